import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ActionWire, RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { AskedField, FormValues } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { ActionForm } from './action-form.tsx';

type ActionBarProps = { readonly register: RegisterWire; readonly page: RecordPageWire; readonly name: string };

/** The steps that I may take now, the most ordinary first; each asks for what it needs and says what it does. */
export function ActionBar({ register, page: now, name }: ActionBarProps): ReactNode {
  const { word, language } = useWebWords();
  const [open, setOpenForm] = useState<ActionWire | 'edit'>();
  const [seen, setSeen] = useState<RecordPageWire>();
  // A form stands on the version that it was opened on, however the page goes on behind it: what others change meanwhile
  // is refused to be overwritten, and not overwritten unseen.
  const page = seen ?? now;
  const setOpen = (form: ActionWire | 'edit' | undefined): void => {
    setSeen(form && now);
    setOpenForm(form);
  };
  const update = useUpdate(register, page, () => setOpen(undefined));
  const draftKey = `${useSource().catalogue.me.id}/${register.id}/${page.record.id}`;
  const actions = (register.procedure?.actions ?? []).filter((action) => now.actions.includes(action.name)).toSorted((one, other) => Number(one.reason) - Number(other.reason));
  return (
    <>
      {actions.map((action, index) => <Button key={action.name} type={index === 0 && !action.reason ? 'primary' : 'default'} onClick={() => setOpen(action)}>{say(action.title, language)}</Button>)}
      {register.mayEdit && <Button type="text" onClick={() => setOpen('edit')}>{word('edit')}</Button>}
      {open === 'edit' && (
        <FormDrawer title={word('editTitle', { register: say(register.title, language) })} purpose={name} asked={editFields(register)} start={page.record.values} refs={page.refs} reason={false} does={word('edit')} register={register} draftKey={`${draftKey}/edit`} onClose={() => setOpen(undefined)} onSubmit={update} />
      )}
      {open && open !== 'edit' && <ActionForm register={register} page={page} action={open} name={name} onClose={() => setOpen(undefined)} onDone={() => setOpen(undefined)} />}
    </>
  );
}

function useUpdate(register: RegisterWire, page: RecordPageWire, close: () => void): (values: FormValues) => Promise<void> {
  const source = useSource();
  const client = useQueryClient();
  const { id, version } = page.record;
  return async (values) => {
    const changed = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(page.record.values[name]));
    if (changed.length > 0) await source.send({ do: 'update', register: register.id, id, expect: version, set: Object.fromEntries(changed) });
    await Promise.all(['record', 'records', 'indicators', 'evidence'].map((kind) => client.invalidateQueries({ queryKey: [kind] })));
    close();
  };
}

// Personal values arrive masked and must not be written back as they are shown; what steps write is not asked for.
function editFields(register: RegisterWire): readonly AskedField[] {
  return register.fields.filter((field) => !field.kept && !field.masked && field.widget !== 'sealed' && field.widget !== 'file').map((field) => ({ field, required: !field.optional }));
}

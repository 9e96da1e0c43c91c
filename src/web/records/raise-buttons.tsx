import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import type { FormValues } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { createFields } from '../registers/create-fields.ts';
import { filledOf } from './filled.ts';
import { useWebWords } from '../language/use-web-words.ts';

type RaiseProps = { readonly register: RegisterWire; readonly page: RecordPageWire; readonly name: string };

/** What may be raised on this record, as steps whose form is filled in with what is known of it. */
export function RaiseButtons(props: RaiseProps): ReactNode {
  const { catalogue } = useSource();
  // A record that is raised on others is no matter to raise one of its own kind on.
  const raised = catalogue.registers.filter((one) => one.raised !== undefined && one.mayWrite && one.id !== props.register.id);
  return raised.map((one) => <RaiseButton key={one.id} {...props} raises={one} />);
}

function RaiseButton({ register, page, name, raises }: RaiseProps & { readonly raises: RegisterWire }): ReactNode {
  const { word, language } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  if (!raises.raised) return null;
  const link = linkTo(register.id, page.record.id);
  const title = say(raises.raised.title, language);
  const raise = async (values: FormValues): Promise<void> => {
    const { record } = await source.send({ do: 'create', register: raises.id, set: filledOf(values) });
    await client.invalidateQueries({ queryKey: ['records'] });
    router.history.push(recordHref(raises.id, record.id));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      {open && <FormDrawer title={title} purpose={name} asked={createFields(raises)} start={startOf(raises, page, link, name, source.catalogue.district.today)} refs={{ ...page.refs, [link]: name }} reason={false} does={word('createTitle', { register: say(raises.title, language) })} register={raises} draftKey={`${source.catalogue.me.id}/raise/${raises.id}/${link}`} onClose={() => setOpen(false)} onSubmit={raise} />}
    </>
  );
}

// What the record says of itself, in the fields that mean the same: itself, its unit, its name, the day.
function startOf(raises: RegisterWire, page: RecordPageWire, link: string, name: string, today: string): Readonly<Record<string, FieldValue>> {
  const unit = raises.fields.find((field) => field.of === 'unit' && field.widget === 'reference' && !field.optional);
  const day = raises.fields.find((field) => field.widget === 'date' && !field.optional);
  const line = raises.fields.find((field) => field.name === raises.name && field.widget === 'line');
  return {
    ...(raises.raised ? { [raises.raised.field]: link } : {}),
    ...(unit && page.record.unit ? { [unit.name]: page.record.unit } : {}),
    ...(day ? { [day.name]: today } : {}),
    ...(line ? { [line.name]: name.slice(0, 200) } : {}),
  };
}

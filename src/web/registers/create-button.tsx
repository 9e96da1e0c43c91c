import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { FormValues } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { filledOf } from '../records/filled.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { createFields } from './create-fields.ts';

/** Makes a record and opens it. */
export function CreateButton({ register }: { readonly register: RegisterWire }): ReactNode {
  const { word, language } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const create = async (values: FormValues): Promise<void> => {
    const { record } = await source.send({ do: 'create', register: register.id, set: filledOf(values) });
    await client.invalidateQueries({ queryKey: ['records'] });
    router.history.push(recordHref(register.id, record.id));
  };
  const title = word('createTitle', { register: say(register.title, language) });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{word('create')}</Button>
      {open && <FormDrawer title={title} purpose={word('createPurpose')} asked={createFields(register)} start={{}} refs={{}} reason={false} does={title} register={register} draftKey={`${source.catalogue.me.id}/create/${register.id}`} onClose={() => setOpen(false)} onSubmit={create} />}
    </>
  );
}

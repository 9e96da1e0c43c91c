import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FormValues } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useSentFiles } from '../hanging/use-sent-files.ts';
import { filledOf } from '../records/filled.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { SentFileList } from './sent-file-list.tsx';
import { NEW_HASH } from '../shell/palette-entries.ts';
import { createFields } from './create-fields.ts';

/** Makes a record and opens it. */
export function CreateButton({ register }: { readonly register: RegisterWire }): ReactNode {
  const { word, language } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const router = useRouter();
  // The palette's "new …" leads here with a mark in the address.
  const asked = useRouterState({ select: (state) => state.location.hash === NEW_HASH });
  const [pressed, setOpen] = useState(false);
  const files = useSentFiles();
  const made = useRef<RecordWire>(undefined);
  const open = pressed || asked;
  const close = (): void => {
    setOpen(false);
    if (asked) router.history.replace(window.location.pathname + window.location.search);
  };
  const create = async (values: FormValues): Promise<void> => {
    // Where the record is made and a file could not be hung on it, trying again must not make another.
    made.current ??= (await source.send({ do: 'create', register: register.id, set: filledOf(values) })).record;
    const record = made.current;
    await files.hang({ register: register.id, record: record.id });
    await client.invalidateQueries({ queryKey: ['records'] });
    router.history.push(recordHref(register.id, record.id));
  };
  const title = word('createTitle', { register: say(register.title, language) });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{word('create')}</Button>
      {open && <FormDrawer title={title} purpose={word('createPurpose')} asked={createFields(register)} start={{}} refs={{}} reason={false} does={title} register={register} draftKey={`${source.catalogue.me.id}/create/${register.id}`} {...(register.takes.includes('files') ? { foot: <SentFileList files={files} /> } : {})} onClose={close} onSubmit={create} />}
    </>
  );
}

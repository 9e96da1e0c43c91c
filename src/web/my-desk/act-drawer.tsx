import { useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import type { CommandResult, DeskCaseWire, DeskTaskWire, RecordPageWire } from '#kernel/desk/wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { recordQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { ActionForm } from '../records/action-form.tsx';

type ActDrawerProps = { readonly one: DeskCaseWire; readonly task: DeskTaskWire; readonly onClose: () => void; readonly onDone: (result: CommandResult) => void };

/** Takes the main step of a task without leaving the page: reads the record as it stands, then asks for what the step needs. */
export function ActDrawer({ one, task, onClose, onDone }: ActDrawerProps): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const client = useQueryClient();
  const [page, setPage] = useState<RecordPageWire>();
  const [error, setError] = useState<unknown>();
  const { register: registerId, id } = one;
  useEffect(() => {
    let isOpen = true;
    client.fetchQuery({ ...recordQuery(registerId, id), staleTime: 0 }).then((read) => isOpen && setPage(read), (problem: unknown) => isOpen && setError(problem));
    return () => { isOpen = false; };
  }, [client, registerId, id]);
  const register = findRegister(catalogue, registerId);
  const action = register?.procedure?.actions.find((declared) => declared.name === task.action);
  const onBehalfOf = task.why?.deputyFor?.id;
  const mayNow = page && (onBehalfOf === undefined ? page.actions : (page.case?.onBehalf.find((principal) => principal.id === onBehalfOf)?.actions ?? []));
  if (register && action && page && mayNow?.includes(action.name)) return <ActionForm register={register} page={page} action={action} name={one.name} onBehalfOf={onBehalfOf} onClose={onClose} onDone={onDone} />;
  return (
    <Drawer open title={action ? say(action.title, language) : one.name} size={520} onClose={onClose}>
      {error !== undefined && <ProblemNotice error={error} />}
      {!page && error === undefined && <Skeleton />}
      {page && <EmptyNotice>{word('deskMoved')} <a className="value-link" href={recordHref(registerId, id)}>{word('deskOpen')}</a></EmptyNotice>}
    </Drawer>
  );
}

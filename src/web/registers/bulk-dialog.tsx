import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Progress } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { ActionWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { ProblemError } from '#furniture/notice/problem-error.ts';
import { recordHref } from '#furniture/source/href.ts';
import { useSource } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import type { Refs } from '#furniture/value/plain-value.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { nameOf } from '../records/name-of.ts';
import { runBulk, type BulkOutcome } from './run-bulk.ts';

/** A step with one form for many records. */
export type BulkStep = { readonly action: ActionWire; readonly form: Readonly<Record<string, FieldValue>>; readonly reason?: string; readonly records: readonly RecordWire[] };

type BulkDialogProps = { readonly register: RegisterWire; readonly step: BulkStep; readonly refs: Refs; readonly onClose: (changed: readonly RecordWire[]) => void };

/** Asks once more, carries the step out on each record, and says of each that was refused why; it can be stopped between two. */
export function BulkDialog({ register, step, refs, onClose }: BulkDialogProps): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const source = useSource();
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[]>();
  const [isOver, setIsOver] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const { action, form, reason, records } = step;
  const run = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    setOutcomes([]);
    await runBulk({
      records, send: source.send, onStep: setOutcomes, signal: control.signal,
      commandFor: ({ id, version }) => ({ do: 'act', register: register.id, id, expect: version, action: action.name, form, ...(reason ? { reason } : {}) }),
    });
    setIsOver(true);
    await Promise.all(['record', 'tasks', 'indicators', 'evidence'].map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  };
  const done = outcomes?.flatMap((one) => (one.done ? [one.now] : [])) ?? [];
  const refused = outcomes?.filter((one) => !one.done) ?? [];
  const close = (): void => {
    if (outcomes && !isOver) stop.current?.abort();
    else onClose(done);
  };
  const ends = register.procedure?.states.find((state) => state.name === action.to)?.end === true;
  const count = (value: number): string => formatFigure(value, 0, language);
  const title = word('bulkDoes', { action: say(action.title, language), count: count(records.length) });
  const buttons = outcomes === undefined
    ? [<Button key="cancel" onClick={close}>{furnitureWord('cancel')}</Button>, <Button key="do" type="primary" danger={ends} onClick={() => void run()}>{title}</Button>]
    : [<Button key="close" onClick={close}>{word(isOver ? 'bulkClose' : 'exportStop')}</Button>];
  return (
    <Modal open transitionName="" maskTransitionName="" title={title} footer={buttons} onCancel={close} mask={{ closable: false }}>
      {outcomes === undefined && <p>{word(ends ? 'bulkConfirmEnd' : 'bulkConfirm', { count: count(records.length) })}</p>}
      {outcomes !== undefined && (
        <>
          <Progress percent={Math.round((outcomes.length / records.length) * 100)} {...(refused.length > 0 && isOver ? { status: 'exception' as const } : {})} />
          <p role="status">{word('bulkOutcome', { done: count(done.length), refused: count(refused.length), left: count(records.length - outcomes.length) })}</p>
        </>
      )}
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.map((one) => <li key={one.record.id}><a href={recordHref(register.id, one.record.id)}>{nameOf(register, { record: one.record, refs }, language)}</a><span>{one.done ? '' : sentenceOf(one.problem, furnitureWord('network'))}</span></li>)}
        </ul>
      )}
    </Modal>
  );
}

function sentenceOf(problem: unknown, otherwise: string): string {
  return problem instanceof ProblemError ? problem.problem.detail : otherwise;
}

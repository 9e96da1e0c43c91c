import type { ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import type { Day } from '#kernel/field/day.ts';
import { useWords } from '../words/use-words.ts';
import { stateTitle } from './csv.ts';
import { nearnessOf } from './day-text.ts';
import './value.css';

/** How a case stands with time; each has a colour and a shape, so that neither alone must carry it. */
export type Tone = 'ok' | 'soon' | 'late' | 'idle' | 'done';

const SIGNS: Readonly<Record<Tone, string>> = { ok: '●', soon: '◐', late: '▲', idle: '○', done: '✓' };

/** The tone of a record: done when its case has ended, otherwise by how near its due moment is. */
export function toneOf(register: RegisterWire, record: RecordWire, today: Day): Tone {
  if (register.procedure?.states.find((one) => one.name === record.state)?.end) return 'done';
  if (!record.dueAt) return 'idle';
  const nearness = nearnessOf(record.dueAt, today);
  switch (nearness) {
    case 'late':
      return 'late';
    case 'today':
    case 'soon':
      return 'soon';
    case 'ahead':
      return 'ok';
    default:
      return assertNever(nearness);
  }
}

/** The state of a case with its sign. */
export function StateMark({ register, record, today }: { readonly register: RegisterWire; readonly record: RecordWire; readonly today: Day }): ReactNode {
  const { language } = useWords();
  const tone = toneOf(register, record, today);
  return <Mark tone={tone}>{stateTitle(register, record.state, language)}</Mark>;
}

/** A sign with a word. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`mark mark-${tone}`}>
      <span className="mark-sign" aria-hidden="true">{SIGNS[tone]}</span>
      <span className="mark-word">{children}</span>
    </span>
  );
}

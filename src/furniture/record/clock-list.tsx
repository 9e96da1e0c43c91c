import type { ReactNode } from 'react';
import type { ProcedureWire, RecordPageWire } from '#kernel/desk/wire.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import type { Day } from '#kernel/field/day.ts';
import { formatDue, nearnessOf } from '../value/day-text.ts';
import { say } from '../value/language.ts';
import { Mark, type Tone } from '../value/state-mark.tsx';
import { useWords } from '../words/use-words.ts';
import type { FurnitureWord } from '../words/zh-cn.ts';
import './record.css';

type ClockFold = RecordPageWire['clocks'][number];

/** How a clock stands: its tone and the word for it. */
export function clockStanding(clock: ClockFold, today: Day): { readonly tone: Tone; readonly word: FurnitureWord } {
  if (clock.stoppedAt) {
    const inTime = clock.inTime ?? clock.stoppedAt <= clock.dueAt;
    return inTime ? { tone: 'done', word: 'clockStoppedIn' } : { tone: 'late', word: 'clockStoppedLate' };
  }
  const nearness = nearnessOf(clock.dueAt, today);
  switch (nearness) {
    case 'late':
      return { tone: 'late', word: 'clockLate' };
    case 'today':
      return { tone: 'soon', word: 'clockToday' };
    case 'soon':
      return { tone: 'soon', word: 'clockSoon' };
    case 'ahead':
      return { tone: 'ok', word: 'clockAhead' };
    default:
      return assertNever(nearness);
  }
}

/** The limits that run or have run on a case, with the basis of each. */
export function ClockList({ procedure, clocks, today }: { readonly procedure: ProcedureWire; readonly clocks: readonly ClockFold[]; readonly today: Day }): ReactNode {
  const { word, language } = useWords();
  return (
    <ul className="clock-list">
      {clocks.map((clock) => {
        const declared = procedure.clocks.find((one) => one.name === clock.name);
        const standing = clockStanding(clock, today);
        return (
          <li key={clock.name}>
            <span className="clock-line"><span>{declared ? say(declared.title, language) : clock.name}</span><Mark tone={standing.tone}>{word(standing.word)}</Mark></span>
            <span>{word('clockDue', { time: formatDue(clock.dueAt, language) })}</span>
            {clock.presumed && <span className="clock-basis">{word('clockPresumed')}</span>}
            {declared && <span className="clock-basis">{declared.basis}</span>}
          </li>
        );
      })}
    </ul>
  );
}

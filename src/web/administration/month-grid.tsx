import type { ReactNode } from 'react';
import type { HolidayLine } from '#kernel/access/administration-wire.ts';
import { addDays, weekday, type Day } from '#kernel/field/day.ts';
import { recordHref } from '#furniture/source/href.ts';
import { formatPeriod } from '#furniture/value/day-text.ts';
import { useWebWords } from '../language/use-web-words.ts';

const WEEKDAYS = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] } as const;

/** A month as weeks: what is worked and what is off, each said by a sign besides its colour. */
export function MonthGrid({ month, days, today }: { readonly month: string; readonly days: ReadonlyMap<Day, HolidayLine>; readonly today: Day }): ReactNode {
  const { language } = useWebWords();
  return (
    <table className="month">
      <caption>{formatPeriod(month, language)}</caption>
      <thead><tr>{WEEKDAYS[language].map((name, index) => <th key={index} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeksOf(month).map((week) => <tr key={week[0]}>{week.map((day) => <td key={day} className={day === today ? 'month-today' : undefined}>{day.startsWith(month) && <DayCell day={day} line={days.get(day)} />}</td>)}</tr>)}
      </tbody>
    </table>
  );
}

function DayCell({ day, line }: { readonly day: Day; readonly line: HolidayLine | undefined }): ReactNode {
  const { word } = useWebWords();
  const number = Number(day.slice(8));
  if (!line) return <span className={weekday(day) > 5 ? 'day day-weekend' : 'day'}>{number}</span>;
  const source = word(line.from === 'presumed' ? 'admin.dayPresumed' : line.from === 'recorded' ? 'admin.dayRecorded' : 'admin.dayNotice');
  const title = [word(line.kind === 'off' ? 'admin.dayOff' : 'admin.dayWork'), line.name, line.document, source].filter(Boolean).join(' · ');
  const shown = <>{number}<small>{word(line.kind === 'off' ? 'admin.dayOff' : 'admin.dayWork')}</small></>;
  const className = `day day-${line.kind} day-${line.from}`;
  return line.record ? <a className={className} title={title} href={recordHref('calendar-day', line.record)}>{shown}</a> : <span className={className} title={title}>{shown}</span>;
}

/** The weeks of a month from Monday to Sunday, with the days around it that fill them. */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekday(first));
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_each, day) => addDays(start, week * 7 + day)));
  return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

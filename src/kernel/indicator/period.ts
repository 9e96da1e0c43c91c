import { addDays, type Day } from '../field/day.ts';
import { DistrictError } from '../error/district-error.ts';

/** A period of reporting: a year, half-year, quarter or month. `end` is the first day after it. */
export type Period = { readonly id: string; readonly start: Day; readonly end: Day; readonly months: number };

const FORM = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|H([12])|Q([1-4])))?$/;

/** Parses `2024`, `2024-H1`, `2024-Q3` or `2024-03`. @throws DistrictError `period/invalid`. */
export function parsePeriod(text: string): Period {
  const match = FORM.exec(text);
  const year = Number(match?.[1]);
  if (!match || year < 1990 || year > 2199) throw new DistrictError('period/invalid', { text: text.slice(0, 40) });
  const [, , month, half, quarter] = match;
  if (month) return spanOf(text, year, Number(month), 1);
  if (half) return spanOf(text, year, half === '1' ? 1 : 7, 6);
  if (quarter) return spanOf(text, year, Number(quarter) * 3 - 2, 3);
  return spanOf(text, year, 1, 12);
}

/** The same period a year before. */
export function yearBefore(period: Period): Period {
  return parsePeriod(`${Number(period.id.slice(0, 4)) - 1}${period.id.slice(4)}`);
}

/** The months of a period, in order. */
export function monthsOf(period: Period): readonly Period[] {
  const first = Number(period.start.slice(5, 7));
  const year = Number(period.start.slice(0, 4));
  return Array.from({ length: period.months }, (_, index) => spanOf(`${year}-${String(first + index).padStart(2, '0')}`, year, first + index, 1));
}

/** The last day of a period. */
export function lastDay(period: Period): Day {
  return addDays(period.end, -1);
}

function spanOf(id: string, year: number, month: number, months: number): Period {
  return { id, start: dayText(year, month), end: dayText(year, month + months), months };
}

function dayText(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

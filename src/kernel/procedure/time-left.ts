import { workingDaysBetween, workingMinutesBetween, type Calendar, type Limit } from '../calendar/calendar.ts';
import { assertNever } from '../error/assert-never.ts';
import { dayOf, daysBetween, type Day, type Instant } from '../field/day.ts';

/** How much of a limit is left, or by how much it is over, counted as the limit itself counts: in days, or in minutes. */
export type TimeLeft = { readonly unit: Limit['unit']; readonly amount: number; readonly over: boolean };

/** How much is left at an instant of a limit that counts in a unit: a holiday between is none of its working days or hours. */
export function timeLeft(calendar: Calendar, unit: Limit['unit'], due: Instant, at: Instant): TimeLeft {
  const over = at >= due;
  const [from, to] = over ? [due, at] : [at, due];
  // A limit in days ends with its last day, at the midnight after it.
  const [fromDay, toDay] = over ? [lastDayOf(due), dayOf(at)] : [dayOf(at), lastDayOf(due)];
  switch (unit) {
    case 'natural-days':
      return { unit, over, amount: daysBetween(fromDay, toDay) };
    case 'working-days':
      return { unit, over, amount: workingDaysBetween(calendar, fromDay, toDay) };
    case 'working-hours':
      return { unit, over, amount: Math.floor(workingMinutesBetween(calendar, from, to)) };
    case 'round-the-clock-hours':
      return { unit, over, amount: Math.floor((Date.parse(to) - Date.parse(from)) / 60_000) };
    default:
      return assertNever(unit);
  }
}

/** The last day on which what is due can still be in time. */
export function lastDayOf(due: Instant): Day {
  return dayOf(new Date(Date.parse(due) - 1).toISOString());
}

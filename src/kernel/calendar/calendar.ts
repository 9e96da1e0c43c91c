import { assertNever } from '../error/assert-never.ts';
import { DistrictError } from '../error/district-error.ts';
import { addDays, dayOf, instantOf, weekday, type Day, type Instant } from '../field/day.ts';

/** Exceptions to the week: public holidays and make-up workdays, as published each year. */
export type DayExceptions = ReadonlyMap<Day, 'work' | 'off'>;

/** Spans of office hours in minutes since midnight, in order and without overlap. */
export type OfficeHours = readonly { readonly from: number; readonly to: number }[];

/** A district's working time. */
export type Calendar = {
  readonly exceptions: DayExceptions;
  readonly hours: OfficeHours;
  /** The last day whose holidays have been announced; what ends later is presumed 推定. Without it all are. */
  readonly announcedUntil?: Day;
};

/** A limit with the unit in which its rule counts. The four units are never converted into one another silently. */
export type Limit =
  | { readonly unit: 'natural-days'; readonly amount: number }
  | { readonly unit: 'working-days'; readonly amount: number }
  | { readonly unit: 'working-hours'; readonly amount: number }
  | { readonly unit: 'round-the-clock-hours'; readonly amount: number };

/** The units in which a limit may count. */
export const LIMIT_UNITS = ['natural-days', 'working-days', 'working-hours', 'round-the-clock-hours'] as const satisfies readonly Limit['unit'][];

/** 日: natural days; the day of the start doesn't count and an end on a day off moves on (Civil Code art. 201, 203). */
export const naturalDays = (amount: number): Limit => ({ unit: 'natural-days', amount });
/** 工作日: working days; the day of the start doesn't count. */
export const workingDays = (amount: number): Limit => ({ unit: 'working-days', amount });
/** 工作时: office hours only. */
export const workingHours = (amount: number): Limit => ({ unit: 'working-hours', amount });
/** 紧急工作时: hours around the clock. */
export const roundTheClockHours = (amount: number): Limit => ({ unit: 'round-the-clock-hours', amount });

/** Office hours of 08:30–12:00 and 14:30–18:00. */
export const OFFICE_HOURS: OfficeHours = [
  { from: 510, to: 720 },
  { from: 870, to: 1080 },
];

// Far beyond any limit of any act; stops a wrong table from looping for ever.
const MAX_DAYS_SEARCHED = 3700;
const MINUTE_MS = 60_000;

/** Whether a day is worked: the exceptions decide, else the week does. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const exception = calendar.exceptions.get(day);
  return exception ? exception === 'work' : weekday(day) <= 5;
}

/** A calendar with some of its days said otherwise. */
export function withDays(calendar: Calendar, days: Iterable<readonly [Day, 'work' | 'off']>): Calendar {
  return { ...calendar, exceptions: new Map([...calendar.exceptions, ...days]) };
}

/** Whether an instant lies beyond the days whose holidays have been announced, so that a limit ending there is presumed 推定. */
export function isPresumed(calendar: Calendar, at: Instant): boolean {
  return calendar.announcedUntil !== undefined && at > endOf(calendar.announcedUntil);
}

/** The first working day on or after a day. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let candidate = day;
  for (let searched = 0; searched < MAX_DAYS_SEARCHED; searched += 1) {
    if (isWorkingDay(calendar, candidate)) return candidate;
    candidate = addDays(candidate, 1);
  }
  throw new DistrictError('calendar/no-working-day', { after: day });
}

/** The working day that is so many working days after a day, which itself doesn't count. */
export function addWorkingDays(calendar: Calendar, day: Day, days: number): Day {
  let result = day;
  for (let counted = 0; counted < days; counted += 1) result = nextWorkingDay(calendar, addDays(result, 1));
  return result;
}

/** The working days after a day, up to and with another; zero when that isn't later. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) counted += 1;
  return counted;
}

/** The instant at which a day is over. */
export function endOf(day: Day): Instant {
  return instantOf(addDays(day, 1));
}

/** The instant at which so many office minutes have passed since an instant. */
export function addWorkingMinutes(calendar: Calendar, from: Instant, minutes: number): Instant {
  // Whole milliseconds: a rounding error at noon would otherwise push a limit into the afternoon.
  let left = Math.round(minutes * MINUTE_MS);
  let day = dayOf(from);
  let earliest = Date.parse(from) - Date.parse(instantOf(day));
  for (let searched = 0; searched < MAX_DAYS_SEARCHED; searched += 1) {
    if (isWorkingDay(calendar, day)) {
      for (const span of calendar.hours) {
        const start = Math.max(earliest, span.from * MINUTE_MS);
        const rest = span.to * MINUTE_MS - start;
        if (rest <= 0) continue;
        if (left <= rest) return instantOf(day, (start + left) / MINUTE_MS);
        left -= rest;
      }
    }
    day = addDays(day, 1);
    earliest = 0;
  }
  throw new DistrictError('calendar/too-far', { from, minutes });
}

/** Office minutes between two instants; zero when the second comes first. */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const lastDay = dayOf(to);
  let total = 0;
  for (let day = dayOf(from); day <= lastDay; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    for (const span of calendar.hours) {
      const start = Math.max(Date.parse(instantOf(day, span.from)), Date.parse(from));
      const end = Math.min(Date.parse(instantOf(day, span.to)), Date.parse(to));
      if (end > start) total += (end - start) / MINUTE_MS;
    }
  }
  return total;
}

/** When a limit that starts at an instant is over. Limits in days end with the day. */
export function dueAt(calendar: Calendar, limit: Limit, from: Instant): Instant {
  switch (limit.unit) {
    case 'natural-days':
      return endOf(nextWorkingDay(calendar, addDays(dayOf(from), limit.amount)));
    case 'working-days':
      return endOf(addWorkingDays(calendar, dayOf(from), limit.amount));
    case 'working-hours':
      return addWorkingMinutes(calendar, from, limit.amount * 60);
    case 'round-the-clock-hours':
      return new Date(Date.parse(from) + Math.round(limit.amount * 60 * MINUTE_MS)).toISOString();
    default:
      return assertNever(limit);
  }
}

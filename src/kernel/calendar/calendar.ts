import { addDays, dayOf, instantOf, minuteOf, weekday, type Day, type Instant } from '../field/day.ts';
import { DistrictError } from '../error/district-error.ts';

/** Exceptions to the week: public holidays and make-up workdays, as published each year. */
export type DayExceptions = ReadonlyMap<Day, 'work' | 'off'>;

/** Spans of office hours in minutes since midnight, in order and without overlap. */
export type OfficeHours = readonly { readonly from: number; readonly to: number }[];

/** A district's working time. */
export type Calendar = {
  readonly exceptions: DayExceptions;
  readonly hours: OfficeHours;
};

/** A limit with the unit in which its rule counts. The four units are never converted into one another silently. */
export type Limit =
  | { readonly unit: 'natural-days'; readonly amount: number }
  | { readonly unit: 'working-days'; readonly amount: number }
  | { readonly unit: 'working-hours'; readonly amount: number }
  | { readonly unit: 'round-the-clock-hours'; readonly amount: number };

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

/** Whether a day is worked: the exceptions decide, else the week does. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const exception = calendar.exceptions.get(day);
  return exception ? exception === 'work' : weekday(day) <= 5;
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

/** The instant at which so many office minutes have passed since an instant. */
export function addWorkingMinutes(calendar: Calendar, from: Instant, minutes: number): Instant {
  let left = minutes;
  let day = dayOf(from);
  let minute = minuteOf(from);
  // Seconds that had passed in the starting minute stay with the clock.
  const seconds = (Date.parse(from) % 60_000) / 60_000;
  for (let searched = 0; searched < MAX_DAYS_SEARCHED; searched += 1) {
    if (isWorkingDay(calendar, day)) {
      for (const span of calendar.hours) {
        const start = minute > span.from ? minute + seconds : span.from;
        if (start >= span.to) continue;
        if (left <= span.to - start) return instantOf(day, start + left);
        left -= span.to - start;
      }
    }
    day = addDays(day, 1);
    minute = -1;
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
      if (end > start) total += (end - start) / 60_000;
    }
  }
  return total;
}

/** When a limit that starts at an instant is over. Limits in days end with the day. */
export function dueAt(calendar: Calendar, limit: Limit, from: Instant): Instant {
  switch (limit.unit) {
    case 'natural-days':
      return instantOf(addDays(nextWorkingDay(calendar, addDays(dayOf(from), limit.amount)), 1));
    case 'working-days':
      return instantOf(addDays(addWorkingDays(calendar, dayOf(from), limit.amount), 1));
    case 'working-hours':
      return addWorkingMinutes(calendar, from, limit.amount * 60);
    case 'round-the-clock-hours':
      return new Date(Date.parse(from) + limit.amount * 3_600_000).toISOString();
  }
}

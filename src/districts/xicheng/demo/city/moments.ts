import { addWorkingMinutes, workingMinutesBetween, type Calendar } from '#kernel/calendar/calendar.ts';
import { instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/** The moment for the nth of a list that is entered on a working day, two minutes each from the morning on. */
export function listedAt(calendar: Calendar, day: Day, index: number): Instant {
  return addWorkingMinutes(calendar, instantOf(day, 510), 5 + index * 2);
}

/** A moment so many office minutes after another, between two bounds. */
export function laterBy(calendar: Calendar, chance: Chance, from: Instant, low: number, high: number): Instant {
  return addWorkingMinutes(calendar, from, low + chance.next() * (high - low));
}

/** The moment at a share of the office time between two others; undefined where there is hardly any. */
export function momentWithin(calendar: Calendar, from: Instant, to: Instant, share: number): Instant | undefined {
  const minutes = workingMinutesBetween(calendar, from, to);
  return minutes < 3 ? undefined : addWorkingMinutes(calendar, from, 1 + share * (minutes - 2));
}

/** A second later: what the platform does by itself right after a step. */
export function secondAfter(at: Instant): Instant {
  return new Date(Date.parse(at) + 1000).toISOString();
}

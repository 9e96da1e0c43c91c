import { daysBetween, weekday, type Day } from '#kernel/field/day.ts';

/** A day of a trade district: how many came, what kind of day it was, and which event ran, if any. */
export type DayCount = { readonly day: Day; readonly footfall: number; readonly dayKind: string; readonly event?: string };

/** What an event did to the footfall: against the days that compare with each of its days. */
export type EventEffect = {
  readonly event: string;
  readonly days: number;
  readonly footfall: number;
  /** What would have come without it. */
  readonly expected: number;
  /** The difference in percent of what was expected. */
  readonly effect: number;
  /** Days of the event for which too few days compare; they are left out of all other figures. */
  readonly uncompared: readonly Day[];
};

// Five weeks to either side: near enough for the season, far enough for ten days of the same weekday.
const WINDOW_DAYS = 35;
const LEAST_COMPARABLE = 3;

/**
 * Measures events one by one. A day compares when it has the same weekday and the same kind, lies within five weeks
 * and has no event; on holidays, which are few, the weekday doesn't matter. Expected is the median of those days, so
 * that a single rainy one doesn't decide.
 */
export function measureEvents(days: readonly DayCount[]): readonly EventEffect[] {
  const events = Map.groupBy(days.filter((day) => day.event !== undefined), (day) => day.event ?? '');
  const plain = days.filter((day) => day.event === undefined);
  return [...events].map(([event, own]) => {
    const compared = own.map((day) => ({ day, expected: expectedOf(day, plain) }));
    const measured = compared.filter(({ expected }) => expected !== undefined);
    const footfall = measured.reduce((sum, { day }) => sum + day.footfall, 0);
    const expected = measured.reduce((sum, one) => sum + (one.expected ?? 0), 0);
    return {
      event,
      days: measured.length,
      footfall,
      expected,
      effect: expected === 0 ? 0 : ((footfall - expected) * 100) / expected,
      uncompared: compared.filter((one) => one.expected === undefined).map(({ day }) => day.day),
    };
  });
}

function expectedOf(day: DayCount, plain: readonly DayCount[]): number | undefined {
  const alike = plain.filter((one) => one.dayKind === day.dayKind && Math.abs(daysBetween(one.day, day.day)) <= WINDOW_DAYS
    && (day.dayKind === 'holiday' || weekday(one.day) === weekday(day.day)));
  return alike.length < LEAST_COMPARABLE ? undefined : medianOf(alike.map((one) => one.footfall));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

import { isWorkingDay, nextWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, dayOf, instantOf, weekday, type Day, type Instant } from '../field/day.ts';

/** The bands of what is mine to do, the most urgent first; what waits for others stands beside them. */
export const DUE_BANDS = ['overdue', 'today', 'week', 'later'] as const;

/** A band of my desk. */
export type DueBand = (typeof DUE_BANDS)[number];

/** Where the bands end at an instant: what is due by `now` is overdue, by `today` is due today, by `week` is due this week. */
export type BandEdges = { readonly now: Instant; readonly today: Instant; readonly week: Instant; readonly lastDay: Day };

/**
 * The ends of the bands. The week ends with its Sunday; where no working day of it is left after today, it reaches to the
 * next working day, so that before a holiday nobody overlooks what is due on the first day after it.
 */
export function bandEdges(calendar: Calendar, at: Instant): BandEdges {
  const today = dayOf(at);
  const sunday = addDays(today, 7 - weekday(today));
  const rest = Array.from({ length: 7 - weekday(today) }, (_, index) => addDays(today, index + 1));
  const lastDay = rest.some((day) => isWorkingDay(calendar, day)) ? sunday : nextWorkingDay(calendar, addDays(today, 1));
  return { now: at, today: instantOf(addDays(today, 1)), week: instantOf(addDays(lastDay, 1)), lastDay };
}

/** The band of what is due at an instant; what has no limit can wait. */
export function bandOf(edges: BandEdges, due: Instant | undefined): DueBand {
  if (due === undefined || due > edges.week) return 'later';
  if (due <= edges.now) return 'overdue';
  return due <= edges.today ? 'today' : 'week';
}

/** The instants after which and by which a band's tasks are due; `later` also holds what is never due. */
export function rangeOf(edges: BandEdges, band: DueBand): { readonly after?: Instant; readonly by?: Instant } {
  switch (band) {
    case 'overdue':
      return { by: edges.now };
    case 'today':
      return { after: edges.now, by: edges.today };
    case 'week':
      return { after: edges.today, by: edges.week };
    case 'later':
      return { after: edges.week };
  }
}

import { addWorkingMinutes, isWorkingDay, type Calendar } from '#kernel/calendar/calendar.ts';
import { addDays, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { Step } from './step.ts';

/** The demonstration ends with 2024; what would come later stays undone. */
export const YEARS_END: Instant = instantOf('2025-01-01');

type Values = Readonly<Record<string, unknown>>;

/** The steps of one record in order. A step that would not come after the one before it is moved on by some office minutes. */
export type CaseSteps = {
  create(at: Instant, by: string, set: Values): Instant;
  update(at: Instant, by: string, set: Values, reason?: string): Instant;
  act(at: Instant, by: string, action: string, form?: Values, reason?: string): Instant;
  /** The steps up to the end of the demonstration. */
  done(): readonly Step[];
};

/** Begins the steps of a record. */
export function caseSteps(calendar: Calendar, register: string, id: string): CaseSteps {
  const steps: Step[] = [];
  const after = (at: Instant): Instant => {
    const last = steps.at(-1)?.at;
    return last !== undefined && at <= last ? addWorkingMinutes(calendar, last, 3) : at;
  };
  return {
    create(at, by, set) {
      steps.push({ at, by, do: 'create', register, id, set });
      return at;
    },
    update(wanted, by, set, reason) {
      const at = after(wanted);
      steps.push({ at, by, do: 'update', register, id, set, ...(reason ? { reason } : {}) });
      return at;
    },
    act(wanted, by, action, form, reason) {
      const at = after(wanted);
      steps.push({ at, by, do: 'act', register, id, action, ...(form ? { form } : {}), ...(reason ? { reason } : {}) });
      return at;
    },
    done: () => (steps.some((one) => one.at >= YEARS_END) ? steps.slice(0, steps.findIndex((one) => one.at >= YEARS_END)) : steps),
  };
}

/** The working day so many working days before a day; the day itself when it is worked and the number is zero. */
export function workingDayBefore(calendar: Calendar, day: Day, days: number): Day {
  let result = day;
  while (!isWorkingDay(calendar, result)) result = addDays(result, -1);
  for (let counted = 0; counted < days; counted += 1) {
    do result = addDays(result, -1);
    while (!isWorkingDay(calendar, result));
  }
  return result;
}

import { addWorkingDays, addWorkingMinutes, dueAt, endOf, workingDaysBetween, workingMinutesBetween, type Calendar } from '../calendar/calendar.ts';
import { assertNever } from '../error/assert-never.ts';
import { addDays, dayOf, type Instant } from '../field/day.ts';
import type { ClockState } from './case-state.ts';
import type { Clock } from './parts.ts';

/**
 * When a running limit would be over by another calendar: as many working days or office minutes as lie between its start
 * and its end by the one in use, pauses and extensions among them. The case itself keeps the end with which it was started.
 */
export function recountLimit(clock: Clock, current: ClockState, inUse: Calendar, other: Calendar): Instant {
  const limit = current.limit ?? clock.limit;
  const { startedAt } = current;
  switch (limit.unit) {
    case 'round-the-clock-hours':
      return current.dueAt;
    case 'natural-days':
      return dueAt(other, { unit: 'natural-days', amount: limit.amount + (current.daysPaused ?? 0) + (current.extendedBy ?? 0) }, startedAt);
    case 'working-days':
      return endOf(addWorkingDays(other, dayOf(startedAt), workingDaysBetween(inUse, dayOf(startedAt), addDays(dayOf(current.dueAt), -1))));
    case 'working-hours':
      return addWorkingMinutes(other, startedAt, workingMinutesBetween(inUse, startedAt, current.dueAt));
    default:
      return assertNever(limit);
  }
}

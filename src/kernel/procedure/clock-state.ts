import { addWorkingDays, addWorkingMinutes, dueAt, endOf, nextWorkingDay, workingDaysBetween, workingMinutesBetween, LIMIT_UNITS, type Calendar, type Limit } from '../calendar/calendar.ts';
import { assertNever } from '../error/assert-never.ts';
import { invariant } from '../error/invariant.ts';
import { addDays, dayOf, daysBetween, type Instant } from '../field/day.ts';
import type { ClockState } from './case-state.ts';
import type { Values } from '../register/register.ts';
import type { Clock } from './parts.ts';

/** Where a clock stands after a state has been entered; undefined while it has not started. */
export function advanceClock(clock: Clock, calendar: Calendar, current: ClockState | undefined, state: string, at: Instant, values: Values = {}): ClockState | undefined {
  if (!current) return clock.from.includes(state) ? startClock(clock, calendar, at, values) : undefined;
  if (current.stoppedAt) return current;
  const pauses = clock.pausedIn?.includes(state) ?? false;
  const resumed = current.pausedAt && !pauses ? resumeClock(clock, calendar, current, at) : current;
  if (clock.until.includes(state)) return { ...resumed, stoppedAt: at, inTime: at <= resumed.dueAt };
  return pauses ? pauseClock(resumed, at) : resumed;
}

function startClock(clock: Clock, calendar: Calendar, at: Instant, values: Values): ClockState {
  const said = limitSaid(clock, values);
  return { startedAt: at, dueAt: dueAt(calendar, said ?? clock.limit, at), ...(said ? { limit: said } : {}) };
}

/** The limit that a record says for a clock; undefined where it says none, and the declared one holds. */
function limitSaid(clock: Clock, values: Values): Limit | undefined {
  if (!clock.limitFrom) return undefined;
  const amount = values[clock.limitFrom.amount];
  if (typeof amount !== 'number') return undefined;
  const unit = LIMIT_UNITS.find((one) => one === values[clock.limitFrom?.unit ?? '']) ?? clock.limit.unit;
  return { unit, amount };
}

/** The clock standing still from an instant on, unless it does already or has stopped. */
export function pauseClock(current: ClockState, at: Instant): ClockState {
  return current.stoppedAt || current.pausedAt ? current : { ...current, pausedAt: at };
}

/** The clock stopped without a verdict, since what it measured was dropped. */
export function dropClock(current: ClockState, at: Instant): ClockState {
  if (current.stoppedAt) return current;
  const { pausedAt: _pausedAt, ...rest } = current;
  return { ...rest, stoppedAt: at };
}

/** Whether a clock is over at an instant; one that stands still is as old as when it paused. */
export function isClockOver(current: ClockState, at: Instant): boolean {
  return (current.pausedAt ?? at) > current.dueAt;
}

/** The time of a pause is given back in the unit in which the limit counts. What was late when it paused stays late. */
export function resumeClock(clock: Clock, calendar: Calendar, current: ClockState, at: Instant): ClockState {
  const { pausedAt, ...rest } = current;
  invariant(pausedAt, 'A clock resumes only from a pause.');
  if (pausedAt >= current.dueAt) return rest;
  const limit = current.limit ?? clock.limit;
  switch (limit.unit) {
    case 'working-hours':
      return { ...rest, dueAt: addWorkingMinutes(calendar, at, workingMinutesBetween(calendar, pausedAt, current.dueAt)) };
    case 'round-the-clock-hours':
      return { ...rest, dueAt: new Date(Date.parse(current.dueAt) + Date.parse(at) - Date.parse(pausedAt)).toISOString() };
    case 'working-days': {
      const left = workingDaysBetween(calendar, dayOf(pausedAt), lastDay(current));
      return { ...rest, dueAt: endOf(nextWorkingDay(calendar, addWorkingDays(calendar, dayOf(at), left))) };
    }
    case 'natural-days':
      return recounted(clock, calendar, { ...rest, daysPaused: (current.daysPaused ?? 0) + daysBetween(dayOf(pausedAt), dayOf(at)) });
    default:
      return assertNever(limit);
  }
}

/** More time in the unit of the limit, added to where the limit ends now. */
export function extendClock(clock: Clock, calendar: Calendar, current: ClockState, amount: number): ClockState {
  const extended = { ...current, extendedBy: (current.extendedBy ?? 0) + amount };
  const limit = current.limit ?? clock.limit;
  switch (limit.unit) {
    case 'working-hours':
      return { ...extended, dueAt: addWorkingMinutes(calendar, current.dueAt, amount * 60) };
    case 'round-the-clock-hours':
      return { ...extended, dueAt: new Date(Date.parse(current.dueAt) + amount * 3_600_000).toISOString() };
    case 'working-days':
      return { ...extended, dueAt: endOf(addWorkingDays(calendar, lastDay(current), amount)) };
    case 'natural-days':
      return recounted(clock, calendar, extended);
    default:
      return assertNever(limit);
  }
}

// Limits in days end with the day, so the instant at which they are over is the beginning of the next.
function lastDay(current: ClockState): string {
  return addDays(dayOf(current.dueAt), -1);
}

// Counted from the start anew, so that a day off at the old end isn't given twice.
function recounted(clock: Clock, calendar: Calendar, current: ClockState): ClockState {
  const amount = (current.limit ?? clock.limit).amount + (current.daysPaused ?? 0) + (current.extendedBy ?? 0);
  return { ...current, dueAt: dueAt(calendar, { unit: 'natural-days', amount }, current.startedAt) };
}

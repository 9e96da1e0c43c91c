import { may, type Actor } from '../access/access.ts';
import { addWorkingDays, addWorkingMinutes, dueAt, endOf, nextWorkingDay, workingDaysBetween, workingMinutesBetween, type Calendar } from '../calendar/calendar.ts';
import { fulfils } from '../condition/condition.ts';
import { assertNever } from '../error/assert-never.ts';
import { DistrictError } from '../error/district-error.ts';
import { invariant } from '../error/invariant.ts';
import { addDays, dayOf, daysBetween, type Instant } from '../field/day.ts';
import type { FieldValue } from '../field/field.ts';
import type { Values } from '../register/register.ts';
import type { Action, Clock, Procedure, Stamp } from './procedure.ts';

/** Where a clock of a case stands. `dueAt` moves when a pause ends. */
export type ClockState = {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly pausedAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly inTime?: boolean;
  /** The whole days that pauses have lasted, for limits in natural days. */
  readonly daysPaused?: number;
};

/** Where a case stands: the fold of its accepted actions. */
export type CaseState = {
  readonly state: string;
  readonly since: Instant;
  readonly clocks: Readonly<Record<string, ClockState>>;
};

/** An accepted action, as the journal keeps it. */
export type AcceptedAction = { readonly action: string; readonly at: Instant };

/** The state of a case that has just been made. */
export function openCase(procedure: Procedure, calendar: Calendar, at: Instant): CaseState {
  return enter(procedure, calendar, { state: procedure.initial, since: at, clocks: {} }, procedure.initial, at);
}

/**
 * Takes one accepted action into the state of a case.
 * @throws DistrictError `procedure/not-now` when the action doesn't start from this state.
 */
export function step(procedure: Procedure, calendar: Calendar, before: CaseState, accepted: AcceptedAction): CaseState {
  const action = getAction(procedure, accepted.action);
  if (!action.from.includes(before.state)) {
    throw new DistrictError('procedure/not-now', { procedure: procedure.id, action: accepted.action, state: before.state });
  }
  return enter(procedure, calendar, before, action.to, accepted.at);
}

/** The state of a case from its opening and all its accepted actions in order. */
export function foldCase(procedure: Procedure, calendar: Calendar, openedAt: Instant, actions: readonly AcceptedAction[]): CaseState {
  return actions.reduce((state, action) => step(procedure, calendar, state, action), openCase(procedure, calendar, openedAt));
}

/** Looks up an action. @throws DistrictError `procedure/no-such-action`. */
export function getAction(procedure: Procedure, name: string): Action {
  const action = Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
  if (!action) throw new DistrictError('procedure/no-such-action', { procedure: procedure.id, action: name });
  return action;
}

/** The names of the actions that an actor may take in a state. */
export function actionsFor(procedure: Procedure, state: string, actor: Actor): readonly string[] {
  return Object.entries(procedure.actions)
    .filter(([, action]) => action.from.includes(state) && may(actor, action.by))
    .map(([name]) => name);
}

/**
 * Checks that an actor may take an action with this form on this record.
 * @throws DistrictError `access/denied`, `procedure/reason-missing`, `procedure/form-missing`, `procedure/form-foreign` or `procedure/guarded`.
 */
export function checkAction(
  procedure: Procedure,
  name: string,
  actor: Actor,
  form: Values,
  reason: string | undefined,
  after: Values,
): void {
  const action = getAction(procedure, name);
  const about = { procedure: procedure.id, action: name };
  if (!may(actor, action.by)) throw new DistrictError('access/denied', { ...about, actor: actor.id });
  if (action.reason && !reason?.trim()) throw new DistrictError('procedure/reason-missing', about);
  const asked = action.form ?? {};
  const foreign = Object.keys(form).filter((field) => !Object.hasOwn(asked, field));
  if (foreign.length > 0) throw new DistrictError('procedure/form-foreign', { ...about, fields: foreign });
  const missing = Object.keys(asked).filter((field) => asked[field] === 'required' && after[field] === undefined);
  if (missing.length > 0) throw new DistrictError('procedure/form-missing', { ...about, fields: missing });
  for (const guard of action.guards ?? []) {
    if (!fulfils(guard.if, (field) => after[field])) throw new DistrictError('procedure/guarded', { ...about, says: guard.says });
  }
}

/** The values that an action's stamps and the clocks that it stops write into the record. */
export function stampsOf(procedure: Procedure, name: string, actor: Actor, at: Instant, after: CaseState, before: CaseState | undefined): Values {
  const stamped: Record<string, FieldValue> = {};
  for (const [field, stamp] of Object.entries(getAction(procedure, name).stamps ?? {})) stamped[field] = stampValue(stamp, actor, at);
  for (const [clockName, clock] of Object.entries(procedure.clocks)) {
    const now = after.clocks[clockName];
    const wasStopped = before?.clocks[clockName]?.stoppedAt !== undefined;
    if (clock.marks && now?.inTime !== undefined && !wasStopped) stamped[clock.marks] = now.inTime;
  }
  return stamped;
}

/** When the case's next running clock is over; undefined when none runs. */
export function nextDue(state: CaseState): Instant | undefined {
  const running = Object.values(state.clocks).filter((clock) => !clock.stoppedAt && !clock.pausedAt);
  return running.map((clock) => clock.dueAt).toSorted()[0];
}

function stampValue(stamp: Stamp, actor: Actor, at: Instant): FieldValue {
  if (stamp === 'day') return dayOf(at);
  if (stamp === 'instant') return at;
  return stamp === 'actor' ? actor.id : stamp.value;
}

function enter(procedure: Procedure, calendar: Calendar, before: CaseState, state: string, at: Instant): CaseState {
  const clocks: Record<string, ClockState> = { ...before.clocks };
  for (const [name, clock] of Object.entries(procedure.clocks)) {
    const next = advance(clock, calendar, clocks[name], state, at);
    if (next) clocks[name] = next;
  }
  return { state, since: at, clocks };
}

function advance(clock: Clock, calendar: Calendar, current: ClockState | undefined, state: string, at: Instant): ClockState | undefined {
  if (!current) {
    return clock.from.includes(state) ? { startedAt: at, dueAt: dueAt(calendar, clock.limit, at) } : undefined;
  }
  if (current.stoppedAt) return current;
  const pauses = clock.pausedIn?.includes(state) ?? false;
  const resumed = current.pausedAt && !pauses ? resume(clock, calendar, current, at) : current;
  if (clock.until.includes(state)) return { ...resumed, stoppedAt: at, inTime: at <= resumed.dueAt };
  return pauses && !resumed.pausedAt ? { ...resumed, pausedAt: at } : resumed;
}

// The time of a pause is given back in the unit in which the limit counts. What was late when it paused stays late.
function resume(clock: Clock, calendar: Calendar, current: ClockState, at: Instant): ClockState {
  const { pausedAt, ...rest } = current;
  invariant(pausedAt, 'A clock resumes only from a pause.');
  if (pausedAt >= current.dueAt) return rest;
  const { limit } = clock;
  switch (limit.unit) {
    case 'working-hours':
      return { ...rest, dueAt: addWorkingMinutes(calendar, at, workingMinutesBetween(calendar, pausedAt, current.dueAt)) };
    case 'round-the-clock-hours':
      return { ...rest, dueAt: new Date(Date.parse(current.dueAt) + Date.parse(at) - Date.parse(pausedAt)).toISOString() };
    case 'working-days': {
      const left = workingDaysBetween(calendar, dayOf(pausedAt), addDays(dayOf(current.dueAt), -1));
      return { ...rest, dueAt: endOf(nextWorkingDay(calendar, addWorkingDays(calendar, dayOf(at), left))) };
    }
    case 'natural-days': {
      // Counted from the start anew, so that a day off at the old end isn't given twice.
      const daysPaused = (current.daysPaused ?? 0) + daysBetween(dayOf(pausedAt), dayOf(at));
      return { ...rest, daysPaused, dueAt: dueAt(calendar, { ...limit, amount: limit.amount + daysPaused }, current.startedAt) };
    }
    default:
      return assertNever(limit);
  }
}

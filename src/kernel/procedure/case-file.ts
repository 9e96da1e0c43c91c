import { may, type Actor } from '../access/access.ts';
import { checkLevel } from '../access/level-of.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { fulfils } from '../condition/condition.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Instant } from '../field/day.ts';
import type { FieldValue } from '../field/field.ts';
import type { Values } from '../register/register.ts';
import { tidy, type AcceptedAction, type CaseState } from './case-state.ts';
import { enterState } from './enter-state.ts';
import { mayTake } from './may-take.ts';
import type { Procedure } from './parts.ts';
import { stampValue } from './stamp.ts';
import { checkStanding, getAction, mostOf } from './standing.ts';
import { stepLane } from './step-lane.ts';
import { stepMove } from './step-move.ts';

export type { AcceptedAction, CaseState, ClockState } from './case-state.ts';
export { getAction } from './standing.ts';

/** A case as it stands before somebody acts, with its record. */
export type Standing = { readonly caseState: CaseState; readonly values: Values };

/** The state of a case that has just been made. */
export function openCase(procedure: Procedure, calendar: Calendar, at: Instant, by?: Actor, values: Values = {}): CaseState {
  const opened = enterState(procedure, calendar, { state: procedure.initial, since: at, clocks: {} }, procedure.initial, { action: 'create', at, values });
  return note(procedure, opened, { action: 'create', at, ...(by ? { by } : {}) });
}

/**
 * Takes one accepted action into the state of a case.
 * @throws DistrictError `procedure/not-now` when the action doesn't start from this state, or another `procedure/…` when a rule of the case forbids it.
 */
export function step(procedure: Procedure, calendar: Calendar, before: CaseState, accepted: AcceptedAction): CaseState {
  const action = checkStanding(procedure, calendar, before, accepted);
  const after = action.lane === undefined ? stepMove(procedure, calendar, before, action, accepted) : stepLane(procedure, calendar, before, action, accepted);
  return note(procedure, after, accepted);
}

/** The state of a case from its opening and all its accepted actions in order. */
export function foldCase(procedure: Procedure, calendar: Calendar, openedAt: Instant, actions: readonly AcceptedAction[], by?: Actor): CaseState {
  return actions.reduce((state, action) => step(procedure, calendar, state, action), openCase(procedure, calendar, openedAt, by));
}

// What later actions must know of this one: how often it was taken, and by whom.
function note(procedure: Procedure, after: CaseState, accepted: AcceptedAction): CaseState {
  const { action: name, by } = accepted;
  const action = procedure.actions[name];
  const counted = action && (mostOf(action) !== undefined || (action.move?.kind === 'rework' && action.move.counts !== undefined));
  const withdrawn = by && Object.values(procedure.actions).some(({ move }) => move?.kind === 'withdrawal' && move.of === name);
  return tidy({
    ...after,
    counts: counted ? { ...after.counts, [name]: (after.counts?.[name] ?? 0) + 1 } : after.counts,
    takenBy: withdrawn ? { ...after.takenBy, [name]: by.id } : after.takenBy,
  });
}

/** The names of the actions that an actor may take in a case now. What an action's form must say is not looked at. `deputy` acts for the actor. */
export function actionsFor(procedure: Procedure, calendar: Calendar, standing: Standing, actor: Actor, at: Instant, deputy?: string): readonly string[] {
  const { caseState, values } = standing;
  return Object.entries(procedure.actions)
    .filter(([name, action]) => mayTake(procedure, action, actor, caseState, values) && canTake(procedure, calendar, caseState, { action: name, at, by: actor, values, ...(deputy === undefined ? {} : { deputy }) }))
    .map(([name]) => name);
}

function canTake(procedure: Procedure, calendar: Calendar, before: CaseState, accepted: AcceptedAction): boolean {
  try {
    checkStanding(procedure, calendar, before, accepted);
    return true;
  } catch (error) {
    if (error instanceof DistrictError) return false;
    throw error;
  }
}

/**
 * Checks that an actor may take an action with this form on this record, which stood as `standing` says before.
 * @throws DistrictError `access/denied`, `procedure/reason-missing`, `procedure/form-missing`, `procedure/form-foreign` or `procedure/guarded`.
 */
export function checkAction(
  procedure: Procedure,
  name: string,
  actor: Actor,
  form: Values,
  reason: string | undefined,
  after: Values,
  standing?: Standing,
): void {
  const action = getAction(procedure, name);
  const about = { procedure: procedure.id, action: name };
  checkLevel(actor, action.by);
  const allowed = standing ? mayTake(procedure, action, actor, standing.caseState, standing.values) : may(actor, action.by, after);
  if (!allowed) throw new DistrictError('access/denied', { ...about, actor: actor.id });
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
  const action = getAction(procedure, name);
  const stamped: Record<string, FieldValue> = {};
  for (const [field, stamp] of Object.entries(action.stamps ?? {})) stamped[field] = stampValue(stamp, actor, at);
  if (action.move?.kind === 'rework' && action.move.counts !== undefined) stamped[action.move.counts] = after.counts?.[name] ?? 0;
  for (const [clockName, clock] of Object.entries(procedure.clocks)) {
    const now = after.clocks[clockName];
    const wasStopped = before?.clocks[clockName]?.stoppedAt !== undefined;
    if (clock.marks && now?.inTime !== undefined && !wasStopped) stamped[clock.marks] = now.inTime;
  }
  return stamped;
}

/** When the case's next running clock is over, or a suspension must end; undefined when nothing runs. */
export function nextDue(state: CaseState): Instant | undefined {
  const running = Object.values(state.clocks).filter((clock) => !clock.stoppedAt && !clock.pausedAt).map((clock) => clock.dueAt);
  return [...running, ...(state.suspended?.dueAt ? [state.suspended.dueAt] : [])].toSorted()[0];
}

import { dueAt, type Calendar } from '../calendar/calendar.ts';
import { DistrictError, type ErrorData } from '../error/district-error.ts';
import { seatsAt, type AcceptedAction, type CaseState, type SeatState } from './case-state.ts';
import { isClockOver } from './clock-state.ts';
import { MOVE_TRAITS, PREVIOUS, type Move } from './move.ts';
import { findLane, type Action, type Procedure } from './parts.ts';
import { hasSigned, isSeatOf, seatName } from './seats.ts';

/** Looks up an action. @throws DistrictError `procedure/no-such-action`. */
export function getAction(procedure: Procedure, name: string): Action {
  const action = Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
  if (!action) throw new DistrictError('procedure/no-such-action', { procedure: procedure.id, action: name });
  return action;
}

/** How often an action may be accepted in one case; what is missing may be asked for once. */
export function mostOf(action: Action): number | undefined {
  return action.atMost ?? (action.move?.kind === 'correction' ? 1 : undefined);
}

/**
 * Whether an action can be taken where the case stands now, whatever its form says.
 * @throws DistrictError with the reason when it can't.
 */
export function checkStanding(procedure: Procedure, calendar: Calendar, before: CaseState, accepted: AcceptedAction): Action {
  const action = getAction(procedure, accepted.action);
  const about = { procedure: procedure.id, action: accepted.action, state: before.state };
  const { move } = action;
  if (before.suspended && !(move && MOVE_TRAITS[move.kind].whileSuspended)) throw new DistrictError('procedure/suspended', about);
  if (move?.kind === 'agreement' || move?.kind === 'refusal') refuseSecondSignature(seatsAt(before, action.from[0]), accepted, about);
  if (action.lane !== undefined) checkLane(procedure, action, before, about);
  else if (!action.from.includes(before.state)) throw new DistrictError('procedure/not-now', about);
  const most = mostOf(action);
  if (most !== undefined && (before.counts?.[accepted.action] ?? 0) >= most) throw new DistrictError('procedure/too-often', { ...about, most });
  if (action.to === PREVIOUS && !before.trail?.length) throw new DistrictError('procedure/not-now', about);
  if (move) checkMove(procedure, calendar, before, move, accepted, about);
  return action;
}

function checkLane(procedure: Procedure, action: Action, before: CaseState, about: ErrorData): void {
  const name = action.lane ?? '';
  const lane = before.lanes?.[name];
  if (lane?.result) throw new DistrictError('procedure/task-done', about);
  if (!lane || findLane(procedure, name)?.state !== before.state || !action.from.includes(lane.state)) {
    throw new DistrictError('procedure/not-now', { ...about, state: lane?.state ?? before.state });
  }
}

function checkMove(procedure: Procedure, calendar: Calendar, before: CaseState, move: Move, accepted: AcceptedAction, about: ErrorData): void {
  switch (move.kind) {
    case 'agreement':
    case 'refusal':
      checkSeat(before, accepted, about);
      return;
    case 'withdrawal':
      if (!accepted.by || before.takenBy?.[move.of] !== accepted.by.id) throw new DistrictError('procedure/not-yours', about);
      return;
    case 'reopening': {
      const until = dueAt(calendar, move.within, before.since);
      if (accepted.at > until) throw new DistrictError('procedure/window-over', { ...about, until });
      return;
    }
    case 'resumption':
      if (!before.suspended) throw new DistrictError('procedure/not-now', about);
      return;
    case 'ask-extension':
      if (before.asked?.[move.clock]) throw new DistrictError('procedure/task-done', about);
      checkInTime(before, move.clock, accepted, about);
      return;
    case 'grant-extension':
    case 'refuse-extension':
      checkAnswer(procedure, before, move, accepted, about);
      return;
    default:
  }
}

// More time is asked for before the time is over; it may be granted later.
function checkInTime(before: CaseState, name: string, accepted: AcceptedAction, about: ErrorData): void {
  const clock = before.clocks[name];
  if (!clock || clock.stoppedAt !== undefined) throw new DistrictError('procedure/not-now', about);
  if (isClockOver(clock, accepted.at)) throw new DistrictError('procedure/clock-over', { ...about, clock: name, dueAt: clock.dueAt });
}

function checkAnswer(procedure: Procedure, before: CaseState, move: { readonly kind: string; readonly clock: string }, accepted: AcceptedAction, about: ErrorData): void {
  const asked = before.asked?.[move.clock];
  const isAskedFor = Object.values(procedure.actions).some((one) => one.move?.kind === 'ask-extension' && one.move.clock === move.clock);
  if (!asked && (isAskedFor || move.kind === 'refuse-extension')) throw new DistrictError('procedure/not-asked', about);
  if (!asked) return checkInTime(before, move.clock, accepted, about);
  const askers = [asked.by, asked.deputy].filter((one) => one !== undefined);
  // Nobody answers what he has asked for himself, not even in another's name.
  if ([accepted.by?.id, accepted.deputy].some((one) => one !== undefined && askers.includes(one))) throw new DistrictError('procedure/own-request', about);
  return undefined;
}

function refuseSecondSignature(seats: readonly SeatState[], accepted: AcceptedAction, about: ErrorData): void {
  const persons = [accepted.by?.id, accepted.deputy].filter((one) => one !== undefined);
  if (persons.some((person) => hasSigned(seats, person))) throw new DistrictError('procedure/task-done', about);
}

function checkSeat(before: CaseState, accepted: AcceptedAction, about: ErrorData): void {
  if (findSeat(before, accepted)) return;
  const { by } = accepted;
  // Somebody else of the same duty or unit was quicker.
  const isTaken = by !== undefined && seatsAt(before).some((seat) => seat.said && isSeatOf(seat, by));
  throw new DistrictError(isTaken ? 'procedure/task-done' : 'access/denied', about);
}

/** The open seat that somebody's signature takes, one in his own name before one of his duty or unit; undefined when none is his. */
export function findSeat(before: CaseState, accepted: AcceptedAction): SeatState | undefined {
  const { by, seat: wanted } = accepted;
  const open = by ? seatsAt(before).filter((seat) => !seat.said && isSeatOf(seat, by) && (wanted === undefined || wanted === seatName(seat))) : [];
  return open.find((seat) => 'person' in seat.for) ?? open[0];
}

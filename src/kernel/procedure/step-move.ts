import { dueAt, type Calendar } from '../calendar/calendar.ts';
import { DistrictError } from '../error/district-error.ts';
import { invariant } from '../error/invariant.ts';
import type { Values } from '../register/register.ts';
import { seatsAt, tidy, type AcceptedAction, type CaseState, type ClockState, type SeatState } from './case-state.ts';
import { extendClock, pauseClock, resumeClock } from './clock-state.ts';
import { enterState } from './enter-state.ts';
import { holderOf } from './holder.ts';
import { PREVIOUS, SAME, type Move } from './move.ts';
import type { Action, Procedure } from './parts.ts';
import { joinSeats, MAX_SEATS } from './seats.ts';
import { findSeat } from './standing.ts';

/** Takes an accepted action of the case itself into its state: whatever it is in the words of administrative procedure. */
export function stepMove(procedure: Procedure, calendar: Calendar, before: CaseState, action: Action, accepted: AcceptedAction): CaseState {
  const { move } = action;
  switch (move?.kind) {
    case 'agreement':
    case 'refusal':
      return sign(procedure, calendar, before, action, accepted);
    case 'add-signer':
      return addSigner(before, move.signer, accepted);
    case 'ask-extension':
      return { ...before, asked: { ...before.asked, [move.clock]: tidy({ at: accepted.at, by: accepted.by?.id, deputy: accepted.deputy }) } };
    case 'grant-extension':
      return { ...withoutRequest(before, move.clock), clocks: { ...before.clocks, [move.clock]: extended(procedure, calendar, before, move, accepted) } };
    case 'refuse-extension':
      return withoutRequest(before, move.clock);
    case 'suspension':
      return suspend(calendar, before, move, accepted);
    case 'resumption':
      return resume(procedure, calendar, before, accepted);
    case 'transfer':
      return { ...before, holder: holderOf(move, accepted.values ?? {}) };
    case 'reopening': {
      const clocks = Object.fromEntries(Object.entries(before.clocks).filter(([name]) => !move.restarts?.includes(name)));
      return enterState(procedure, calendar, { ...before, clocks }, action.to, accepted);
    }
    default:
      return goTo(procedure, calendar, before, action, accepted);
  }
}

function goTo(procedure: Procedure, calendar: Calendar, before: CaseState, action: Action, accepted: AcceptedAction): CaseState {
  if (action.to === SAME) return before;
  if (action.to !== PREVIOUS) return enterState(procedure, calendar, before, action.to, accepted);
  const last = before.trail?.at(-1);
  invariant(last, 'A case returns only on the way that it has come.');
  const entered = enterState(procedure, calendar, before, last.state, accepted);
  return last.by === undefined ? entered : { ...entered, holder: { person: last.by } };
}

function sign(procedure: Procedure, calendar: Calendar, before: CaseState, action: Action, accepted: AcceptedAction): CaseState {
  const taken = findSeat(before, accepted);
  const signing = procedure.states[before.state]?.signing;
  invariant(taken && signing, 'Only who has an open seat of a signing signs.');
  const agrees = action.move?.kind === 'agreement';
  const signed = tidy({ ...taken, said: agrees ? ('agreed' as const) : ('refused' as const), signedAt: accepted.at, by: accepted.by?.id, deputy: accepted.deputy });
  const seats = seatsAt(before).map((seat) => (seat === taken ? signed : seat));
  const joined = joinSeats(signing, seats);
  const after = { ...before, signings: { ...before.signings, [before.state]: seats } };
  // An agreement can only help and a refusal can only hinder, so each leads where its own action says.
  return joined === 'open' ? after : enterState(procedure, calendar, after, action.to, accepted);
}

function addSigner(before: CaseState, field: string, accepted: AcceptedAction): CaseState {
  const person = accepted.values?.[field];
  if (typeof person !== 'string') throw new DistrictError('procedure/form-missing', { fields: [field] });
  const seats = seatsAt(before);
  if (seats.some((seat) => 'person' in seat.for && seat.for.person === person) || seats.length >= MAX_SEATS) {
    throw new DistrictError('procedure/signer-already', { signer: person, most: MAX_SEATS });
  }
  const added: SeatState = tidy({ for: { person }, since: accepted.at, addedBy: accepted.by?.id });
  return { ...before, signings: { ...before.signings, [before.state]: [...seats, added] } };
}

function extended(procedure: Procedure, calendar: Calendar, before: CaseState, move: Extract<Move, { kind: 'grant-extension' }>, accepted: AcceptedAction): ClockState {
  const clock = procedure.clocks[move.clock];
  const current = before.clocks[move.clock];
  invariant(clock && current, 'Only a clock that runs is extended.');
  return extendClock(clock, calendar, current, amountOf(move.amount, accepted.values ?? {}));
}

function amountOf(amount: Extract<Move, { kind: 'grant-extension' }>['amount'], values: Values): number {
  if (typeof amount === 'number') return amount;
  const asked = values[amount.field];
  if (typeof asked !== 'number') throw new DistrictError('procedure/form-missing', { fields: [amount.field] });
  if (asked < 1 || asked > amount.most) throw new DistrictError('procedure/extension-too-long', { most: amount.most, asked });
  return asked;
}

function withoutRequest(before: CaseState, clock: string): CaseState {
  const { asked, ...rest } = before;
  const kept = Object.entries(asked ?? {}).filter(([name]) => name !== clock);
  return kept.length > 0 ? { ...rest, asked: Object.fromEntries(kept) } : rest;
}

function suspend(calendar: Calendar, before: CaseState, move: Extract<Move, { kind: 'suspension' }>, { at }: AcceptedAction): CaseState {
  const clocks = Object.fromEntries(Object.entries(before.clocks).map(([name, clock]) => [name, pauseClock(clock, at)]));
  return { ...before, clocks, suspended: tidy({ since: at, dueAt: move.longest && dueAt(calendar, move.longest, at) }) };
}

// A clock that stands still in the present state anyway goes on standing still.
function resume(procedure: Procedure, calendar: Calendar, before: CaseState, { at }: AcceptedAction): CaseState {
  const { suspended: _suspended, ...rest } = before;
  const clocks = Object.entries(before.clocks).map(([name, current]): [string, ClockState] => {
    const clock = procedure.clocks[name];
    const state = clock?.lane === undefined ? before.state : before.lanes?.[clock.lane]?.state;
    const stands = !clock || !current.pausedAt || (state !== undefined && clock.pausedIn?.includes(state));
    return [name, stands ? current : resumeClock(clock, calendar, current, at)];
  });
  return { ...rest, clocks: Object.fromEntries(clocks) };
}

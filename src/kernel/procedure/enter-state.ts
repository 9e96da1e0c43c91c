import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../field/day.ts';
import { seatsAt, tidy, type AcceptedAction, type CaseState, type ClockState } from './case-state.ts';
import { advanceClock, dropClock } from './clock-state.ts';
import type { Fork } from './fork.ts';
import { dropLanes, openLanes } from './lanes.ts';
import { isAside } from './may-take.ts';
import { PREVIOUS } from './move.ts';
import { findState, type Procedure } from './parts.ts';
import { dropSeats, openSeats } from './seats.ts';

type Clocks = CaseState['clocks'];
type Entered = Pick<AcceptedAction, 'action' | 'at' | 'by' | 'values'>;

/**
 * The case in another state: clocks start, pause, resume and stop; what was open in the state that it leaves is dropped;
 * lanes and signatures of the new one open. The task is everybody's again who has the duty, and nothing is suspended.
 */
export function enterState(procedure: Procedure, calendar: Calendar, before: CaseState, state: string, entered: Entered): CaseState {
  const { at, values = {} } = entered;
  const { fork, signing } = findState(procedure, state) ?? {};
  const { holder: _holder, suspended: _suspended, asked: _asked, lanes, signings, ...rest } = before;
  const stopped = lanes ? stopDropped(procedure, before.clocks, at) : before.clocks;
  const clocks = advanceAll(procedure, calendar, stopped, state, entered);
  const opened = fork && openLanes(fork, at, values);
  const left = signings && { ...signings, ...(signings[before.state] ? { [before.state]: dropSeats(seatsAt(before)) } : {}) };
  return tidy({
    ...rest,
    state,
    since: at,
    clocks: fork && opened ? startLaneClocks(procedure, calendar, clocks, fork, opened, at) : clocks,
    lanes: lanesAfter(lanes, fork, opened),
    signings: signing ? { ...left, [state]: openSeats(signing, at, values, { procedure: procedure.id, state }) } : left,
    trail: trailAfter(procedure, before, state, entered),
    asked: askedAfter(procedure, before, state, clocks),
  });
}

// A fork's own lanes begin anew, and those of others stay as they ended.
function lanesAfter(before: CaseState['lanes'], fork: Fork | undefined, opened: CaseState['lanes']): CaseState['lanes'] {
  if (!before && !opened) return undefined;
  const others = Object.entries(dropLanes(before ?? {})).filter(([name]) => !fork || !Object.hasOwn(fork.lanes, name));
  return { ...Object.fromEntries(others), ...opened };
}

/** The clocks of the case itself, after it has entered a state. */
function advanceAll(procedure: Procedure, calendar: Calendar, before: Clocks, state: string, { at, values }: Entered): Clocks {
  const clocks: Record<string, ClockState> = { ...before };
  for (const [name, clock] of Object.entries(procedure.clocks)) {
    if (clock.lane !== undefined) continue;
    const next = advanceClock(clock, calendar, clocks[name], state, at, values);
    if (next) clocks[name] = next;
  }
  return clocks;
}

/** The clocks of one lane, after it has entered a state of its own. */
export function advanceLaneClocks(procedure: Procedure, calendar: Calendar, before: Clocks, lane: string, state: string, at: Instant): Clocks {
  const clocks: Record<string, ClockState> = { ...before };
  for (const [name, clock] of Object.entries(procedure.clocks)) {
    if (clock.lane !== lane) continue;
    const next = advanceClock(clock, calendar, clocks[name], state, at);
    if (next) clocks[name] = next;
  }
  return clocks;
}

function stopDropped(procedure: Procedure, before: Clocks, at: Instant): Clocks {
  return Object.fromEntries(Object.entries(before).map(([name, clock]) => [name, procedure.clocks[name]?.lane === undefined ? clock : dropClock(clock, at)]));
}

// Lanes that open anew are measured anew.
function startLaneClocks(procedure: Procedure, calendar: Calendar, before: Clocks, fork: Fork, opened: NonNullable<CaseState['lanes']>, at: Instant): Clocks {
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(fork.lanes, procedure.clocks[name]?.lane ?? '')));
  return Object.entries(opened).reduce((clocks: Clocks, [lane, { state }]) => advanceLaneClocks(procedure, calendar, clocks, lane, state, at), kept);
}

/**
 * The way without detours: a state that comes again cuts off all that lay between, and an end that was reopened is none of
 * it. Only kept where an action leads back on it. Who led on is named where he did so by doing the state's task; what
 * several did together leads back to all of them, not to the last.
 */
function trailAfter(procedure: Procedure, before: CaseState, state: string, entered: Entered): CaseState['trail'] {
  if (!Object.values(procedure.actions).some((action) => action.to === PREVIOUS)) return undefined;
  const trail = before.trail ?? [];
  if (state === before.state) return trail;
  const earlier = trail.findIndex((one) => one.state === state);
  if (earlier >= 0) return trail.slice(0, earlier);
  const left = findState(procedure, before.state);
  if (left?.end) return trail;
  const action = procedure.actions[entered.action];
  const isShared = left?.fork !== undefined || left?.signing !== undefined;
  const by = isShared || !action || isAside(action) || entered.by?.kind === 'system' ? undefined : entered.by?.id;
  return [...trail, tidy({ state: before.state, by })];
}

// A request for more time falls away where nobody could answer it, or where there is no clock left to move.
function askedAfter(procedure: Procedure, before: CaseState, state: string, clocks: Clocks): CaseState['asked'] {
  const kept = Object.entries(before.asked ?? {}).filter(([name]) => {
    const answers = Object.values(procedure.actions).some(({ move, from }) => move?.kind === 'grant-extension' && move.clock === name && from.includes(state));
    return answers && clocks[name]?.stoppedAt === undefined;
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

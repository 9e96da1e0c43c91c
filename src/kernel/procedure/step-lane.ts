import type { Calendar } from '../calendar/calendar.ts';
import { invariant } from '../error/invariant.ts';
import { tidy, type AcceptedAction, type CaseState, type LaneState } from './case-state.ts';
import { advanceLaneClocks, enterState } from './enter-state.ts';
import { holderOf } from './holder.ts';
import { joinLanes } from './lanes.ts';
import { SAME } from './move.ts';
import { findLane, type Action, type Procedure } from './parts.ts';

/**
 * Takes an accepted action of a lane into the case. When with it enough lanes are done, or too few can be, the case goes
 * on by itself and drops those that are still open.
 */
export function stepLane(procedure: Procedure, calendar: Calendar, before: CaseState, action: Action, accepted: AcceptedAction): CaseState {
  const name = action.lane ?? '';
  const found = findLane(procedure, name);
  const current = before.lanes?.[name];
  invariant(found && current, `The lane ${name} is open.`);
  if (action.to === SAME) {
    const holder = action.move?.kind === 'transfer' ? holderOf(action.move, accepted.values ?? {}) : current.holder;
    return { ...before, lanes: { ...before.lanes, [name]: tidy({ ...current, holder }) } };
  }
  const next: LaneState = tidy({ state: action.to, since: accepted.at, result: found.lane.states[action.to]?.result });
  const lanes = { ...before.lanes, [name]: next };
  const after = { ...before, lanes, clocks: advanceLaneClocks(procedure, calendar, before.clocks, name, action.to, accepted.at) };
  const joined = joinLanes(found.fork, lanes);
  if (joined === 'open') return after;
  const to = joined === 'met' ? found.fork.to : found.fork.otherwise;
  invariant(to, `The fork of ${found.state} says where the case goes when its lanes can't join.`);
  return enterState(procedure, calendar, after, to, accepted);
}

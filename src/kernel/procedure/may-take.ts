import { may, waysOf, type Actor, type OneWho } from '../access/access.ts';
import type { Values } from '../register/register.ts';
import type { CaseState, Holder } from './case-state.ts';
import { MOVE_TRAITS } from './move.ts';
import type { Action, Procedure } from './parts.ts';

/** The actions by which the case, or one of its lanes, is worked on in a state; moves that stand beside are not among them. */
export function workingActions(procedure: Procedure, state: string, lane?: string): readonly (readonly [name: string, action: Action])[] {
  return Object.entries(procedure.actions).filter(([, action]) => action.lane === lane && action.from.includes(state) && !isAside(action));
}

/** Whether an action stands beside the task: it needs nobody's turn. */
export function isAside(action: Action): boolean {
  return action.move !== undefined && MOVE_TRAITS[action.move.kind].aside === true;
}

/**
 * Whether an actor may take an action of a case, by who he is. Once a task has been given to a person or a unit, those
 * who may only because they have the task's duty no longer may, unless they are that person or of that unit; who may by
 * another duty (a head who transfers a task, an office that cancels a case) still may.
 */
export function mayTake(procedure: Procedure, action: Action, actor: Actor, caseState: CaseState, values: Values): boolean {
  const lane = action.lane === undefined ? undefined : caseState.lanes?.[action.lane];
  const holder = action.lane === undefined ? caseState.holder : lane?.holder;
  if (!holder || (action.move && MOVE_TRAITS[action.move.kind].ownTask)) return may(actor, action.by, values);
  const working = workingActions(procedure, lane?.state ?? caseState.state, action.lane).flatMap(([, one]) => waysOf(one.by));
  return waysOf(action.by).some((way) => mayStill(way, actor, holder, values, { aside: isAside(action), working }));
}

function mayStill(way: OneWho, actor: Actor, holder: Holder, values: Values, about: { readonly aside: boolean; readonly working: readonly OneWho[] }): boolean {
  const own = isHolder(holder, actor);
  switch (way.kind) {
    case 'duty': {
      if (actor.kind !== 'staff') return false;
      const held = way.duties.filter((one) => actor.duties.includes(one));
      const tasks = new Set(about.working.flatMap((one) => (one.kind === 'duty' ? one.duties : [])));
      return held.length > 0 && (own || (held.some((one) => !tasks.has(one)) && may(actor, way, values)));
    }
    case 'named':
    case 'staff':
    case 'applicant':
      return actor.kind === (way.kind === 'applicant' ? 'applicant' : 'staff') && (own || (about.aside && may(actor, way, values)));
    case 'system':
      return actor.kind === 'system';
  }
}

function isHolder(holder: Holder, actor: Actor): boolean {
  return 'person' in holder ? holder.person === actor.id : holder.unit === actor.unit;
}

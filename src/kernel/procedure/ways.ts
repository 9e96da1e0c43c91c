import { PREVIOUS, SAME } from './move.ts';
import type { Action, Procedure } from './parts.ts';

/** Ways from state to state. */
export type Ways = readonly { readonly from: string; readonly to: string }[];

/** All states that ways lead to from some states, those included. */
export function reachedFrom(ways: Ways, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const way of ways) if (reached.has(way.from) && way.to !== SAME && way.to !== PREVIOUS) reached.add(way.to);
    grown = reached.size > before;
  }
  return reached;
}

/** The ways of a case between its own states: by those of its actions that count, back on the way that it came, and out of forks. */
export function waysOfCase(procedure: Procedure, counts: (action: Action) => boolean = () => true): Ways {
  const own = Object.values(procedure.actions).filter((action) => action.lane === undefined && counts(action));
  const direct = own.flatMap((action) => action.from.filter(() => action.to !== SAME && action.to !== PREVIOUS).map((from) => ({ from, to: action.to })));
  const out = Object.entries(procedure.states).flatMap(([from, { fork }]) => (fork ? [fork.to, ...(fork.otherwise === undefined ? [] : [fork.otherwise])].map((to) => ({ from, to })) : []));
  const forward = [...direct, ...out];
  const back = own.filter((action) => action.to === PREVIOUS).flatMap((action) => forward.filter((way) => action.from.includes(way.to) && !procedure.states[way.from]?.end).map((way) => ({ from: way.to, to: way.from })));
  return [...forward, ...back];
}

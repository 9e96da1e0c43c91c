import type { ProcedureWire } from '#kernel/desk/wire.ts';

/** Where a state stands in the picture: its column from the left and its lane from the top. */
export type PlacedState = { readonly name: string; readonly column: number; readonly lane: number };

/** A way between two states; `back` ones lead to an earlier column. */
export type Way = { readonly from: string; readonly to: string; readonly back: boolean };

/** The picture of a procedure before any drawing: states in columns and lanes, ways between them. */
export type ProcedureLayout = { readonly states: readonly PlacedState[]; readonly ways: readonly Way[]; readonly columns: number; readonly lanes: number };

type Next = ReadonlyMap<string, readonly string[]>;

/** Steps after which the search for the longest way stops; a procedure that people can follow needs far fewer. */
const MAX_STEPS = 20_000;

/** Lays a procedure out from left to right: its ordinary way in the first lane, side ways in lanes below. */
export function layoutProcedure(procedure: ProcedureWire): ProcedureLayout {
  const next = waysFrom(procedure, () => true);
  // Steps that need a reason (returns, refusals, withdrawals) leave the ordinary way.
  const ordinary = waysFrom(procedure, (action) => !action.reason);
  const main = longestWay(ordinary, procedure.initial, new Set(), { left: MAX_STEPS });
  const column = new Map(main.map((name, index) => [name, index]));
  const states: PlacedState[] = main.map((name, index) => ({ name, column: index, lane: 0 }));
  const taken = new Set<string>();
  for (const name of sideStates(procedure, next, column)) {
    const at = columnAfter(name, next, column);
    let lane = 1;
    while (taken.has(`${at}/${lane}`)) lane += 1;
    taken.add(`${at}/${lane}`);
    column.set(name, at);
    states.push({ name, column: at, lane });
  }
  const ways = [...next].flatMap(([from, all]) => all.map((to) => ({ from, to, back: (column.get(to) ?? 0) < (column.get(from) ?? 0) })));
  return { states, ways, columns: Math.max(...states.map((one) => one.column)) + 1, lanes: Math.max(...states.map((one) => one.lane)) + 1 };
}

function waysFrom(procedure: ProcedureWire, counts: (action: ProcedureWire['actions'][number]) => boolean): Next {
  const next = new Map<string, string[]>(procedure.states.map(({ name }) => [name, []]));
  const add = (from: string, to: string): void => {
    // Lanes have states of their own, and an action may leave the case where it is or lead back on its way.
    if (from !== to && next.has(to) && !next.get(from)?.includes(to)) next.get(from)?.push(to);
  };
  for (const action of procedure.actions.filter((one) => one.lane === undefined && counts(one))) for (const from of action.from) add(from, action.to);
  for (const { name, fork } of procedure.states) if (fork) for (const to of [fork.to, fork.otherwise ?? fork.to]) add(name, to);
  // States are declared in the order in which people think of them; of two ways of one length the earlier states lead.
  const order = procedure.states.map((state) => state.name);
  for (const all of next.values()) all.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return next;
}

function longestWay(next: Next, from: string, seen: Set<string>, steps: { left: number }): readonly string[] {
  steps.left -= 1;
  let best: readonly string[] = [];
  if (steps.left > 0) {
    seen.add(from);
    for (const to of next.get(from) ?? []) {
      if (seen.has(to)) continue;
      const way = longestWay(next, to, seen, steps);
      if (way.length > best.length) best = way;
    }
    seen.delete(from);
  }
  return [from, ...best];
}

/** The states off the main way, nearest first, so that each stands after one that is placed already. */
function sideStates(procedure: ProcedureWire, next: Next, placed: ReadonlyMap<string, number>): readonly string[] {
  const waiting = procedure.states.map((state) => state.name).filter((name) => !placed.has(name));
  const done = new Set(placed.keys());
  const order: string[] = [];
  while (waiting.length > 0) {
    const found = Math.max(0, waiting.findIndex((name) => [...done].some((from) => next.get(from)?.includes(name))));
    const [name = ''] = waiting.splice(found, 1);
    done.add(name);
    order.push(name);
  }
  return order;
}

// A side state stands one column after the last state that leads to it, so that its way runs forward.
function columnAfter(name: string, next: Next, column: ReadonlyMap<string, number>): number {
  const sources = [...next].filter(([, all]) => all.includes(name)).map(([from]) => column.get(from)).filter((one) => one !== undefined);
  return sources.length === 0 ? 0 : Math.max(...sources) + 1;
}

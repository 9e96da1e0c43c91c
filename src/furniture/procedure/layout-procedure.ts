import type { ProcedureWire } from '#kernel/desk/wire.ts';

/** Where a state stands in the picture: its column from the left and its lane from the top. */
export type PlacedState = { readonly name: string; readonly column: number; readonly lane: number };

/** A way between two states; `back` ones lead to an earlier column. */
export type Way = { readonly from: string; readonly to: string; readonly back: boolean };

/** The picture of a procedure before any drawing: states in columns and lanes, ways between them. */
export type ProcedureLayout = { readonly states: readonly PlacedState[]; readonly ways: readonly Way[]; readonly columns: number; readonly lanes: number };

/** Lays a procedure out from left to right: its longest straight way in the first lane, side ways in lanes below. */
export function layoutProcedure(procedure: ProcedureWire): ProcedureLayout {
  const next = new Map<string, string[]>(procedure.states.map(({ name }) => [name, []]));
  for (const { from, to } of procedure.actions) for (const one of from) if (one !== to && !next.get(one)?.includes(to)) next.get(one)?.push(to);
  const main = longestWay(next, procedure.initial, new Set(), { left: MAX_STEPS });
  const column = new Map(main.map((name, index) => [name, index]));
  const states: PlacedState[] = main.map((name, index) => ({ name, column: index, lane: 0 }));
  const taken = new Set<string>();
  for (const { name } of procedure.states.filter((one) => !column.has(one.name))) {
    const at = columnBeside(name, next, column);
    let lane = 1;
    while (taken.has(`${at}/${lane}`)) lane += 1;
    taken.add(`${at}/${lane}`);
    column.set(name, at);
    states.push({ name, column: at, lane });
  }
  const ways = [...next].flatMap(([from, all]) => all.map((to) => ({ from, to, back: (column.get(to) ?? 0) < (column.get(from) ?? 0) })));
  return { states, ways, columns: Math.max(...states.map((one) => one.column)) + 1, lanes: Math.max(...states.map((one) => one.lane)) + 1 };
}

/** Steps after which the search for the longest way stops; a procedure that people can follow needs far fewer. */
const MAX_STEPS = 20_000;

function longestWay(next: ReadonlyMap<string, readonly string[]>, from: string, seen: Set<string>, steps: { left: number }): readonly string[] {
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

// A side state stands one column after the last state that leads to it, so that its way runs forward and not through words.
function columnBeside(name: string, next: ReadonlyMap<string, readonly string[]>, column: ReadonlyMap<string, number>): number {
  const sources = [...next].filter(([, all]) => all.includes(name)).map(([from]) => column.get(from)).filter((one) => one !== undefined);
  return sources.length === 0 ? 0 : Math.max(...sources);
}

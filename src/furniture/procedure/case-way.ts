import type { ProcedureWire, TimelineEntry } from '#kernel/desk/wire.ts';
import type { Instant } from '#kernel/field/day.ts';

/** A stay of a case in a state; `until` is absent where it still stands. */
export type Stay = { readonly state: string; readonly since: Instant; readonly until?: Instant };

/** The way that a case has gone, read from its timeline: each accepted action ends one stay and begins the next. */
export function foldWay(procedure: ProcedureWire, timeline: readonly TimelineEntry[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const entry of timeline.toSorted((one, other) => one.version - other.version)) {
    const state = stateAfter(procedure, entry);
    const last = stays.at(-1);
    if (state === undefined || (state === last?.state && leavesItThere(procedure, entry))) continue;
    if (last) stays[stays.length - 1] = { ...last, until: entry.at };
    stays.push({ state, since: entry.at });
  }
  return stays;
}

// What the journal says of the case decides; without it, where the action leads.
function stateAfter(procedure: ProcedureWire, entry: TimelineEntry): string | undefined {
  if (entry.state !== undefined) return entry.state;
  return entry.act === 'create' ? procedure.initial : procedure.actions.find((action) => action.name === entry.act)?.to;
}

// Plain changes, steps of lanes, single signatures and moves beside the task end no stay.
function leavesItThere(procedure: ProcedureWire, entry: TimelineEntry): boolean {
  return procedure.actions.find((action) => action.name === entry.act)?.to !== entry.state;
}

/** Milliseconds that a case has spent in each state, until a given moment for the one where it stands. */
export function timeInStates(stays: readonly Stay[], now: Instant): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  for (const { state, since, until } of stays) {
    spent.set(state, (spent.get(state) ?? 0) + Math.max(0, Date.parse(until ?? now) - Date.parse(since)));
  }
  return spent;
}

/** The ways between states that a case has gone, as "from to". */
export function waysGone(stays: readonly Stay[]): ReadonlySet<string> {
  return new Set(stays.slice(1).map((stay, index) => `${stays[index]?.state} ${stay.state}`));
}

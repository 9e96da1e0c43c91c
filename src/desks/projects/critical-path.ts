import { addDays, daysBetween, type Day } from '#kernel/field/day.ts';

/** A milestone as the path needs it; `durationDays` is what it takes after all those before it. */
export type PlannedMilestone = { readonly id: string; readonly durationDays: number; readonly plannedOn: Day; readonly reachedOn?: Day; readonly predecessors: readonly string[] };

/** When a milestone was or will be reached, and by how many days it may slip without moving the end. */
export type MilestoneForecast = { readonly id: string; readonly on: Day; readonly slackDays: number; readonly critical: boolean };

/** The forecast of a project: its end, how many days that is behind the plan (less than zero: ahead), and the path that drives it. */
export type CriticalPath = {
  readonly completionOn: Day | undefined;
  readonly delayDays: number;
  readonly path: readonly string[];
  readonly forecasts: readonly MilestoneForecast[];
  /** Milestones that stand before one another in a circle, and all after them: nothing can be said of these. */
  readonly circle: readonly string[];
};

/**
 * Forecasts milestones as of a day: what is reached stays, what is not takes its duration after the latest of those
 * before it and is never in the past. Predecessors that are not in the list are left out.
 */
export function findCriticalPath(milestones: readonly PlannedMilestone[], on: Day): CriticalPath {
  const { order, circle } = sortMilestones(milestones);
  const finish = new Map<string, Day>();
  for (const one of order) finish.set(one.id, finishOf(one, finish, on));
  const last = order.reduce<PlannedMilestone | undefined>((best, one) => (best && finish.get(best.id)! >= finish.get(one.id)! ? best : one), undefined);
  if (!last) return { completionOn: undefined, delayDays: 0, path: [], forecasts: [], circle };
  const completionOn = finish.get(last.id)!;
  const plannedEnd = order.map((one) => one.plannedOn).toSorted().at(-1)!;
  const path = walkBack(last, new Map(order.map((one) => [one.id, one])), finish);
  const latest = latestOf(order, completionOn);
  const forecasts = order.map((one) => {
    const own = finish.get(one.id)!;
    return { id: one.id, on: own, slackDays: daysBetween(own, latest.get(one.id)!), critical: one.reachedOn === undefined && path.includes(one.id) };
  });
  return { completionOn, delayDays: daysBetween(plannedEnd, completionOn), path, forecasts, circle };
}

/** Milestones so that each comes after all those before it; what is left stands in a circle or after one. */
function sortMilestones(milestones: readonly PlannedMilestone[]): { readonly order: readonly PlannedMilestone[]; readonly circle: readonly string[] } {
  const known = new Set(milestones.map((one) => one.id));
  const placed = new Set<string>();
  const order: PlannedMilestone[] = [];
  for (let grown = true; grown; ) {
    const ready = milestones.filter((one) => !placed.has(one.id) && one.predecessors.every((id) => !known.has(id) || placed.has(id)));
    for (const one of ready) placed.add(one.id);
    order.push(...ready);
    grown = ready.length > 0;
  }
  return { order, circle: milestones.filter((one) => !placed.has(one.id)).map((one) => one.id) };
}

function finishOf(one: PlannedMilestone, finish: ReadonlyMap<string, Day>, on: Day): Day {
  if (one.reachedOn !== undefined) return one.reachedOn;
  const starts = one.predecessors.flatMap((id) => finish.get(id) ?? []).toSorted();
  const start = starts.at(-1) ?? addDays(one.plannedOn, -one.durationDays);
  const earliest = addDays(start, one.durationDays);
  return earliest < on ? on : earliest;
}

// Back from the last: at each milestone the one before it that was, or will be, reached last.
function walkBack(last: PlannedMilestone, byId: ReadonlyMap<string, PlannedMilestone>, finish: ReadonlyMap<string, Day>): readonly string[] {
  const path: string[] = [];
  for (let one: PlannedMilestone | undefined = last; one; ) {
    path.unshift(one.id);
    const before: string | undefined = one.predecessors.filter((id) => finish.has(id)).toSorted((a, b) => (finish.get(a)! < finish.get(b)! ? -1 : 1)).at(-1);
    one = before === undefined ? undefined : byId.get(before);
  }
  return path;
}

function latestOf(order: readonly PlannedMilestone[], completionOn: Day): ReadonlyMap<string, Day> {
  const latest = new Map<string, Day>(order.map((one) => [one.id, completionOn]));
  for (const one of order.toReversed()) {
    const bound = addDays(latest.get(one.id)!, -one.durationDays);
    for (const id of one.predecessors) {
      const held = latest.get(id);
      if (held !== undefined && bound < held) latest.set(id, bound);
    }
  }
  return latest;
}

import { DistrictError } from '#kernel/error/district-error.ts';

/** A goal as recorded: its parent and its indicators with their weights. */
export type GoalRecord = { readonly id: string; readonly parent?: string; readonly indicators: readonly { readonly indicator: string; readonly weight: number }[] };

/** How far an indicator has come towards its target, in percent; absent when it has no value or no target. */
export type Progress = ReadonlyMap<string, number>;

/**
 * A goal in its tree. `progress` is the weighted mean of its own indicators that have a target and of its parts, each
 * capped at 100 so that one figure far above its target cannot hide another that lags; undefined when nothing is measured.
 */
export type GoalNode = { readonly id: string; readonly parts: readonly GoalNode[]; readonly progress: number | undefined; readonly measured: number; readonly indicators: number };

const FULL = 100;

/**
 * Builds the goal tree from its records, roots in the order given.
 * @throws DistrictError `goals/parent-unknown`, or `goals/circle` when goals stand under one another in a circle.
 */
export function buildGoalTree(goals: readonly GoalRecord[], progress: Progress): readonly GoalNode[] {
  const byParent = new Map<string | undefined, GoalRecord[]>();
  const known = new Set(goals.map((goal) => goal.id));
  for (const goal of goals) {
    if (goal.parent !== undefined && !known.has(goal.parent)) throw new DistrictError('goals/parent-unknown', { goal: goal.id, parent: goal.parent });
    byParent.set(goal.parent, [...(byParent.get(goal.parent) ?? []), goal]);
  }
  const placed = new Set<string>();
  const nodeOf = (goal: GoalRecord): GoalNode => {
    placed.add(goal.id);
    return measure(goal, (byParent.get(goal.id) ?? []).map(nodeOf), progress);
  };
  const roots = (byParent.get(undefined) ?? []).map(nodeOf);
  // What no root leads to stands in a circle.
  const circle = goals.filter((goal) => !placed.has(goal.id)).map((goal) => goal.id);
  if (circle.length > 0) throw new DistrictError('goals/circle', { goals: circle });
  return roots;
}

function measure(goal: GoalRecord, parts: readonly GoalNode[], progress: Progress): GoalNode {
  let sum = 0;
  let weights = 0;
  let measured = 0;
  for (const { indicator, weight } of goal.indicators) {
    const reached = progress.get(indicator);
    if (reached === undefined) continue;
    measured += 1;
    weights += weight;
    sum += Math.min(FULL, Math.max(0, reached)) * weight;
  }
  // A part counts as one full weight for each indicator measured in it.
  for (const part of parts) {
    if (part.progress === undefined) continue;
    weights += part.measured * FULL;
    sum += part.progress * part.measured * FULL;
  }
  return {
    id: goal.id,
    parts,
    progress: weights === 0 ? undefined : sum / weights,
    measured: measured + parts.reduce((total, part) => total + part.measured, 0),
    indicators: goal.indicators.length + parts.reduce((total, part) => total + part.indicators, 0),
  };
}

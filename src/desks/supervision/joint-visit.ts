import { daysBetween, type Day } from '#kernel/field/day.ts';

/** A check that was drawn: one body is to visit one operator about a day. */
export type DrawnCheck = { readonly id: string; readonly operator: string; readonly body: string; readonly day: Day };

/** One entry through the door, in which all its checks are made. */
export type JointVisit = { readonly operator: string; readonly day: Day; readonly checks: readonly DrawnCheck[] };

/** What merging gave: the visits, and the checks that the yearly ceiling forbids. */
export type VisitPlan = { readonly visits: readonly JointVisit[]; readonly beyondCeiling: readonly DrawnCheck[] };

/**
 * Merges drawn checks of the same operator into as few visits as a window allows (进一次门、查多项事), and leaves out
 * what would bring one body to an operator more often in a calendar year than the ceiling says. A visit falls on the
 * day of its latest check, so that no body comes before it planned to.
 */
export function planVisits(checks: readonly DrawnCheck[], windowDays: number, ceiling: number): VisitPlan {
  const beyondCeiling: DrawnCheck[] = [];
  const kept: DrawnCheck[] = [];
  const visited = new Map<string, number>();
  for (const check of checks.toSorted(byDay)) {
    const key = `${check.operator}|${check.body}|${check.day.slice(0, 4)}`;
    const before = visited.get(key) ?? 0;
    if (before >= ceiling) beyondCeiling.push(check);
    else {
      visited.set(key, before + 1);
      kept.push(check);
    }
  }
  const byOperator = Map.groupBy(kept, (check) => check.operator);
  const visits = [...byOperator.values()].flatMap((own) => mergeWithin(own, windowDays));
  return { visits: visits.toSorted((a, b) => order(a.day, b.day) || order(a.operator, b.operator)), beyondCeiling };
}

// Taking the earliest check first and all that fit its window is the fewest windows that cover points on a line.
function mergeWithin(checks: readonly DrawnCheck[], windowDays: number): JointVisit[] {
  const visits: DrawnCheck[][] = [];
  for (const check of checks) {
    const current = visits.at(-1);
    const sameBody = current?.some((one) => one.body === check.body) ?? false;
    if (current?.[0] && !sameBody && daysBetween(current[0].day, check.day) <= windowDays) current.push(check);
    else visits.push([check]);
  }
  return visits.map((own) => ({ operator: own[0]!.operator, day: own.at(-1)!.day, checks: own }));
}

function byDay(a: DrawnCheck, b: DrawnCheck): number {
  return order(a.day, b.day) || order(a.id, b.id);
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

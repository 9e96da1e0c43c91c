import type { Day } from '#kernel/field/day.ts';
import type { MonthlyEntry } from './criteria.ts';

/**
 * By which way an enterprise is listed when it applies on a day: within the year only what has newly opened, in the
 * months that take such applications; all others at the year's end.
 */
export function findEntryWay(openedOn: Day, on: Day, rule: MonthlyEntry): 'monthly' | 'annual' {
  const since = `${Number(on.slice(0, 4)) - 1}-${String(rule.openedSinceMonth).padStart(2, '0')}-01`;
  const month = Number(on.slice(5, 7));
  return openedOn >= since && openedOn <= on && month >= rule.firstMonth && month <= rule.lastMonth ? 'monthly' : 'annual';
}

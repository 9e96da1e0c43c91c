import type { Limit } from '../calendar/calendar.ts';
import type { Instant } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { CaseState } from './case-state.ts';
import type { Procedure } from './parts.ts';

/** The limit of a case that ends first, with the unit in which it counts. */
export type NextLimit = { readonly clock: string; readonly title: Label; readonly unit: Limit['unit']; readonly dueAt: Instant };

/** The limit that ends first among those that run; of a suspended case only how long it may rest, which is no clock of its own. */
export function nextLimit(procedure: Procedure, caseState: CaseState): NextLimit | undefined {
  const running = Object.entries(caseState.clocks).flatMap(([clock, { dueAt, stoppedAt, pausedAt, limit }]): readonly NextLimit[] => {
    const declared = procedure.clocks[clock];
    return stoppedAt || pausedAt || !declared ? [] : [{ clock, title: declared.title, unit: (limit ?? declared.limit).unit, dueAt }];
  });
  return running.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0))[0];
}

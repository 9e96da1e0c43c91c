import type { CaseFacts } from '#desks/grid/evaluate-cases.ts';
import { factsOfCase } from '#desks/grid/facts-of-case.ts';
import { HandleCityCase } from '#desks/grid/procedures/handle-city-case.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Step } from '../step.ts';

/** A case's steps in order. */
export type CaseHistory = readonly Step[];

/** What an evaluation would have read of a case at a moment; undefined where nobody had to handle it by then. */
export function factsAt(history: CaseHistory, at: Instant, of: 'community' | 'handler'): CaseFacts | undefined {
  let state = HandleCityCase.initial;
  const values: Record<string, unknown> = {};
  for (const step of history) {
    if (step.at >= at) break;
    if (step.do !== 'act') {
      Object.assign(values, step.set);
      continue;
    }
    const action = HandleCityCase.actions[step.action];
    Object.assign(values, step.form);
    for (const [name, stamp] of Object.entries(action?.stamps ?? {})) {
      if (typeof stamp === 'object') values[name] = stamp.value;
      else if (stamp === 'instant') values[name] = step.at;
    }
    state = action?.to ?? state;
  }
  return factsOfCase(values, state, of);
}

/** Cases that may still matter in a span: begun before its end and not over before its beginning. */
export function touching(histories: readonly CaseHistory[], from: Instant, to: Instant): readonly CaseHistory[] {
  return histories.filter((steps) => (steps[0]?.at ?? to) < to && (steps.at(-1)?.at ?? '') >= from);
}

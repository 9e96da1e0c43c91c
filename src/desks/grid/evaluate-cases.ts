import type { Instant } from '#kernel/field/day.ts';

/** What an evaluation needs to know of a dispatched case as it stands on the day of the evaluation. */
export type CaseFacts = {
  /** Whom it is reckoned to: the community, the body or the collector. */
  readonly of: string;
  readonly limitEndsAt: Instant;
  /** Left out while it is being handled, also when it was sent back for rework. */
  readonly handledAt?: Instant;
  readonly reworked: boolean;
  readonly extended: boolean;
};

/** How many points each part of the score may give; together a hundred. */
export type EvaluationWeights = { readonly handled: number; readonly inTime: number; readonly notReworked: number; readonly notOverdue: number; readonly notExtended: number };

/** The least score of each grade, best first. */
export type GradeBands<G extends string = string> = readonly { readonly grade: G; readonly from: number }[];

/** An evaluation: counts, and the score that they give. */
export type Evaluation = { readonly of: string; readonly due: number; readonly handled: number; readonly inTime: number; readonly overdue: number; readonly reworked: number; readonly extended: number; readonly score: number };

/**
 * Evaluates cases by whom they are reckoned to, over a span of time. Due 应处置 is what was handled in the span, and what
 * was not handled before it although its limit ended before the span did. So a case that is handled early counts once,
 * and one that stays overdue counts in every month until somebody handles it. All rates are over the same number.
 */
export function evaluateCases(cases: readonly CaseFacts[], span: { readonly from: Instant; readonly to: Instant }, weights: EvaluationWeights): readonly Evaluation[] {
  const groups = new Map<string, CaseFacts[]>();
  for (const one of cases) if (isDue(one, span)) groups.set(one.of, [...(groups.get(one.of) ?? []), one]);
  return [...groups].map(([of, due]) => evaluate(of, due, span.to, weights)).toSorted((a, b) => b.score - a.score || (a.of < b.of ? -1 : 1));
}

function isDue({ handledAt, limitEndsAt }: CaseFacts, { from, to }: { readonly from: Instant; readonly to: Instant }): boolean {
  if (handledAt !== undefined && handledAt < to) return handledAt >= from;
  return limitEndsAt < to;
}

function evaluate(of: string, due: readonly CaseFacts[], to: Instant, weights: EvaluationWeights): Evaluation {
  const count = (test: (one: CaseFacts) => boolean): number => due.filter(test).length;
  const isHandled = ({ handledAt }: CaseFacts): boolean => handledAt !== undefined && handledAt < to;
  const handled = count(isHandled);
  const inTime = count((one) => isHandled(one) && (one.handledAt ?? '') <= one.limitEndsAt);
  const overdue = due.length - handled;
  const reworked = count((one) => one.reworked);
  const extended = count((one) => one.extended);
  const points = weights.handled * handled + weights.inTime * inTime + weights.notReworked * (due.length - reworked) + weights.notOverdue * (due.length - overdue) + weights.notExtended * (due.length - extended);
  return { of, due: due.length, handled, inTime, overdue, reworked, extended, score: Math.round((points / due.length) * 10) / 10 };
}

/** The grade of a score: the first band that it reaches, else the last. */
export function gradeOf<G extends string>(score: number, bands: GradeBands<G>): G | undefined {
  return (bands.find(({ from }) => score >= from) ?? bands.at(-1))?.grade;
}

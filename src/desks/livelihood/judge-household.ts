import { daysBetween, type Day } from '#kernel/field/day.ts';

/** What is known of a followed household at a visit; the income is in fen a head and year. */
export type HouseholdFacts = { readonly incomePerHead: number; readonly kind: string; readonly visitedOn: Day };

/** The dated rules in force: the income under which a household is followed, and the days between two visits. */
export type HouseholdRules = { readonly followedIncome: number; readonly visitIntervalDays: number };

/** Whether a household is to be followed, and whether its visit is overdue. */
export type HouseholdJudgement = { readonly follow: boolean; readonly overdue: boolean };

/**
 * Judges a household: one below the income line is followed whatever it is called, one in sudden hardship is followed
 * whatever its income was, and only a household that is followed can be overdue.
 */
export function judgeHousehold(facts: HouseholdFacts, rules: HouseholdRules, on: Day): HouseholdJudgement {
  const follow = facts.incomePerHead < rules.followedIncome || facts.kind === 'sudden';
  return { follow, overdue: follow && daysBetween(facts.visitedOn, on) > rules.visitIntervalDays };
}

import type { LinkableClaim } from '../claim.ts';

/** Claims of one text that must fit each other, and whether they do. */
export type Relation = {
  /** Places of the claims in reading order. */
  readonly claims: readonly number[];
  readonly holds: boolean;
  /** The Chinese sentence said where it does not hold. */
  readonly why: string;
};

export type Numbered = { readonly claim: LinkableClaim; readonly place: number };

const lowest = (claim: LinkableClaim): number => claim.lo ?? -Infinity;
const highest = (claim: LinkableClaim): number => claim.hi ?? Infinity;

/** The smallest and largest sum that the written figures allow. */
export function sumOf(claims: readonly LinkableClaim[]): { lo: number; hi: number } {
  return claims.reduce((sum, claim) => ({ lo: sum.lo + lowest(claim), hi: sum.hi + highest(claim) }), { lo: 0, hi: 0 });
}

/** The smallest and largest quotient that two figures of positive sign allow. */
export function quotientOf(above: LinkableClaim, below: LinkableClaim): { lo: number; hi: number } | undefined {
  if (lowest(below) <= 0 || below.hi === null) return undefined;
  return { lo: lowest(above) / highest(below), hi: highest(above) / lowest(below) };
}

/** Whether two intervals meet, with room for what rounding of printed shares leaves. */
export function meet(a: { lo: number; hi: number }, b: { lo: number; hi: number }, room = 1e-9): boolean {
  return a.lo <= b.hi + room && b.lo <= a.hi + room;
}

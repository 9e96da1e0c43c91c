import { invariant } from '#kernel/error/invariant.ts';

/** Splits a whole number by weights so that the parts add up to it exactly (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  invariant(whole > 0 && Number.isSafeInteger(total), 'A whole number is split by weights of which one is above zero.');
  const exact = weights.map((weight) => (total * weight) / whole);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index]! += 1;
  return parts;
}

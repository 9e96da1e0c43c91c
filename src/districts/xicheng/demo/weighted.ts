import { invariant } from '#kernel/error/invariant.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/** One of a list, each as likely as its weight says. */
export function pickWeighted<T extends { readonly weight: number }>(chance: Chance, list: readonly T[]): T {
  let left = chance.next() * list.reduce((sum, one) => sum + one.weight, 0);
  for (const one of list) {
    left -= one.weight;
    if (left < 0) return one;
  }
  const last = list.at(-1);
  invariant(last, 'Something is picked from a list that is not empty.');
  return last;
}

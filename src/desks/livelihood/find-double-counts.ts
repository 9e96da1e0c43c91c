import type { Day } from '#kernel/field/day.ts';

/** A registration as the check sees it: the identity number in clear, which only the employment desk may read. */
export type Registration = { readonly id: string; readonly identity: string; readonly registeredOn: Day; readonly counted: boolean };

/**
 * Registrations to be struck out because the same person counts already in that year (real-name counting: one person,
 * one new job a year). The earliest one stays; of the same day the one with the smaller id.
 */
export function findDoubleCounts(registrations: readonly Registration[]): readonly string[] {
  const first = new Set<string>();
  const doubles: string[] = [];
  const inOrder = registrations.filter((one) => one.counted).toSorted((a, b) => (a.registeredOn + a.id < b.registeredOn + b.id ? -1 : 1));
  for (const one of inOrder) {
    const key = `${one.registeredOn.slice(0, 4)}/${one.identity.toUpperCase()}`;
    if (first.has(key)) doubles.push(one.id);
    first.add(key);
  }
  return doubles;
}

import { addDays, type Day } from '#kernel/field/day.ts';

const WEEKS = 4;

/**
 * By how many percent an event's day drew more (or fewer) people than the same weekday of the four weeks before it, to a
 * tenth; days without a count are left out, and without any the effect is unknown. It says that more came, not why.
 */
export function footfallEffect(footfall: ReadonlyMap<Day, number>, heldOn: Day): number | undefined {
  const own = footfall.get(heldOn);
  const before = Array.from({ length: WEEKS }, (_, index) => footfall.get(addDays(heldOn, -7 * (index + 1)))).filter((count) => count !== undefined);
  const usual = before.reduce((sum, count) => sum + count, 0) / before.length;
  if (own === undefined || before.length === 0 || usual === 0) return undefined;
  return Math.round((own / usual - 1) * 1000) / 10;
}

import { dayOf } from '#kernel/field/day.ts';
import type { Platform } from './open.ts';

/** The period whose figures are shown when nobody names one: the demonstration's, or else this year. */
export function openingPeriod({ demonstration, district }: Platform): string {
  return demonstration?.period ?? dayOf(district.now()).slice(0, 4);
}

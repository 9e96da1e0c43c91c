import type { Actor } from '../access/access.ts';
import { dayOf, type Instant } from '../field/day.ts';
import type { FieldValue } from '../field/field.ts';

/** What the platform writes into a field when an action is accepted. */
export type Stamp = 'day' | 'instant' | 'actor' | { readonly value: string | number | boolean };

/** What a stamp writes; what a deputy does bears the name of the one for whom he acts. */
export function stampValue(stamp: Stamp, actor: Actor, at: Instant): FieldValue {
  if (stamp === 'day') return dayOf(at);
  if (stamp === 'instant') return at;
  return stamp === 'actor' ? actor.id : stamp.value;
}

/** A value such as a stamp writes, for holding a declaration against its field. */
export function exampleOf(stamp: Stamp): string | number | boolean {
  if (stamp === 'day') return '2024-01-01';
  if (stamp === 'instant') return '2024-01-01T00:00:00.000Z';
  return stamp === 'actor' ? 'staff-1' : stamp.value;
}

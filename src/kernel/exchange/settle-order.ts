import type { Instant } from '../field/day.ts';
import type { Ordering } from './connector.ts';

/** Where a message stands in its sender's order. */
export type Position = { readonly message: string; readonly sequence?: number; readonly sentAt: Instant };

/** How far a sender's clock may run ahead of ours before its time is not believed. */
export const MOST_AHEAD_MS = 5 * 60_000;

/**
 * Whether a message says something newer than the one that was applied last. Messages with the same number or the same
 * moment are told apart by their ids, so that every order of arrival ends the same.
 */
export function isNewer(order: Ordering, next: Position, last: Position | undefined): boolean {
  if (!last) return true;
  const [mine, before] = order === 'sequence' ? [next.sequence ?? 0, last.sequence ?? 0] : [Date.parse(next.sentAt), Date.parse(last.sentAt)];
  return mine === before ? next.message > last.message : mine > before;
}

/**
 * Whether a message can be put in order at all: one without a number where numbers decide can't, nor can one that was
 * sent after now, since every later message with an honest time would seem older.
 */
export function isOrdered(order: Ordering, next: Position, now: Instant): boolean {
  return order === 'sequence' ? next.sequence !== undefined : Date.parse(next.sentAt) <= Date.parse(now) + MOST_AHEAD_MS;
}

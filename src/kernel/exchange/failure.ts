import type { Instant } from '../field/day.ts';
import { LONGEST_OUTAGE_WAIT_MS, nextTryAt } from './back-off.ts';

/** Refusals that no waiting mends: the message itself is wrong. */
const LASTING: ReadonlySet<string> = new Set([
  'exchange/key-missing', 'exchange/word-unknown', 'exchange/not-ordered', 'exchange/message-malformed', 'exchange/refused-there', 'field/invalid', 'field/missing', 'record/duplicate',
]);

/** A message that has been tried so often and is so old is a dead letter; both, since an outage costs many tries and a clock can jump. */
export const MOST_ATTEMPTS = 12;
export const OLDEST_MS = 2 * 86_400_000;

/** What a failed try means for a message: it waits, or it is a dead letter and waits for a person. */
export type Failure = { readonly state: 'waiting'; readonly nextAt: Instant } | { readonly state: 'dead' };

/** What follows from a refusal of a message that was noted at a moment and has been tried so often. */
export function failureOf(code: string, tried: { readonly attempts: number; readonly notedAt: Instant }, now: Instant): Failure {
  const isOld = Date.parse(now) - Date.parse(tried.notedAt) >= OLDEST_MS;
  if (LASTING.has(code) || (tried.attempts >= MOST_ATTEMPTS && isOld)) return { state: 'dead' };
  return { state: 'waiting', nextAt: nextTryAt(tried.attempts, now, code === 'exchange/unreachable' ? LONGEST_OUTAGE_WAIT_MS : undefined) };
}

import type { Instant } from '../field/day.ts';

/** What can be said of a phone's clock by what it claims: nothing wrong is seen, or it runs ahead, or behind. */
export type ClaimedClock = 'plausible' | 'ahead' | 'behind';

/** A clock that is set by a network is never wrong by more; what is within it is not worth a mark. */
const TOLERANCE_MS = 120_000;

/**
 * Judges when a phone says that something was done. Ahead: after it arrived, which nothing can be. Behind: before the
 * moment at which the phone, when it did it, had heard from the server. A phone that was without a network for weeks is
 * neither. A mark is shown and changes nothing: deadlines run by the server's time alone.
 */
export function judgeClock(claimed: { readonly claimedAt: Instant; readonly heardAt?: Instant | undefined }, receivedAt: Instant): ClaimedClock {
  const at = Date.parse(claimed.claimedAt);
  if (at > Date.parse(receivedAt) + TOLERANCE_MS) return 'ahead';
  // The server's time that the phone claims to have heard can't lie after now, else it is no word of the server's.
  const heardAt = claimed.heardAt === undefined ? undefined : Math.min(Date.parse(claimed.heardAt), Date.parse(receivedAt));
  return heardAt !== undefined && at < heardAt - TOLERANCE_MS ? 'behind' : 'plausible';
}

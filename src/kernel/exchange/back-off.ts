import type { Instant } from '../field/day.ts';

const FIRST_MS = 15_000;
/** The longest wait between two tries of a message that was refused for now. */
export const LONGEST_WAIT_MS = 4 * 3_600_000;
/** The longest wait while a system can't be reached: short, so that it hears of everything soon after it comes back. */
export const LONGEST_OUTAGE_WAIT_MS = 5 * 60_000;

/** When a message is tried again after so many failed tries: the wait doubles from 15 seconds up to the longest. */
export function nextTryAt(attempts: number, now: Instant, longestMs = LONGEST_WAIT_MS): Instant {
  const wait = Math.min(FIRST_MS * 2 ** Math.min(Math.max(attempts - 1, 0), 30), longestMs);
  return new Date(Date.parse(now) + wait).toISOString();
}

/**
 * The latest moment that an honest wait can end at. What waits beyond it was noted by a clock that has since been set
 * back, and is due at once.
 */
export function latestTryAt(now: Instant): Instant {
  return new Date(Date.parse(now) + LONGEST_WAIT_MS).toISOString();
}

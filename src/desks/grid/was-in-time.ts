import type { Instant } from '#kernel/field/day.ts';

/** Whether a case was handled in time: by the end of its limit as it last stood, an extension or a resumption included. */
export function wasInTime(handledAt: Instant, limitEndsAt: Instant): boolean {
  return Date.parse(handledAt) <= Date.parse(limitEndsAt);
}

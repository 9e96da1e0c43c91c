import { addDays, dayOf, instantOf, minuteOf, type Instant } from '../field/day.ts';

/** The ways by which a notice leaves the platform. */
export const NOTICE_WAYS = ['email', 'sms'] as const;

/** A way by which a notice leaves the platform. */
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** Hours of the day in which somebody is left in peace, in minutes since midnight; they may reach over midnight. */
export type QuietHours = { readonly from: number; readonly to: number };

/** How somebody wants to be told beside the bell: by which ways for which kind of notice, where, and when not. */
export type NoticeWish = {
  readonly ways: Readonly<Record<string, readonly NoticeWay[]>>;
  readonly addresses: Readonly<Partial<Record<NoticeWay, string>>>;
  readonly quiet?: QuietHours;
};

/** When quiet hours that hold at an instant are over; undefined where none hold. */
export function quietUntil(quiet: QuietHours | undefined, at: Instant): Instant | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const minute = minuteOf(at);
  const overMidnight = quiet.from > quiet.to;
  const holds = overMidnight ? minute >= quiet.from || minute < quiet.to : minute >= quiet.from && minute < quiet.to;
  if (!holds) return undefined;
  const day = overMidnight && minute >= quiet.from ? addDays(dayOf(at), 1) : dayOf(at);
  return instantOf(day, quiet.to);
}

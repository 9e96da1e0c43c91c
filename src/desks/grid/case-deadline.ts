import { dueAt, type Calendar, type Limit } from '#kernel/calendar/calendar.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';

const UNITS: readonly Limit['unit'][] = ['round-the-clock-hours', 'natural-days', 'working-hours', 'working-days'];

/** A limit as a filing condition gives it, with its unit still as text. */
export type WrittenLimit = { readonly amount: number; readonly unit: string };

/**
 * By when a case is to be handled: the limit of its filing condition from its dispatch on, in the unit in which the
 * condition counts. @throws DistrictError `limit/unit-unknown`.
 */
export function caseDeadline(calendar: Calendar, limit: WrittenLimit, dispatchedAt: Instant): Instant {
  const unit = UNITS.find((one) => one === limit.unit);
  if (!unit) throw new DistrictError('limit/unit-unknown', { unit: limit.unit });
  return dueAt(calendar, { unit, amount: limit.amount }, dispatchedAt);
}

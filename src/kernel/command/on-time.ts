import { DistrictError } from '../error/district-error.ts';
import type { Instant } from '../field/day.ts';
import type { Held, Order } from './command.ts';

/** So far may the clocks of two machines differ. */
const SKEW_MS = 60_000;

/**
 * An order with a time that is not before the record's last change, so that its history reads in order and no limit runs
 * backwards. Clocks of several machines differ a little; a clock that has jumped back is somebody's to set right.
 * @throws DistrictError `clock/went-back`.
 */
export function onTime<T extends Order>(order: T, held: Held | undefined): T {
  const last: Instant | undefined = held?.changedAt;
  if (last === undefined || order.at >= last) return order;
  if (Date.parse(last) - Date.parse(order.at) > SKEW_MS) throw new DistrictError('clock/went-back', { at: order.at, last });
  return { ...order, at: last };
}

import type { Actor } from '../access/access.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Instant } from '../field/day.ts';
import type { Values } from '../register/register.ts';
import type { SeatFor, SeatState } from './case-state.ts';
import { enoughOf, joinOf } from './fork.ts';
import type { Signing } from './signing.ts';

/** The most seats that a signing has: more signatures than that are a vote, not a countersigning. */
export const MAX_SEATS = 60;

/**
 * The seats that a signing opens for a record.
 * @throws DistrictError `procedure/no-signers` when the record names too few.
 */
export function openSeats(signing: Signing, at: Instant, values: Values, about: Readonly<Record<string, string>>): readonly SeatState[] {
  const seats = seatsFor(signing, values).map((one): SeatState => ({ for: one, since: at }));
  const enough = Math.max(1, enoughOf(signing.needed, seats.length));
  if (seats.length < enough || seats.length > MAX_SEATS) throw new DistrictError('procedure/no-signers', { ...about, signers: seats.length, needed: enough });
  return seats;
}

function seatsFor(signing: Signing, values: Values): readonly SeatFor[] {
  const { seats } = signing;
  if (seats.of === 'duties') return seats.duties.map((duty) => ({ duty }));
  const ids = [values[seats.field] ?? []].flat().filter((id) => typeof id === 'string');
  return ids.map((id) => (seats.of === 'persons' ? { person: id } : { unit: id }));
}

/** The seats after the case has gone on: those that were open are dropped, none is forgotten. */
export function dropSeats(seats: readonly SeatState[]): readonly SeatState[] {
  return seats.map((seat) => (seat.said ? seat : { ...seat, said: 'dropped' }));
}

/** Whether a signing has succeeded, can't any more, or neither yet. */
export function joinSeats(signing: Signing, seats: readonly SeatState[]): 'met' | 'lost' | 'open' {
  const refused = seats.filter((seat) => seat.said === 'refused').length;
  if (refused > 0 && signing.refusal === 'ends') return 'lost';
  return joinOf(signing.needed, seats.length, seats.filter((seat) => seat.said === 'agreed').length, refused);
}

/** What a seat is called: the duty, person or unit whose it is. */
export function seatName(seat: SeatState): string {
  return Object.values(seat.for)[0] ?? '';
}

/** Whether a seat is an actor's, as far as duty, person or unit say. */
export function isSeatOf(seat: SeatState, actor: Actor): boolean {
  if (actor.kind !== 'staff') return false;
  if ('duty' in seat.for) return actor.duties.includes(seat.for.duty);
  return 'person' in seat.for ? seat.for.person === actor.id : seat.for.unit === actor.unit;
}

/** Whether somebody has signed already, in his own name, for another, or by a deputy. */
export function hasSigned(seats: readonly SeatState[], person: string): boolean {
  return seats.some((seat) => seat.signedAt !== undefined && (seat.by === person || seat.deputy === person));
}

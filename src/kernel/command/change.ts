import type { Actor } from '../access/access.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Instant } from '../field/day.ts';
import type { CaseState } from '../procedure/case-state.ts';
import { missingFields, strayFields, type Register, type Values } from '../register/register.ts';
import type { Held, Order } from './command.ts';

/** A record after a command, with the values that the command newly set (not yet sealed). */
export type Change = {
  readonly register: Register;
  readonly id: string;
  readonly version: number;
  readonly act: string;
  readonly reason: string | undefined;
  /** Who acted; for a deputy, he himself. */
  readonly actor: Actor;
  /** The person for whom a deputy acted. */
  readonly onBehalfOf?: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
  readonly createdAt: Instant;
  readonly unit: string | undefined;
  /** In whose name the record was made. */
  readonly maker: string;
  readonly values: Values;
  readonly fresh: Values;
  readonly caseState: CaseState | undefined;
  /** What the change did to other records. */
  readonly also: readonly Change[];
};

/** A change as the next command sees the record. */
export function heldOf(change: Change): Held {
  const { register, id, version, unit, maker, createdAt, at, values, caseState } = change;
  return { register: register.id, id, version, unit, maker, createdAt, changedAt: at, values, caseState };
}

/** Who acted and when, as every change of an order says it. */
export function signatureOf(order: Order, acting: Actor): Pick<Change, 'actor' | 'at' | 'onBehalfOf'> {
  return { actor: order.actor, at: order.at, ...(acting === order.actor ? {} : { onBehalfOf: { id: acting.id, name: acting.name } }) };
}

/** Refuses a record that lacks a required field, or says something that is not asked of one like it. */
export function checkComplete(register: Register, values: Values): void {
  const missing = missingFields(register, values);
  if (missing.length > 0) throw new DistrictError('field/missing', { register: register.id, fields: missing });
  const stray = strayFields(register, values);
  if (stray.length > 0) throw new DistrictError('field/not-asked', { register: register.id, fields: stray });
}

/** Values with some set and some emptied. */
export function merge(before: Values, set: Values, clear: readonly string[]): Values {
  const after: Record<string, Values[string]> = { ...before, ...set };
  for (const name of clear) delete after[name];
  return after;
}

/** The unit whose record it is. */
export function unitOf(register: Register, values: Values, otherwise: string | undefined): string | undefined {
  const named = register.unit ? values[register.unit] : undefined;
  return typeof named === 'string' ? named : otherwise;
}

import type { Register, Values } from '../register/register.ts';
import { couldMay, may, type Actor } from './access.ts';

/**
 * Whether an actor may set a field of a record outside a procedure: who writes the register sets its fields, except those
 * that are kept for others. `versions` are the record as it was and as it shall be, in all of which he must be among them.
 */
export function maySet(register: Register, actor: Actor, field: string, versions: readonly Values[]): boolean {
  if (actor.kind === 'system') return true;
  const who = Object.hasOwn(register.fieldWriters, field) ? register.fieldWriters[field]! : register.write;
  return versions.every((values) => may(actor, who, values));
}

/** Whether there could be a record of a register in which an actor may set a field. */
export function couldSet(register: Register, actor: Actor, field: string): boolean {
  const who = Object.hasOwn(register.fieldWriters, field) ? register.fieldWriters[field]! : register.write;
  return actor.kind === 'system' || couldMay(actor, who);
}

/** Whether an actor may change a record of a register outside a procedure, if only a field that is kept for him. */
export function couldUpdate(register: Register, actor: Actor): boolean {
  return couldMay(actor, register.write) || Object.keys(register.fieldWriters).some((field) => couldSet(register, actor, field));
}

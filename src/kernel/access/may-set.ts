import type { Register } from '../register/register.ts';
import { may, type Actor } from './access.ts';

/**
 * Whether an actor may set a field of a register outside a procedure: who writes the register sets its fields, except
 * those that are kept for others. Without a field: whether he writes the register.
 */
export function maySet(register: Register, actor: Actor, field: string | undefined): boolean {
  if (actor.kind === 'system') return true;
  const kept = field !== undefined && Object.hasOwn(register.fieldWriters, field) ? register.fieldWriters[field] : undefined;
  return may(actor, kept ?? register.write);
}

/** Whether an actor may change records of a register outside a procedure, if only a field that is kept for him. */
export function mayUpdate(register: Register, actor: Actor): boolean {
  return maySet(register, actor, undefined) || Object.keys(register.fieldWriters).some((field) => maySet(register, actor, field));
}

import type { Desk } from '../desk/desk.ts';
import type { Field } from '../field/field.ts';
import type { Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';
import type { Who } from './access.ts';
import type { Reading } from './reading.ts';
import { doersOf, resolveReading } from './resolve-reading.ts';

/** The rules of reading of all registers, by register: what each declares, else by the default rule. */
export function readingsOf(base: readonly Register[], desks: readonly Desk[], registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>): ReadonlyMap<string, Reading> {
  const referrers = new Map<string, Who[]>();
  for (const register of registers.values()) {
    for (const id of referredTo(register.fields)) referrers.set(id, [...(referrers.get(id) ?? []), doersOf(register, procedures.get(register.id))]);
  }
  const readingOf = (register: Register, desk?: Desk): readonly [string, Reading] => [
    register.id,
    resolveReading(register, { procedure: procedures.get(register.id), isBase: desk === undefined, overseers: desk?.overseers, referrers: referrers.get(register.id) ?? [] }),
  ];
  return new Map([...base.map((register) => readingOf(register)), ...desks.flatMap((desk) => desk.registers.map((register) => readingOf(register, desk)))]);
}

function referredTo(fields: Readonly<Record<string, Field>>): readonly string[] {
  return Object.values(fields).flatMap((field) => [...(field.of ? [field.of] : []), ...(field.rows ? referredTo(field.rows) : [])]);
}

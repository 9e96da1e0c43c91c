import { maskValues } from '#kernel/access/mask.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import type { Register } from '#kernel/register/register.ts';
import { valuesOf } from '../command/row.ts';

/** The columns beside the register's fields of which `wireOf` makes a line. */
export const WIRE_COLUMNS = ['id', '_version', '_state', '_since', '_due', '_unit', '_changed'] as const;

/** A row as a screen gets it: personal values masked, and sensitive ones for whom they are not shown. */
export function wireOf(register: Register, row: Readonly<Record<string, unknown>>, unmasked: boolean): RecordWire {
  const optional = (name: string, value: unknown): Record<string, string> => (typeof value === 'string' ? { [name]: value } : {});
  return {
    id: String(row.id),
    register: register.id,
    version: Number(row._version),
    values: maskValues(register.fields, valuesOf(register, row), unmasked),
    ...optional('state', row._state),
    ...optional('since', row._since),
    ...optional('dueAt', row._due),
    ...optional('unit', row._unit),
    changedAt: String(row._changed ?? row._at ?? ''),
  };
}

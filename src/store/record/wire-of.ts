import { maskValues } from '#kernel/access/mask.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import type { Register } from '#kernel/register/register.ts';
import { valuesOf } from '../command/row.ts';

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

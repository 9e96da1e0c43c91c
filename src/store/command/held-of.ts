import type { Held } from '#kernel/command/command.ts';
import type { Register } from '#kernel/register/register.ts';
import { caseStateOf, valuesOf } from './row.ts';

/** A record as commands see it, from its row. */
export function heldOf(register: Register, row: Readonly<Record<string, unknown>>): Held {
  return {
    register: register.id,
    id: String(row.id),
    version: Number(row._version),
    unit: typeof row._unit === 'string' ? row._unit : undefined,
    maker: String(row._maker),
    readers: Array.isArray(row._readers) ? row._readers.map(String) : [],
    createdAt: String(row._created),
    changedAt: String(row._changed),
    values: valuesOf(register, row),
    caseState: caseStateOf(row),
  };
}

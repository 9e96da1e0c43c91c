import type { FieldValue } from '#kernel/field/field.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { sealedFields } from '../command/seal.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { openText } from '../keys/vault.ts';

/** The keys of records of one register, unwrapped; a record whose key was destroyed, or never was, is left out: one query. */
export async function loadSubjectKeys(district: District, runner: Runner, register: Register, records: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  if (sealedFields(register).length === 0 || records.length === 0) return new Map();
  const found = await runner.query<{ record: string; wrapped: Buffer }>(`select "record", "wrapped" from ${table(district.schema, 'subject_key')} where "register" = $1 and "record" = any($2::text[])`, [register.id, records]);
  return new Map(found.rows.map((row) => [row.record, district.vault.unwrap(row.wrapped)]));
}

/** Values with the personal ones open, for exchange with a system that may have them; without a key they are left out. */
export function openValues(register: Register, values: Values, key: Uint8Array | undefined): Values {
  const open: Record<string, FieldValue> = { ...values };
  for (const name of sealedFields(register)) {
    const sealed = values[name];
    if (typeof sealed !== 'string') continue;
    if (key) open[name] = openText(key, sealed);
    else delete open[name];
  }
  return open;
}

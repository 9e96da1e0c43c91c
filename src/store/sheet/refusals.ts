import type { Label } from '#kernel/field/field.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A row of a sheet that is not taken, by its number in the file, and why. */
export type Refusal = { readonly row: number; readonly reason: Label };

const COLUMNS = [{ name: 'import' }, { name: 'row' }, { name: 'reason', json: true }] as const;

/** Notes rows that are not taken. */
export async function addRefusals(district: District, runner: Runner, id: string, refusals: readonly Refusal[]): Promise<void> {
  await insertRows(runner, district.schema, 'sheet_import_refusal', COLUMNS, refusals.map((one) => ({ import: id, ...one })), ' on conflict ("import", "row") do nothing');
}

/** Forgets the refused rows of imports that are read anew, or whose files are gone. */
export async function clearRefusals(district: District, ids: readonly string[]): Promise<void> {
  await eachAlone(district.database, 'app').query(`delete from ${table(district.schema, 'sheet_import_refusal')} where "import" = any($1::text[])`, [ids]);
}

/** The rows that are not taken from a row on, in order. */
export async function listRefusals(district: District, id: string, from: number, limit: number): Promise<readonly Refusal[]> {
  const found = await eachAlone(district.database, 'app').query<Refusal>(`select "row", "reason" from ${table(district.schema, 'sheet_import_refusal')} where "import" = $1 and "row" >= $2 order by "row" limit $3`, [id, from, limit]);
  return found.rows;
}

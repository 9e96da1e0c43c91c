import type { Label } from '#kernel/field/field.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A record that a search found. */
export type Hit = { readonly register: string; readonly id: string; readonly name: string; readonly title: Label };

const MOST_OF_A_REGISTER = 5;
const MOST = 40;

/** Records of all open registers in which a text occurs, a few of each: one query over all of them. */
export async function searchRecords(district: District, runner: Runner, words: string): Promise<readonly Hit[]> {
  const text = words.trim().toLowerCase();
  if (text.length === 0) return [];
  const parameters = new Parameters();
  const pattern = parameters.add(`%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, 'text');
  const registers = [...district.model.registers.values()].filter((register) => !register.restricted && Object.values(register.fields).some((field) => field.search === 'words'));
  const parts = registers.map((register) => {
    const id = parameters.add(register.id, 'text');
    return `(select ${id} as register, "id", ${quote(register.name)}::text as name from ${table(district.schema, register.id)} where "_search" like ${pattern} order by "id" limit ${MOST_OF_A_REGISTER})`;
  });
  const found = await runner.query<{ register: string; id: string; name: string | null }>(`${parts.join(' union all ')} limit ${MOST}`, parameters.values);
  return found.rows.map((row) => ({ register: row.register, id: row.id, name: row.name ?? row.id, title: district.model.registers.get(row.register)!.title }));
}

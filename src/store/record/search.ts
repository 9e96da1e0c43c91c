import { seesAny } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Label } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { hasMaskedWords, isMaskedFor } from '../access/is-masked-for.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** A record that a search found. */
export type Hit = { readonly register: string; readonly id: string; readonly name: string; readonly title: Label };

const MOST_OF_A_REGISTER = 5;
const MOST = 40;

/** The registers in which somebody can search: those of which he sees records, where no word that is found is masked for him. */
export function searchedRegisters(model: Model, view: View): readonly Register[] {
  return [...model.registers.values()].filter(
    (register) => seesAny(view.sight(register.id)) && Object.values(register.fields).some((field) => field.search === 'words') && !hasMaskedWords(view, register) && !isMaskedFor(view, register, register.name),
  );
}

/** Records that the viewer sees in which a text occurs, a few of each register: one query over all of them. */
export async function searchRecords(district: District, scoped: Scoped, words: string): Promise<readonly Hit[]> {
  const text = words.trim().toLowerCase();
  if (text.length === 0) return [];
  const parameters = new Parameters();
  const pattern = parameters.add(`%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, 'text');
  const registers = searchedRegisters(district.model, scoped.view);
  if (registers.length === 0) return [];
  const parts = registers.map((register) => {
    const id = parameters.add(register.id, 'text');
    return `(select ${id} as register, "id", ${quote(register.name)}::text as name from ${table(district.schema, register.id)} where "_search" like ${pattern} order by "id" limit ${MOST_OF_A_REGISTER})`;
  });
  const found = await scoped.query<{ register: string; id: string; name: string | null }>(`select * from (${parts.join(' union all ')}) hits limit ${MOST}`, parameters.values);
  return found.rows.map((row) => ({ register: row.register, id: row.id, name: row.name ?? row.id, title: district.model.registers.get(row.register)!.title }));
}

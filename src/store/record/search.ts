import { seesAny } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Label } from '#kernel/field/field.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import type { Register } from '#kernel/register/register.ts';
import { asReader, inScope, type Scoped, type Wide } from '../access/in-scope.ts';
import { hasMaskedWords, isMaskedFor } from '../access/is-masked-for.ts';
import { sightTest } from '../access/sight-sql.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { wordConditions, wordsOf } from '../query/words-sql.ts';

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

/**
 * Records that the viewer sees in which words occur, a few of each register. Which they are is asked of the reader within
 * the viewer's sight, as for a list of a register (list.ts); their names are read by the viewer. Two queries over all
 * registers that he can search.
 */
export async function searchRecords(district: District, view: View, text: string): Promise<readonly Hit[]> {
  const words = wordsOf(text);
  const registers = searchedRegisters(district.model, view);
  if (words.length === 0 || registers.length === 0) return [];
  const matched = await asReader(district, (wide) => findMatches(district, wide, view, registers, words));
  // Whoever types a number that can be a record's own is shown that record, where he sees it.
  const number = RecordId.safeParse(text.trim().toLowerCase());
  const found = number.success && /\d/.test(number.data) ? new Map(registers.map(({ id }) => [id, [...(matched.get(id) ?? []), number.data]])) : matched;
  const named = await inScope(district, view, found.keys(), (scoped) => readNames(district, scoped, found));
  return named.map((row) => ({ register: row.register, id: row.id, name: row.name ?? row.id, title: district.model.registers.get(row.register)!.title }));
}

async function findMatches({ schema }: District, wide: Wide, view: View, registers: readonly Register[], words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const parameters = new Parameters();
  const parts = registers.map((register) => {
    const id = parameters.add(register.id, 'text');
    const tests = [...wordConditions(schema, 'r', words, parameters), sightTest(view, register.id, 'r', parameters)];
    return `(select ${id} as register, r."id" from ${table(schema, register.id)} r where ${tests.join(' and ')} order by r."id" limit ${MOST_OF_A_REGISTER})`;
  });
  const { rows } = await wide.query<{ register: string; id: string }>(`select * from (${parts.join(' union all ')}) hits limit ${MOST}`, parameters.values);
  return new Map(Object.entries(Object.groupBy(rows, (row) => row.register)).map(([register, of = []]) => [register, of.map((row) => row.id)]));
}

async function readNames({ model, schema }: District, scoped: Scoped, found: ReadonlyMap<string, readonly string[]>): Promise<readonly { register: string; id: string; name: string | null }[]> {
  if (found.size === 0) return [];
  const parameters = new Parameters();
  const parts = [...found].map(([id, ids]) => `select ${parameters.add(id, 'text')} as register, "id", ${quote(model.registers.get(id)!.name)}::text as name from ${table(schema, id)} where "id" = any(${parameters.add(ids, 'text[]')})`);
  return (await scoped.query<{ register: string; id: string; name: string | null }>(parts.join(' union all '), parameters.values)).rows;
}

import { seesAny } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { Totals } from '#kernel/desk/wire.ts';
import type { Register } from '#kernel/register/register.ts';
import { asReader } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { sightArms } from '../access/sight-sql.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { checkOpen, checkWords, readerConditions, type Narrowing } from './list.ts';

/** What adds up to something: a sum of percentages says nothing. */
const SUMMED = new Set(['integer', 'money', 'measure']);

/**
 * The sums of a list's columns over all its rows that a view sees: one query, by the reader within the same sight as the
 * count. What is masked in the view is summed for nobody.
 * @throws DistrictError `access/closed`, `list/search-masked` or what the condition is refused for.
 */
export async function sumRecords(district: District, view: View, registerId: string, narrowing: Narrowing): Promise<Totals> {
  const register = getRegister(district.model, registerId);
  checkWords(view, register, narrowing.words);
  const fields = summedFields(view, register);
  const row = await asReader(district, async (wide) => {
    const parameters = new Parameters();
    const { conditions, joins } = readerConditions(district, view, register, narrowing, parameters);
    const sums = fields.map((name) => `, sum(r.${quote(name)}) as ${quote(name)}`).join('');
    const parts = sightArms(view, register.id, 'r', parameters).map((arm) => `select count(*) as "_rows"${sums} from ${table(district.schema, register.id)} r ${joins.join(' ')} where ${[...conditions, arm].join(' and ')}`);
    const text = `select sum(t."_rows")::bigint as "_rows"${fields.map((name) => `, sum(t.${quote(name)})::text as ${quote(name)}`).join('')} from (${parts.join(' union all ')}) t`;
    return (await wide.query<Record<string, unknown>>(text, parameters.values)).rows[0] ?? {};
  });
  const rows = Number(row._rows ?? 0);
  if (rows === 0 && !seesAny(view.sight(register.id))) await checkOpen(district, view, register);
  return { rows, sums: Object.fromEntries(fields.map((name) => [name, typeof row[name] === 'string' ? row[name] : null])) };
}

function summedFields(view: View, register: Register): readonly string[] {
  return Object.entries(register.fields).flatMap(([name, field]) => (SUMMED.has(field.widget) && !isMaskedFor(view, register, name) ? [name] : []));
}

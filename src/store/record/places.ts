import type { FieldValue } from '#kernel/field/field.ts';
import type { OnMap, Register } from '#kernel/register/register.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { compileCondition } from '../query/condition-sql.ts';

/** A record with its place, for drawing. */
export type Placed = { readonly id: string; readonly name: string; readonly state: string | null; readonly place: FieldValue };

/** The most records of a register that a map draws; beyond it nobody could tell them apart. */
const MOST = 3000;

/** The newest records of a register that have a place and are drawn on the map: one query. */
export async function listPlaces(district: District, runner: Runner, register: Register, onMap: OnMap): Promise<readonly Placed[]> {
  const parameters = new Parameters();
  const column = (name: string): string => `r.${quote(name)}`;
  const { where, joins } = compileCondition(district.model, district.schema, register, onMap.where ?? {}, column, parameters);
  const found = await runner.query<Placed>(
    `select r."id", ${column(register.name)}::text as name, r."_state" as state, ${column(onMap.place)} as place from ${table(district.schema, register.id)} r ${joins.join(' ')}
     where ${[`${column(onMap.place)} is not null`, ...where].join(' and ')} order by r."_changed" desc, r."id" limit ${parameters.add(MOST, 'bigint')}`,
    parameters.values,
  );
  return found.rows;
}

import type { FieldValue } from '#kernel/field/field.ts';
import type { OnMap, Register } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { compileCondition } from '../query/condition-sql.ts';

/** A record with its place, for drawing. */
export type Placed = { readonly id: string; readonly name: string; readonly state: string | null; readonly place: FieldValue };

/** The most records of a register that a map draws; beyond it nobody could tell them apart. */
const MOST = 3000;

/** The newest records of a register that the viewer sees, that have a place and are drawn on the map: one query. */
export async function listPlaces(district: District, scoped: Scoped, register: Register, onMap: OnMap): Promise<readonly Placed[]> {
  const parameters = new Parameters();
  const column = (name: string): string => `r.${quote(name)}`;
  const { where, joins } = compileCondition(district.model, district.schema, register, onMap.where ?? {}, column, parameters);
  const name = isMaskedFor(scoped.view, register, register.name) ? 'r."id"' : column(register.name);
  const found = await scoped.query<Placed>(
    `select r."id", ${name}::text as name, r."_state" as state, ${column(onMap.place)} as place from ${table(district.schema, register.id)} r ${joins.join(' ')}
     where ${[`${column(onMap.place)} is not null`, ...where].join(' and ')} order by r."_changed" desc, r."id" limit ${parameters.add(MOST, 'bigint')}`,
    parameters.values,
  );
  return found.rows;
}

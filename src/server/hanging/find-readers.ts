import { sees, type Seen } from '#kernel/access/sight.ts';
import { viewOf } from '#kernel/access/view.ts';
import { dayOf } from '#kernel/field/day.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { asReader } from '#store/access/in-scope.ts';
import { loadUnitTree } from '#store/access/unit-tree.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import type { Bearer } from '#store/file/attachments.ts';

/** A member of staff who may read a record. */
export type RecordReader = { readonly id: string; readonly name: string; readonly unit: string };

type SeenRow = { _unit: string | null; _maker: string; _readers: readonly string[] | null };
type StaffRow = { id: string; name: string; unit: string; unitName: string | null; posts: readonly { readonly duty: string }[] };

/** So many members of staff are looked at for one answer. */
const LOOKED_AT = 1000;

/** Which members of staff: by what their names hold, or by their ids. */
export type Sought = { readonly q: string } | { readonly ids: readonly string[] };

/**
 * Members of staff in office who may read a record by their own rights, as the rules of reading say it; whose deputy somebody
 * happens to be today is left out. Two queries, whatever their number.
 */
export async function findReaders(district: District, { register, id }: Bearer, sought: Sought, most: number): Promise<readonly RecordReader[]> {
  const { model, schema } = district;
  const on = dayOf(district.now());
  const tree = await loadUnitTree(district);
  const { seen, people } = await asReader(district, async (wide) => {
    const found = await wide.query<SeenRow>(`select "_unit", "_maker", "_readers" from ${table(schema, register)} where "id" = $1`, [id]);
    const test = 'q' in sought ? '($2 = \'\' or strpos(s."name", $2) > 0)' : 's."id" = any($2::text[])';
    const staff = await wide.query<StaffRow>(
      `select s."id", s."name", s."unit", u."name" as "unitName", s."posts" from ${table(schema, Staff.id)} s left join ${table(schema, Unit.id)} u on u."id" = s."unit"
       where s."since" <= $1::date and (s."until" is null or s."until" >= $1::date) and ${test} order by s."name", s."id" limit ${LOOKED_AT}`,
      [on, 'q' in sought ? sought.q : [...sought.ids]],
    );
    return { seen: found.rows.map(seenOf)[0], people: staff.rows };
  });
  if (!seen) return [];
  const readers = people.filter((person) => {
    const view = viewOf(model, { id: person.id, name: person.name, unit: person.unit, duties: person.posts.map((post) => post.duty), kind: 'staff' }, tree, on);
    return sees(view.sight(register), view.keys, seen);
  });
  return readers.slice(0, most).map((person) => ({ id: person.id, name: person.name, unit: person.unitName ?? person.unit }));
}

function seenOf(row: SeenRow): Seen {
  return { unit: row._unit ?? undefined, maker: row._maker, readers: row._readers ?? [] };
}

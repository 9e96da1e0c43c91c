import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';

/** Of a member of staff what stands beside his account. */
export type StaffLine = { readonly id: string; readonly name: string; readonly title: string; readonly unit: string; readonly until: string | null; readonly posts: readonly { duty: string }[] };

/** The staff records of some accounts, by id, with the names of their units: one query. */
export async function findStaffLines(district: District, ids: readonly string[]): Promise<ReadonlyMap<string, StaffLine>> {
  if (ids.length === 0) return new Map();
  const { rows } = await eachAlone(district.database, 'reader').query<StaffLine>(
    `select s."id", s."name", s."title", coalesce(u."name", s."unit") as "unit", s."until", s."posts" from ${table(district.schema, 'staff')} s left join ${table(district.schema, 'unit')} u on u."id" = s."unit" where s."id" = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

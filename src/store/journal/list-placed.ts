import type { Seen } from '#kernel/access/sight.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import { asReader, type Wide } from '../access/in-scope.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** An entry that stands in the log, with what decides who sees its record now; nothing of what was written. */
export type Placed = { readonly position: number; readonly entry: string; readonly register: string; readonly record: string; readonly version: number; readonly act: string; readonly at: string; readonly seen: Seen; /** The record that it hangs on, where it hangs on one: who sees that one sees it. */ readonly about?: Bearing };

/** A record on which another hangs, with what decides who sees it. */
export type Bearing = { readonly register: string; readonly id: string; readonly seen: Seen };

type EntryRow = { position: number; entry: string; register: string; record: string; version: number; act: string; at: string };
type SeenRow = { register: string; id: string; _unit: string | null; _maker: string; _readers: readonly string[] | null };

/** How many entries the log has: the position of the next. */
export async function findLogSize(district: District): Promise<number> {
  const found = await asReader(district, (wide) => wide.query<{ size: number }>(`select coalesce(max("position"), -1) + 1 as size from ${table(district.schema, 'journal_leaf')}`));
  return found.rows[0]!.size;
}

/** Entries of the log from a position on, in its order: two queries, and two more where some hang on other records, whatever their number. */
export async function listPlaced(district: District, from: number, limit: number): Promise<readonly Placed[]> {
  return asReader(district, async (wide) => {
    const found = await wide.query<EntryRow>(
      `select l."position", e."id" as entry, e."register", e."record", e."version", e."act", e."at" from ${table(district.schema, 'journal_leaf')} l
       join ${table(district.schema, 'entry')} e on e."id" = l."entry" where l."position" >= $1 order by l."position" limit $2`,
      [from, limit],
    );
    const seen = await findSeen(district, wide, found.rows);
    const bearers = await findBearers(district, wide, found.rows);
    return found.rows.map((row) => {
      const about = bearers.get(`${row.register}/${row.record}`);
      return { ...row, seen: seen.get(`${row.register}/${row.record}`) ?? {}, ...(about ? { about } : {}) };
    });
  });
}

async function findBearers(district: District, wide: Wide, rows: readonly EntryRow[]): Promise<ReadonlyMap<string, Bearing>> {
  const parameters = new Parameters();
  const parts = [...Map.groupBy(rows, (row) => row.register)].flatMap(([id, list]) => {
    const bound = district.model.registers.get(id)?.bound;
    return bound ? [`select ${parameters.add(`${id}/`, 'text')} || "id" as hanging, ${quote(bound)} as link from ${table(district.schema, id)} where "id" = any(${parameters.add([...new Set(list.map((row) => row.record))], 'text[]')})`] : [];
  });
  if (parts.length === 0) return new Map();
  const found = (await wide.query<{ hanging: string; link: string }>(parts.join(' union all '), parameters.values)).rows.flatMap(({ hanging, link }) => {
    const linked = findLinked(link);
    return linked ? [{ hanging, ...linked }] : [];
  });
  const seen = await findSeen(district, wide, found.map(({ register, id }) => ({ register, record: id })));
  return new Map(found.map(({ hanging, register, id }) => [hanging, { register, id, seen: seen.get(`${register}/${id}`) ?? {} }]));
}

async function findSeen(district: District, wide: Wide, rows: readonly Pick<EntryRow, 'register' | 'record'>[]): Promise<ReadonlyMap<string, Seen>> {
  const parameters = new Parameters();
  const parts = [...Map.groupBy(rows, (row) => row.register)]
    .filter(([register]) => district.model.registers.has(register))
    .map(([register, list]) => {
      const ids = parameters.add([...new Set(list.map((row) => row.record))], 'text[]');
      return `select ${parameters.add(register, 'text')} as register, "id", "_unit", "_maker", "_readers" from ${table(district.schema, register)} where "id" = any(${ids})`;
    });
  if (parts.length === 0) return new Map();
  const found = await wide.query<SeenRow>(parts.join(' union all '), parameters.values);
  return new Map(found.rows.map((row) => [`${row.register}/${row.id}`, { unit: row._unit ?? undefined, maker: row._maker, readers: row._readers ?? [] }]));
}

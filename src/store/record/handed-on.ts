import type { District } from '../district.ts';
import type { Wide } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';

/** So many of somebody's newest steps are looked through for cases that are on their way. */
const NEWEST = 2000;

/** Cases by register, each with its version after the last step that somebody took in it. */
export type CasesByRegister = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The cases that somebody made or took a step in, himself or by a deputy, among his newest steps; their ids and nothing
 * else, for a query that reads the records within his sight. One query, by the indexes of who acted.
 */
export async function findHandedOn(district: District, wide: Wide, person: string): Promise<CasesByRegister> {
  const entry = table(district.schema, 'entry');
  const newest = (who: string): string => `(select "register", "record", "version" from ${entry} where ${who} = $1 and "caseState" is not null and "act" <> 'update' order by "arrival" desc limit ${NEWEST})`;
  const found = await wide.query<{ register: string; record: string; version: number }>(`select "register", "record", max("version") as version from (${newest('"actor"')} union all ${newest('"onBehalfOf"')}) e group by 1, 2`, [person]);
  const known = found.rows.filter((row) => district.model.procedures.has(row.register));
  return new Map([...Map.groupBy(known, (row) => row.register)].map(([register, rows]) => [register, new Map(rows.map((row) => [row.record, row.version]))]));
}

import type { PastVersion } from '#kernel/field-work/changed-since.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** The most versions that are looked through for what changed meanwhile. */
const MOST = 500;

/** A record's versions from one on, as the viewer's journal has them, each with its entry; none where he doesn't see the record. One query. */
export async function listVersionsFrom(district: District, scoped: Scoped, register: string, id: string, from: number): Promise<readonly (Omit<PastVersion, 'own'> & { readonly entry: string })[]> {
  await scoped.openEntries(register, id);
  const found = await scoped.query<{ entry: string; version: number; payload: Values }>(
    `select e."id" as entry, e."version", e."payload" from ${table(district.schema, 'entry')} e join ${table(district.schema, register)} r on r."id" = e."record"
     where e."register" = $1 and e."record" = $2 and e."version" >= $3 order by e."version" limit ${MOST}`,
    [register, id, from],
  );
  return found.rows.map(({ entry, version, payload }) => ({ entry, version: Number(version), values: payload }));
}

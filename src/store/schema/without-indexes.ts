import { inRole } from '../access/in-role.ts';
import type { Database } from '../database/connect.ts';
import { quote } from '../database/identifier.ts';

type Index = { readonly name: string; readonly definition: string };

/**
 * Takes away the indexes of some tables by which rows are only found, does a large piece of work and makes them again:
 * an index that is made at once over many rows costs a fraction of one that is kept while they come. What keeps rows
 * apart (unique indexes) stays. For the making of a whole district alone, while nobody reads it; when the work fails the
 * indexes are not made again, since the district is then made anew.
 */
export async function withoutIndexes<T>(database: Database, schema: string, tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const indexes = await inRole(database, 'owner', async (owner) => {
    const { rows } = await owner.query<Index>('select indexname as name, indexdef as definition from pg_indexes where schemaname = $1 and tablename = any($2::text[]) and indexdef not like \'CREATE UNIQUE %\' order by indexname', [schema, [...tables]]);
    for (const { name } of rows) await owner.query(`drop index ${quote(schema)}.${quote(name)}`);
    return rows;
  });
  const done = await work();
  await inRole(database, 'owner', async (owner) => {
    for (const { definition } of indexes) await owner.query(definition);
  });
  return done;
}

import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';

/** A table as a backup writes and reads it, of the district or of its accounts, or the bytes of its files: columns with their SQL types, and the key that it pages by. */
export type TableShape = { readonly name: string; readonly of?: 'accounts' | 'files' | undefined; readonly columns: readonly { readonly name: string; readonly type: string }[]; readonly key: readonly string[] };

/** The shapes of tables of a schema, without generated columns: two queries. */
export async function shapesOf(runner: Runner, schema: string, names: readonly string[]): Promise<readonly TableShape[]> {
  const columns = await runner.query<{ table: string; name: string; type: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = any($2::text[]) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by c.relname, a.attnum`,
    [schema, names],
  );
  const keys = await runner.query<{ table: string; name: string }>(
    `select c.relname as table, a.attname as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace cross join unnest(i.indkey::int2[]) with ordinality as k(number, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where n.nspname = $1 and c.relname = any($2::text[]) and i.indisprimary order by c.relname, k.place`,
    [schema, names],
  );
  return names.flatMap((name) => {
    const of = columns.rows.filter((row) => row.table === name).map((row) => ({ name: row.name, type: row.type }));
    return of.length === 0 ? [] : [{ name, columns: of, key: keys.rows.filter((row) => row.table === name).map((row) => row.name) }];
  });
}

/** A row as a backup holds it: each value as text, in the order of the columns. */
export type TextRow = readonly (string | null)[];

/** A page of a table by its key, every value as text, so that no type loses anything on its way. */
export async function readPage(runner: Runner, schema: string, shape: TableShape, after: TextRow | undefined, limit: number): Promise<readonly TextRow[]> {
  // Columns are named by their place, so that the order is by the values themselves and never by their texts.
  const list = shape.columns.map((column, index) => `t.${quote(column.name)}::text as c${index}`).join(', ');
  const key = shape.key.map((name) => `t.${quote(name)}`).join(', ');
  const places = shape.key.map((name) => shape.columns.findIndex((column) => column.name === name));
  const beyond = after ? `where (${key}) > (${places.map((place, index) => `$${index + 2}::${shape.columns[place]!.type}`).join(', ')})` : '';
  const found = await runner.query<Record<string, string | null>>(`select ${list} from ${table(schema, shape.name)} t ${beyond} order by ${key} limit $1`, [limit, ...(after ? places.map((place) => after[place]) : [])]);
  return found.rows.map((row) => shape.columns.map((_, index) => row[`c${index}`] ?? null));
}

/** How many rows a table has. */
export async function countRows(runner: Runner, schema: string, shape: TableShape): Promise<number> {
  const found = await runner.query<{ n: number }>(`select count(*) as n from ${table(schema, shape.name)}`);
  return found.rows[0]!.n;
}

/** Puts rows of a backup back: one statement. */
export async function insertPage(runner: Runner, schema: string, shape: TableShape, rows: readonly TextRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = shape.columns.map((column) => quote(column.name)).join(', ');
  const values = shape.columns.map((column, index) => `c${index}::${column.type}`).join(', ');
  const arrays = shape.columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  await runner.query(
    `insert into ${table(schema, shape.name)} (${names}) overriding system value select ${values} from unnest(${arrays}) as u(${shape.columns.map((_, index) => `c${index}`).join(', ')})`,
    shape.columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

/** Lets counted columns go on behind the highest number that stands. */
export async function advanceCounters(runner: Runner, schema: string, shape: TableShape): Promise<void> {
  for (const { name, type } of shape.columns) {
    if (type !== 'bigint' && type !== 'integer') continue;
    const found = await runner.query<{ sequence: string | null }>('select pg_get_serial_sequence($1, $2) as sequence', [table(schema, shape.name), name]);
    const sequence = found.rows[0]?.sequence;
    if (sequence) await runner.query(`select setval($1::regclass, (select coalesce(max(${quote(name)}), 0) + 1 from ${table(schema, shape.name)}), false)`, [sequence]);
  }
}

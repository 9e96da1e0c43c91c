import { getRegister } from '#kernel/desk/model.ts';
import type { Register } from '#kernel/register/register.ts';
import { asReader, type Wide } from '../access/in-scope.ts';
import { inRole } from '../access/in-role.ts';
import { caseStateOf, valuesOf } from '../command/row.ts';
import { insertRows } from '../database/insert-rows.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { compileCondition } from '../query/condition-sql.ts';
import { namesOf } from '../record/names.ts';
import { publishedRow, type PublishedRow } from './published-row.ts';

const PAGE = 500;
const COLUMNS = ['register', 'id', 'version', 'name', 'place', 'state', 'content', 'names', 'entry', 'changedAt', 'found', 'pairs'].map((name) => ({ name, json: name === 'content' || name === 'names' }));

/** Publishes a whole register anew: a page of records in two transactions, one that reads and one that writes. */
export async function publishRegister(district: District, id: string): Promise<number> {
  const register = getRegister(district.model, id);
  await inRole(district.database, 'publisher', (runner) => runner.query(`delete from ${table(district.schema, 'published_record')} where "register" = $1`, [id]));
  let published = 0;
  for (let after = ''; ; ) {
    const rows = await asReader(district, (wide) => readPublished(district, wide, register, (parameters) => `r."id" > ${parameters.add(after, 'text')} order by r."id" limit ${parameters.add(PAGE, 'bigint')}`));
    await writeRows(district, rows);
    published += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return published;
    after = last.id;
  }
}

/** Publishes records as they stand now; those that are no longer to be published are taken back. */
export async function publishRecords(district: District, id: string, records: readonly string[]): Promise<void> {
  const register = getRegister(district.model, id);
  const rows = await asReader(district, (wide) => readPublished(district, wide, register, (parameters) => `r."id" = any(${parameters.add(records, 'text[]')})`));
  const published = new Set(rows.map((row) => row.id));
  const gone = records.filter((record) => !published.has(record));
  if (gone.length > 0) await inRole(district.database, 'publisher', (runner) => runner.query(`delete from ${table(district.schema, 'published_record')} where "register" = $1 and "id" = any($2::text[])`, [id, gone]));
  await writeRows(district, rows);
}

/** Takes back what registers published that publish nothing any more. */
export async function withdrawOthers(district: District, kept: readonly string[]): Promise<void> {
  await inRole(district.database, 'publisher', (runner) => runner.query(`delete from ${table(district.schema, 'published_record')} where not "register" = any($1::text[])`, [kept]));
}

async function readPublished(district: District, wide: Wide, register: Register, rest: (parameters: Parameters) => string): Promise<readonly PublishedRow[]> {
  const { publication } = register;
  if (!publication) return [];
  const parameters = new Parameters();
  const { where, joins } = compileCondition(district.model, district.schema, register, publication.where ?? {}, (name) => `r.${quote(name)}`, parameters);
  const columns = ['id', '_version', '_state', '_since', '_clocks', '_case', '_entry', '_changed', ...publication.fields].map((name) => `r.${quote(name)}`).join(', ');
  const found = await wide.query(`select ${columns} from ${table(district.schema, register.id)} r ${joins.join(' ')} where ${[...where, rest(parameters)].join(' and ')}`, parameters.values);
  const list = found.rows.map((row) => ({ row, values: valuesOf(register, row) }));
  const names = await namesOf(district, wide, register, list.map((one) => one.values));
  return list.map(({ row, values }) =>
    publishedRow(register, { id: String(row.id), version: Number(row._version), state: caseStateOf(row)?.state, entry: String(row._entry), changedAt: String(row._changed), values, names }));
}

async function writeRows({ database, schema }: District, rows: readonly PublishedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await inRole(database, 'publisher', async (runner) => {
    await runner.query(`delete from ${table(schema, 'published_record')} where "register" = $1 and "id" = any($2::text[])`, [rows[0]!.register, rows.map((row) => row.id)]);
    await insertRows(runner, schema, 'published_record', COLUMNS, rows);
  });
}

/** The published records in which one of these records is named. */
export async function findNaming({ database, schema }: District, records: readonly string[]): Promise<readonly { readonly register: string; readonly id: string }[]> {
  const found = await inRole(database, 'publisher', (runner) => runner.query<{ register: string; id: string }>(`select "register", "id" from ${table(schema, 'published_record')} where "names" ?| $1::text[]`, [records]));
  return found.rows;
}

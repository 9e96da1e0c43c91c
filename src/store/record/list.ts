import { seesAny } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { Condition } from '#kernel/condition/condition.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { Count, Counting, RecordPage } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Register } from '#kernel/register/register.ts';
import { asReader, inScope, withReferences, type Scoped, type Wide } from '../access/in-scope.ts';
import { hasMaskedWords, isMaskedFor } from '../access/is-masked-for.ts';
import { sightArms, sightTest } from '../access/sight-sql.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { compileCondition, type Reach } from '../query/condition-sql.ts';
import { wordConditions, wordsOf } from '../query/words-sql.ts';
import { findGranted } from './granted.ts';
import { afterCursor, cursorOf, orderSql, sortOf, type Sort } from './list-sort.ts';
import { namesOf } from './names.ts';
import { WIRE_COLUMNS, wireOf } from './wire-of.ts';

/** What a list asks for. `sort` is a field or `-field`; `after` is a cursor from the page before. */
export type ListQuery = Narrowing & {
  readonly sort: string;
  readonly after?: string;
  readonly limit: number;
  /** Without it a page says nothing of how many there are: who turns pages has counted before. */
  readonly counted?: Counting;
};

/** By what a register's records are narrowed. */
export type Narrowing = { readonly where: Condition; readonly words: string; /** That there is none is no sign of a closed register. */ readonly mayBeEmpty?: boolean };

/** Counts are exact up to this number; beyond it they say "more than". */
export const COUNTED = 10_000;

/**
 * A page of a register's records that a view sees, by key, with the names of what they refer to. The rows are read under
 * the viewer's role, where the policies decide. Costs one query for the rows (two where words are searched for), one for
 * the names of what they refer to, and one for the count where it is asked and the page isn't all.
 * @throws DistrictError `access/closed` where the rules show the viewer nothing of the register and no record is opened to him.
 */
export async function listRecords(district: District, view: View, registerId: string, query: ListQuery): Promise<RecordPage> {
  const register = getRegister(district.model, registerId);
  checkWords(view, register, query.words);
  const sort = sortOf(register, query.sort);
  if (sort.keys.some((key) => isMaskedFor(view, register, key.name))) throw new DistrictError('list/sort-invalid', { register: register.id, sort: query.sort.slice(0, 80) });
  const ids = query.words.trim() === '' ? undefined : await asReader(district, (wide) => findIds(district, wide, view, register, query, sort));
  const page = await inScope(district, view, withReferences(district.model, register), async (scoped) => {
    const found = await (ids ? readRows(district, scoped, register, ids, sort) : findRows(district, scoped, register, query, sort));
    const rows = found.slice(0, query.limit).map((row) => wireOf(register, row, view.unmasks(register.id)));
    const last = found.length > query.limit ? found[query.limit - 1] : undefined;
    return { rows, refs: await namesOf(district, scoped, register, rows.map((row) => row.values)), ...(last ? { next: cursorOf(sort, last) } : {}) };
  });
  const isAll = !query.after && page.rows.length < query.limit;
  if (isAll && page.rows.length === 0 && !query.mayBeEmpty && !seesAny(view.sight(register.id))) await checkOpen(district, view, register);
  if (!query.counted) return page;
  return { ...page, count: isAll ? { value: page.rows.length, exact: true } : await asReader(district, (wide) => countRows(district, wide, view, register, query, query.counted!)) };
}

/** How many records of a register a view sees: one query, by the reader within the same sight. */
export async function countRecords(district: District, view: View, registerId: string, narrowing: Narrowing, counted: Counting): Promise<Count> {
  const register = getRegister(district.model, registerId);
  checkWords(view, register, narrowing.words);
  const count = await asReader(district, (wide) => countRows(district, wide, view, register, narrowing, counted));
  if (count.value === 0 && !narrowing.mayBeEmpty && !seesAny(view.sight(register.id))) await checkOpen(district, view, register);
  return count;
}

/** Refuses to search where the words would find what is masked. @throws DistrictError `list/search-masked`. */
export function checkWords(view: View, register: Register, words: string): void {
  if (words.trim() !== '' && hasMaskedWords(view, register)) throw new DistrictError('list/search-masked', { register: register.id });
}

/**
 * Refuses a register that is closed to somebody: an empty list of it would read as if there were nothing. One record that
 * is opened to him by name opens the list, whatever he looks for in it. @throws DistrictError `access/closed`.
 */
export async function checkOpen(district: District, view: View, register: Register): Promise<void> {
  const granted = await inScope(district, view, [register.id], (scoped) => findGranted(district, scoped, [register.id]));
  if (granted.length === 0) throw new DistrictError('access/closed', { register: register.id, title: register.title });
}

type Row = Record<string, unknown>;

// Which rows hold the words is asked of the reader within the same sight: under the viewer's role the database may use no
// index on what is searched for, since it could tell of rows that the policies hide. The rows themselves are read by him.
async function findIds(district: District, wide: Wide, view: View, register: Register, query: ListQuery, sort: Sort): Promise<readonly string[]> {
  const parameters = new Parameters();
  const { conditions, joins } = readerConditions(district, view, register, query, parameters);
  const tests = [...conditions, ...(query.after ? [afterCursor(sort, query.after, parameters)] : []), sightTest(view, register.id, 'r', parameters)];
  const found = await wide.query<{ id: string }>(`select r."id" from ${table(district.schema, register.id)} r ${joins.join(' ')} where ${tests.join(' and ')} ${orderSql(sort)} limit ${parameters.add(query.limit + 1, 'bigint')}`, parameters.values);
  return found.rows.map((row) => row.id);
}

async function readRows({ schema }: District, scoped: Scoped, register: Register, ids: readonly string[], sort: Sort): Promise<readonly Row[]> {
  return (await scoped.query(`select ${listedColumns(register, sort)} from ${table(schema, register.id)} r where r."id" = any($1::text[]) ${orderSql(sort)}`, [ids])).rows;
}

async function findRows({ model, schema }: District, scoped: Scoped, register: Register, query: ListQuery, sort: Sort): Promise<readonly Row[]> {
  const { view } = scoped;
  const parameters = new Parameters();
  const { where, joins } = compileCondition(model, schema, register, query.where, columnOf, parameters, reachOf(view));
  const conditions = [...where, ...(query.after ? [afterCursor(sort, query.after, parameters)] : [])];
  const limit = parameters.add(query.limit + 1, 'bigint');
  const inOrder = `${orderSql(sort)} limit ${limit}`;
  const columns = listedColumns(register, sort);
  const parts = sightArms(view, register.id, 'r', parameters).map((arm) => `select ${columns} from ${table(schema, register.id)} r ${joins.join(' ')} where ${[...conditions, arm].join(' and ')} ${inOrder}`);
  const text = parts.length === 1 ? parts[0]! : `select r.* from (${parts.map((part) => `(${part})`).join(' union all ')}) r ${inOrder}`;
  return (await scoped.query(text, parameters.values)).rows;
}

// What a line of a list is made of; how a case stands in detail is read with its page.
function listedColumns(register: Register, sort: Sort): string {
  return [...new Set([...WIRE_COLUMNS, ...sort.keys.map((key) => key.name), ...Object.keys(register.fields)])].map(columnOf).join(', ');
}

async function countRows(district: District, wide: Wide, view: View, register: Register, query: Narrowing, counted: Counting): Promise<Count> {
  const parameters = new Parameters();
  const { conditions, joins } = readerConditions(district, view, register, query, parameters);
  const parts = sightArms(view, register.id, 'r', parameters).map((arm) => `(select count(*) from (select 1 from ${table(district.schema, register.id)} r ${joins.join(' ')} where ${[...conditions, arm].join(' and ')} ${counted === 'capped' ? `limit ${COUNTED + 1}` : ''}) c)`);
  const found = await wide.query<{ n: number }>(`select ${parts.join(' + ')} as n`, parameters.values);
  const total = found.rows[0]?.n ?? 0;
  return counted === 'capped' ? { value: Math.min(total, COUNTED), exact: total <= COUNTED } : { value: total, exact: true };
}

/** What a list is narrowed by, asked of the reader: what is referred to counts only where the viewer sees it. */
export function readerConditions({ model, schema }: District, view: View, register: Register, query: Narrowing, parameters: Parameters): { readonly conditions: readonly string[]; readonly joins: readonly string[] } {
  const reach: Reach = { ...reachOf(view), guard: (other, alias) => sightTest(view, other, alias, parameters) };
  const { where, joins } = compileCondition(model, schema, register, query.where, columnOf, parameters, reach);
  return { conditions: [...where, ...wordConditions(schema, 'r', wordsOf(query.words), parameters)], joins };
}

const columnOf = (name: string): string => `r.${quote(name)}`;

function reachOf(view: View): Reach {
  return { isMasked: (register, field) => isMaskedFor(view, register, field) };
}

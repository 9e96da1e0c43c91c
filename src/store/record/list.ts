import { z } from 'zod';
import type { Condition } from '#kernel/condition/condition.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import type { Register } from '#kernel/register/register.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { compileCondition } from '../query/condition-sql.ts';
import { SQL_TYPE } from '../schema/columns.ts';
import type { ColumnKind } from '#kernel/field/field.ts';
import { boundValue } from '../query/bound-value.ts';
import { valuesOf } from '../command/row.ts';
import { maskValues } from './mask.ts';

/** What a list asks for. `sort` is a field or `-field`; `after` is a cursor from the page before. */
export type ListQuery = { readonly where: Condition; readonly words: string; readonly sort: string; readonly after?: string; readonly limit: number };

export type ListPage = { readonly rows: readonly RecordWire[]; readonly next?: string; readonly count: { readonly value: number; readonly exact: boolean } };

/** Counts are exact up to this number; beyond it they say "more than". */
export const COUNTED = 10_000;
const SORTABLE = new Set(['text', 'bigint', 'numeric', 'date', 'instant', 'boolean']);

const Cursor = z.tuple([z.union([z.string(), z.number(), z.boolean(), z.null()]), z.string()]);

/** A page of a register's records, by key: one query for the rows and one for the bounded count. */
export async function listRecords(district: District, runner: Runner, registerId: string, query: ListQuery): Promise<ListPage> {
  const register = getRegister(district.model, registerId);
  const parameters = new Parameters();
  const column = (name: string): string => `r.${quote(name)}`;
  const { where, joins } = compileCondition(district.model, district.schema, register, query.where, column, parameters);
  const conditions = [...where, ...searchConditions(query.words, parameters)];
  const from = `${table(district.schema, register.id)} r ${joins.join(' ')}`;
  const counted = await runner.query<{ n: number }>(`select count(*) as n from (select 1 from ${from} where ${conditions.join(' and ') || 'true'} limit ${COUNTED + 1}) c`, parameters.values);
  const sort = sortOf(register, query.sort);
  if (query.after) conditions.push(afterCursor(sort, query.after, parameters));
  const found = await runner.query(
    `select r.* from ${from} where ${conditions.join(' and ') || 'true'} order by ${sort.column} ${sort.direction} nulls last, r."id" ${sort.direction} limit ${parameters.add(query.limit + 1, 'bigint')}`,
    parameters.values,
  );
  const rows = found.rows.slice(0, query.limit);
  const last = rows.at(-1);
  const next = found.rows.length > query.limit && last ? Buffer.from(JSON.stringify([last[sort.name] ?? null, last.id])).toString('base64url') : undefined;
  const total = counted.rows[0]?.n ?? 0;
  return { rows: rows.map((row) => wireOf(register, row)), ...(next ? { next } : {}), count: { value: Math.min(total, COUNTED), exact: total <= COUNTED } };
}

/** A row as a screen gets it, personal values masked. */
export function wireOf(register: Register, row: Readonly<Record<string, unknown>>): RecordWire {
  const optional = (name: string, value: unknown): Record<string, string> => (typeof value === 'string' ? { [name]: value } : {});
  return {
    id: String(row.id),
    register: register.id,
    version: Number(row._version),
    values: maskValues(register, valuesOf(register, row)),
    ...optional('state', row._state),
    ...optional('since', row._since),
    ...optional('dueAt', row._due),
    ...optional('unit', row._unit),
    changedAt: String(row._changed ?? row._at ?? ''),
  };
}

function searchConditions(words: string, parameters: Parameters): readonly string[] {
  // Each word must occur; the signs that LIKE gives a meaning are taken literally.
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 0)
    .slice(0, 8)
    .map((word) => `r."_search" like ${parameters.add(`%${word.slice(0, 60).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, 'text')}`);
}

type Sort = { readonly name: string; readonly column: string; readonly direction: 'asc' | 'desc'; readonly kind: ColumnKind };

function sortOf(register: Register, asked: string): Sort {
  const direction = asked.startsWith('-') ? 'desc' : 'asc';
  const name = asked.replace(/^-/, '');
  if (name === 'id' || name === '') return { name: 'id', column: 'r."id"', direction, kind: 'text' };
  const system = { changedAt: '_changed', state: '_state', dueAt: '_due' }[name];
  if (system) return { name: system, column: `r.${quote(system)}`, direction, kind: system === '_state' ? 'text' : 'instant' };
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (!field || !SORTABLE.has(field.column)) throw new DistrictError('list/sort-invalid', { register: register.id, sort: asked.slice(0, 80) });
  return { name, column: `r.${quote(name)}`, direction, kind: field.column };
}

function afterCursor(sort: Sort, cursor: string, parameters: Parameters): string {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor.slice(0, 2000), 'base64url').toString('utf8')));
  if (!parsed.success) throw new DistrictError('list/cursor-invalid', {});
  const [value, id] = parsed.data;
  const beyond = sort.direction === 'asc' ? '>' : '<';
  const idBeyond = `r."id" ${beyond} ${parameters.add(id, 'text')}`;
  if (value === null) return `(${sort.column} is null and ${idBeyond})`;
  const bound = parameters.add(boundValue(sort.kind, value), SQL_TYPE[sort.kind]);
  return `(${sort.column} ${beyond} ${bound} or (${sort.column} = ${bound} and ${idBeyond}) or ${sort.column} is null)`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

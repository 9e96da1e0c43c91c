import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { ColumnKind } from '#kernel/field/field.ts';
import { isKeptText } from '#kernel/field/kept-text.ts';
import type { Register } from '#kernel/register/register.ts';
import { quote, type Parameters } from '../database/identifier.ts';
import { boundValue } from '../query/bound-value.ts';
import { SQL_TYPE } from '../schema/columns.ts';

/** In which order a list stands: the column by which it is sorted, then the id. `isFilled` columns have a value in every row. */
export type Sort = { readonly name: string; readonly column: string; readonly direction: 'asc' | 'desc'; readonly kind: ColumnKind; readonly isFilled: boolean };

const SORTABLE = new Set(['text', 'bigint', 'numeric', 'date', 'instant', 'boolean']);

const SYSTEM_SORTS: ReadonlyMap<string, string> = new Map([['changedAt', '_changed'], ['state', '_state'], ['dueAt', '_due']]);

const Cursor = z.tuple([z.union([z.string(), z.number(), z.boolean(), z.null()]), z.string().refine(isKeptText)]);

/** The order that is asked for by a field or `-field`. @throws DistrictError `list/sort-invalid`. */
export function sortOf(register: Register, asked: string): Sort {
  const direction = asked.startsWith('-') ? 'desc' : 'asc';
  const name = asked.replace(/^-/, '');
  if (name === 'id' || name === '') return { name: 'id', column: 'r."id"', direction, kind: 'text', isFilled: true };
  const system = SYSTEM_SORTS.get(name);
  if (system) return { name: system, column: `r.${quote(system)}`, direction, kind: system === '_state' ? 'text' : 'instant', isFilled: system === '_changed' };
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (!field || !SORTABLE.has(field.column)) throw new DistrictError('list/sort-invalid', { register: register.id, sort: asked.slice(0, 80) });
  return { name, column: `r.${quote(name)}`, direction, kind: field.column, isFilled: false };
}

/** The order as SQL. Only where a value may be absent is it said where those rows stand: an index doesn't offer that order otherwise. */
export function orderSql({ column, direction, isFilled }: Sort): string {
  return `order by ${column} ${direction}${isFilled ? '' : ' nulls last'}, r."id" ${direction}`;
}

/** The cursor that goes on after a row. */
export function cursorOf(sort: Sort, row: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify([row[sort.name] ?? null, row.id])).toString('base64url');
}

/** What lies beyond a cursor. @throws DistrictError `list/cursor-invalid`. */
export function afterCursor(sort: Sort, cursor: string, parameters: Parameters): string {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor.slice(0, 2000), 'base64url').toString('utf8')));
  if (!parsed.success) throw new DistrictError('list/cursor-invalid', {});
  const [value, id] = parsed.data;
  const beyond = sort.direction === 'asc' ? '>' : '<';
  if (sort.isFilled && value !== null) return `(${sort.column}, r."id") ${beyond} (${parameters.add(boundValue(sort.kind, value), SQL_TYPE[sort.kind])}, ${parameters.add(id, 'text')})`;
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

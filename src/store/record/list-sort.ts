import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { ColumnKind } from '#kernel/field/field.ts';
import { isKeptText } from '#kernel/field/kept-text.ts';
import { MOST_SORTS } from '#kernel/register/list-view.ts';
import type { Register } from '#kernel/register/register.ts';
import { quote, type Parameters } from '../database/identifier.ts';
import { boundValue } from '../query/bound-value.ts';
import { SQL_TYPE } from '../schema/columns.ts';

type Direction = 'asc' | 'desc';

/** One column by which a list stands; `isFilled` columns have a value in every row. */
export type SortKey = { readonly name: string; readonly column: string; readonly direction: Direction; readonly kind: ColumnKind; readonly isFilled: boolean };

/** In which order a list stands: by these columns, then by the id in the direction of the first. */
export type Sort = { readonly keys: readonly SortKey[]; readonly direction: Direction };

const SORTABLE = new Set(['text', 'bigint', 'numeric', 'date', 'instant', 'boolean']);

const SYSTEM_SORTS: ReadonlyMap<string, string> = new Map([['changedAt', '_changed'], ['state', '_state'], ['dueAt', '_due']]);

/** The longest cursor: it holds the values of the last row. */
export const CURSOR_LENGTH = 6000;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Cursor = z.tuple([Value], Value);

/** The order that is asked for: `field` or `-field`, up to three of them by commas. @throws DistrictError `list/sort-invalid`. */
export function sortOf(register: Register, asked: string): Sort {
  const parts = asked.split(',').filter((part) => part !== '');
  if (parts.length > MOST_SORTS) throw new DistrictError('list/sort-invalid', { register: register.id, sort: asked.slice(0, 80) });
  const names = parts.map((part) => part.replace(/^-/, ''));
  if (new Set(names).size < names.length) throw new DistrictError('list/sort-invalid', { register: register.id, sort: asked.slice(0, 80) });
  const direction = directionOf(parts[0] ?? '');
  // What stands behind the id decides nothing.
  const before = names.includes('id') ? parts.slice(0, names.indexOf('id')) : parts;
  return { keys: before.map((part) => keyOf(register, part)), direction: before.length === 0 ? direction : directionOf(before[0] ?? '') };
}

function directionOf(part: string): Direction {
  return part.startsWith('-') ? 'desc' : 'asc';
}

function keyOf(register: Register, part: string): SortKey {
  const name = part.replace(/^-/, '');
  const direction = directionOf(part);
  const system = SYSTEM_SORTS.get(name);
  if (system) return { name: system, column: `r.${quote(system)}`, direction, kind: system === '_state' ? 'text' : 'instant', isFilled: system === '_changed' };
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (!field || !SORTABLE.has(field.column)) throw new DistrictError('list/sort-invalid', { register: register.id, sort: part.slice(0, 80) });
  return { name, column: `r.${quote(name)}`, direction, kind: field.column, isFilled: false };
}

/** The order as SQL. Only where a value may be absent is it said where those rows stand: an index doesn't offer that order otherwise. */
export function orderSql({ keys, direction }: Sort): string {
  return `order by ${[...keys.map((key) => `${key.column} ${key.direction}${key.isFilled ? '' : ' nulls last'}`), `r."id" ${direction}`].join(', ')}`;
}

/** The cursor that goes on after a row. */
export function cursorOf({ keys }: Sort, row: Readonly<Record<string, unknown>>): string {
  return Buffer.from(JSON.stringify([...keys.map((key) => row[key.name] ?? null), row.id])).toString('base64url');
}

/** What lies beyond a cursor. @throws DistrictError `list/cursor-invalid`. */
export function afterCursor(sort: Sort, cursor: string, parameters: Parameters): string {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor.slice(0, CURSOR_LENGTH), 'base64url').toString('utf8')));
  const id = parsed.data?.at(-1);
  if (!parsed.success || parsed.data.length !== sort.keys.length + 1 || typeof id !== 'string' || !isKeptText(id)) throw new DistrictError('list/cursor-invalid', {});
  const values = parsed.data.slice(0, -1);
  const beyond = sort.direction === 'asc' ? '>' : '<';
  const [only] = sort.keys;
  // One column that is always filled goes with the id as one pair, which an index answers at once.
  if (only && sort.keys.length === 1 && only.isFilled && values[0] !== null && values[0] !== undefined) return `(${only.column}, r."id") ${beyond} (${parameters.add(boundValue(only.kind, values[0]), SQL_TYPE[only.kind])}, ${parameters.add(id, 'text')})`;
  let rest = `r."id" ${beyond} ${parameters.add(id, 'text')}`;
  for (const [index, key] of [...sort.keys.entries()].toReversed()) rest = behind(key, values[index] ?? null, rest, parameters);
  return rest;
}

// Beyond the value in this column, or alike in it and beyond in those that follow. Rows without a value stand last.
function behind(key: SortKey, value: string | number | boolean | null, rest: string, parameters: Parameters): string {
  if (value === null) return `(${key.column} is null and ${rest})`;
  const bound = parameters.add(boundValue(key.kind, value), SQL_TYPE[key.kind]);
  return `(${key.column} ${key.direction === 'asc' ? '>' : '<'} ${bound} or (${key.column} = ${bound} and ${rest})${key.isFilled ? '' : ` or ${key.column} is null`})`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

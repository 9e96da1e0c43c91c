import { isMasked } from '#kernel/access/mask.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import type { Named } from '#kernel/sheet/cell.ts';
import type { ReadRow } from '#kernel/sheet/read-row.ts';
import { valuesOf } from '../command/row.ts';
import type { Scoped } from '../access/in-scope.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** A text that names a record together with its id. */
const NAME_AND_ID = /^(.*)[（(]([a-z0-9][a-z0-9-]{0,63})[)）]$/s;

/**
 * Which records texts name, as far as they are seen: by id, by the register's identity, by name, or by name and id. One
 * query for each register.
 */
export async function findNamed(district: District, scoped: Scoped, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<(register: string, text: string) => Named> {
  const known = new Map<string, ReadonlyMap<string, Named>>();
  for (const [id, texts] of wanted) known.set(id, await findIn(district, scoped, getRegister(district.model, id), [...texts]));
  return (register, text) => known.get(register)?.get(text) ?? 'none';
}

async function findIn({ schema }: District, scoped: Scoped, register: Register, texts: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const ids = texts.flatMap((text) => [text, NAME_AND_ID.exec(text)?.[2] ?? text]).filter((one) => RecordId.safeParse(one).success);
  const tests = ['"id" = any($1::text[])', ...[keyOf(register), nameOf(register, scoped)].flatMap((column) => (column === undefined ? [] : [`${quote(column)} = any($2::text[])`]))];
  const key = keyOf(register);
  const name = nameOf(register, scoped);
  const found = await scoped.query<{ id: string; name: string | null; key: string | null }>(
    `select "id", ${name === undefined ? 'null' : quote(name)} as name, ${key === undefined ? 'null' : quote(key)} as key from ${table(schema, register.id)} where ${tests.join(' or ')} limit 20000`,
    tests.length > 1 ? [ids, texts] : [ids],
  );
  const byId = new Set(found.rows.map((row) => row.id));
  const byKey = new Map(found.rows.map((row) => [row.key, row.id]));
  const byName = Map.groupBy(found.rows, (row) => row.name);
  return new Map(texts.map((text): [string, Named] => {
    const named = byName.get(text) ?? [];
    const both = NAME_AND_ID.exec(text)?.[2];
    const key = byKey.get(text);
    if (named.length === 1) return [text, { id: named[0]!.id }];
    if (both !== undefined && byId.has(both)) return [text, { id: both }];
    if (key !== undefined) return [text, { id: key }];
    if (byId.has(text)) return [text, { id: text }];
    return [text, named.length > 1 ? 'many' : 'none'];
  }));
}

// Only texts are compared; a sealed name can't be.
function nameOf(register: Register, { view }: Scoped): string | undefined {
  const field = register.fields[register.name];
  return field?.column === 'text' && !isMasked(field.class, view.unmasks(register.id)) ? register.name : undefined;
}

function keyOf(register: Register): string | undefined {
  return register.identity !== undefined && register.fields[register.identity]?.column === 'text' ? register.identity : undefined;
}

/** A record that a row of a sheet is about. `same` says whether its values are those that the row gives. */
export type Existing = { readonly id: string; readonly version: number; readonly same: boolean };

/** The records that rows are about, by the row's place: by their ids, else by the register's identity. One query. */
export async function findExisting({ schema }: District, scoped: Scoped, register: Register, rows: readonly ReadRow[]): Promise<readonly (Existing | undefined)[]> {
  const { identity } = register;
  const keyColumn = identity === undefined ? undefined : register.fields[identity]?.column;
  const keyType = keyColumn === 'text' ? 'text' : keyColumn === 'date' ? 'date' : undefined;
  const ids = rows.flatMap((row) => row.id ?? []);
  const keys = keyType === undefined ? [] : rows.flatMap((row) => (row.id === undefined && row.set[identity!] !== undefined ? [row.set[identity!]] : []));
  if (ids.length === 0 && keys.length === 0) return rows.map(() => undefined);
  const tests = ['"id" = any($1::text[])', ...(keys.length > 0 ? [`${quote(identity!)} = any($2::${keyType!}[])`] : [])];
  const found = await scoped.query<Record<string, unknown>>(`select * from ${table(schema, register.id)} where ${tests.join(' or ')}`, keys.length > 0 ? [ids, keys] : [ids]);
  const byId = new Map(found.rows.map((row) => [String(row.id), row]));
  const byKey = new Map(found.rows.map((row) => [row[identity ?? 'id'], row]));
  const unmasked = scoped.view.unmasks(register.id);
  return rows.map((row) => {
    const record = row.id === undefined ? byKey.get(row.set[identity ?? 'id']) : byId.get(row.id);
    if (!record) return undefined;
    return { id: String(record.id), version: Number(record._version), same: isSame(register, valuesOf(register, record), row, unmasked) };
  });
}

// What he does not see is not compared: whether it is the same would tell him what it is.
function isSame(register: Register, held: Values, row: ReadRow, unmasked: boolean): boolean {
  const isHidden = (name: string): boolean => isMasked(register.fields[name]!.class, unmasked) || hasHiddenRows(register, name, unmasked);
  const same = Object.entries(row.set).every(([name, value]) => !isHidden(name) && canonical(held[name]) === canonical(value));
  return same && row.clear.every((name) => !isHidden(name) && held[name] === undefined);
}

function hasHiddenRows(register: Register, name: string, unmasked: boolean): boolean {
  return Object.values(register.fields[name]!.rows ?? {}).some((field) => isMasked(field.class, unmasked));
}

// The database keeps the members of a value in an order of its own.
function canonical(value: FieldValue | undefined): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? '';
}

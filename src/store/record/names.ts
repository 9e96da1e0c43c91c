import { isMasked } from '#kernel/access/mask.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { findLinked, linkTo } from '#kernel/field/record-link.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import type { Scoped, Wide } from '../access/in-scope.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { codeNamesOf } from './code-names.ts';

/**
 * The display names of all records that values refer to and that are seen, by id, or by `register/id` for links to records
 * of any register, and of the codes that they hold; `also` are others whose names are wanted, by register. One query, and
 * one for the codes.
 */
export async function namesOf(district: District, runner: Scoped | Wide, register: Register, list: readonly Values[], also: ReadonlyMap<string, readonly string[]> = new Map()): Promise<Readonly<Record<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.anyRegister) collectLinks(links, list.flatMap((values) => findLinked(String(values[name] ?? '')) ?? []));
    if (!field.of) continue;
    const ids = wanted.get(field.of) ?? new Set<string>();
    for (const values of list) for (const id of [values[name]].flat()) if (typeof id === 'string') ids.add(id);
    wanted.set(field.of, ids);
  }
  for (const [id, ids] of also) for (const one of ids) wanted.set(id, (wanted.get(id) ?? new Set()).add(one));
  const all = new Map(wanted);
  for (const [id, ids] of links) if (district.model.registers.has(id)) all.set(id, new Set([...(all.get(id) ?? []), ...ids]));
  const found = await findNamesIn(district, runner, all);
  const names: Record<string, string> = { ...(await codeNamesOf(district, runner, register, list)) };
  for (const { register: of, id, name } of found) {
    if (wanted.get(of)?.has(id)) names[id] = name;
    if (links.get(of)?.has(id)) names[linkTo(of, id)] = name;
  }
  return names;
}

function collectLinks(links: Map<string, Set<string>>, found: readonly { readonly register: string; readonly id: string }[]): void {
  for (const { register, id } of found) links.set(register, (links.get(register) ?? new Set()).add(id));
}

/** The display names of records of one register, as far as they are seen; none where the name itself is masked. */
export async function findNames(district: District, runner: Scoped | Wide, registerId: string, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = await findNamesIn(district, runner, new Map([[registerId, new Set(ids)]]));
  return Object.fromEntries(found.map((row) => [row.id, row.name]));
}

/** The display names of records of several registers, by id, as far as they are seen: one query, and none where nothing is asked. */
export async function namesIn(district: District, runner: Scoped | Wide, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<Readonly<Record<string, string>>> {
  const known = new Map([...wanted].filter(([register]) => district.model.registers.has(register)));
  return Object.fromEntries((await findNamesIn(district, runner, known)).map((row) => [row.id, row.name]));
}

type Named = { readonly register: string; readonly id: string; readonly name: string };

async function findNamesIn(district: District, runner: Scoped | Wide, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<readonly Named[]> {
  const parameters = new Parameters();
  const parts = [...wanted].flatMap(([id, ids]) => {
    const register = getRegister(district.model, id);
    const unmasked = 'view' in runner && runner.view.unmasks(id);
    if (ids.size === 0 || isMasked(register.fields[register.name]?.class ?? 'internal', unmasked)) return [];
    return [`select ${parameters.add(id, 'text')} as register, "id", ${quote(register.name)}::text as name from ${table(district.schema, id)} where "id" = any(${parameters.add([...ids], 'text[]')})`];
  });
  if (parts.length === 0) return [];
  const { rows } = await runner.query<{ register: string; id: string; name: string | null }>(parts.join(' union all '), parameters.values);
  return rows.map(({ register, id, name }) => ({ register, id, name: name ?? id }));
}

import { isMasked } from '#kernel/access/mask.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { findLinked, linkTo } from '#kernel/field/record-link.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import type { Scoped, Wide } from '../access/in-scope.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { codeNamesOf } from './code-names.ts';

/**
 * The display names of all records that values refer to and that are seen, by id, or by `register/id` for links to records
 * of any register, and of the codes that they hold: one query for each register referred to.
 */
export async function namesOf(district: District, runner: Scoped | Wide, register: Register, list: readonly Values[]): Promise<Readonly<Record<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.anyRegister) collectLinks(links, list.flatMap((values) => findLinked(String(values[name] ?? '')) ?? []));
    if (!field.of) continue;
    const ids = wanted.get(field.of) ?? new Set<string>();
    for (const values of list) for (const id of [values[name]].flat()) if (typeof id === 'string') ids.add(id);
    wanted.set(field.of, ids);
  }
  const names: Record<string, string> = { ...(await codeNamesOf(district, runner, register, list)) };
  for (const [id, ids] of wanted) Object.assign(names, await findNames(district, runner, id, [...ids]));
  for (const [id, ids] of links) {
    if (!district.model.registers.has(id)) continue;
    for (const [record, name] of Object.entries(await findNames(district, runner, id, [...ids]))) names[linkTo(id, record)] = name;
  }
  return names;
}

function collectLinks(links: Map<string, Set<string>>, found: readonly { readonly register: string; readonly id: string }[]): void {
  for (const { register, id } of found) links.set(register, (links.get(register) ?? new Set()).add(id));
}

/** The display names of records of one register, as far as they are seen; none where the name itself is masked. */
export async function findNames(district: District, runner: Scoped | Wide, registerId: string, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {};
  const register = getRegister(district.model, registerId);
  const unmasked = 'view' in runner && runner.view.unmasks(registerId);
  if (isMasked(register.fields[register.name]?.class ?? 'internal', unmasked)) return {};
  const found = await runner.query<{ id: string; name: string | null }>(`select "id", ${quote(register.name)}::text as name from ${table(district.schema, registerId)} where "id" = any($1::text[])`, [ids]);
  return Object.fromEntries(found.rows.map((row) => [row.id, row.name ?? row.id]));
}

import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { codeKey, codesIn, usesCodes } from '#kernel/code-list/code-use.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import type { Scoped, Wide } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

type Item = { readonly list: string; readonly code: string; readonly name: string; readonly nameEn: string | null };

/**
 * How the codes that values hold are shown, by `codeKey`: the code with its name; where the list does not hold the code
 * itself, with the longest of its codes that begins it. A name that has ended still names what was entered under it.
 */
export async function codeNamesOf(district: District, runner: Scoped | Wide, register: Register, list: readonly Values[]): Promise<Readonly<Record<string, string>>> {
  if (!usesCodes(register.fields) || !district.model.registers.has(CodeListItem.id)) return {};
  const uses = list.flatMap((values) => codesIn(register.fields, values));
  if (uses.length === 0) return {};
  const found = await runner.query<Item>(
    `select "list", "code", "name", "nameEn" from ${table(district.schema, CodeListItem.id)} where "list" = any($1::text[]) and "code" = any($2::text[]) order by "from"`,
    [[...new Set(uses.map((one) => one.list))], [...new Set(uses.flatMap((one) => beginningsOf(one.code)))]],
  );
  const items = new Map(found.rows.map((row) => [codeKey(row.list, row.code), row]));
  const names: Record<string, string> = {};
  for (const use of uses) {
    const item = beginningsOf(use.code).map((code) => items.get(codeKey(use.list, code))).find((one) => one !== undefined);
    if (!item) continue;
    names[codeKey(use.list, use.code)] = shown(use.code, item, item.name);
    if (item.nameEn !== null) names[codeKey(use.list, use.code, 'en')] = shown(use.code, item, item.nameEn);
  }
  return names;
}

function shown(code: string, item: Item, name: string): string {
  return item.code === code ? `${code} ${name}` : `${code} (${item.code} ${name})`;
}

/** A code and all that begin it, the longest first. */
function beginningsOf(code: string): readonly string[] {
  const signs = [...code];
  return signs.map((_, index) => signs.slice(0, signs.length - index).join(''));
}

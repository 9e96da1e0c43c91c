import type { Change } from '#kernel/command/change.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { codesIn, usesCodes, type CodeUse } from '#kernel/code-list/code-use.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { heldKey, type HeldRecords } from './held.ts';

type Asked = CodeUse & { readonly on: Day };

/**
 * Refuses codes that their list does not hold on the command's day. What a record held before may stay. Two queries, and
 * only where a command newly sets such a field.
 * @throws DistrictError `code-list/not-in-force`.
 */
export async function checkCodeLists(district: District, runner: Runner, changes: readonly Change[], before: HeldRecords): Promise<void> {
  if (!district.model.registers.has(CodeListItem.id)) return;
  checkItems(changes);
  const asked = changes.flatMap((change) => newlySet(change, before));
  if (asked.length === 0) return;
  const lists = [...new Set(asked.map((one) => one.list))];
  const target = table(district.schema, CodeListItem.id);
  const levels = await runner.query<{ list: string; length: number; first: Day; last: Day }>(
    `select "list", length("code") as length, min("from") as first, max(coalesce("until", '9999-12-31'::date)) as last from ${target} where "list" = any($1::text[]) group by "list", length("code")`,
    [lists],
  );
  // Nothing is looked up for a list that has no items, which is how every district begins.
  if (levels.rows.length === 0) return;
  const items = await runner.query<{ list: string; code: string; from: Day; until: Day | null }>(`select "list", "code", "from", "until" from ${target} where "list" = any($1::text[]) and "code" = any($2::text[])`, [lists, [...new Set(asked.map((one) => one.code))]]);
  for (const { list, code, title, on } of asked) {
    const isKept = levels.rows.some((level) => level.list === list && level.length === code.length && level.first <= on && on <= level.last);
    const isHeld = items.rows.some((item) => item.list === list && item.code === code && item.from <= on && (item.until === null || on <= item.until));
    if (isKept && !isHeld) throw new DistrictError('code-list/not-in-force', { list, title, code, on });
  }
}

function newlySet({ register, id, fresh, at }: Change, before: HeldRecords): readonly Asked[] {
  if (!usesCodes(register.fields)) return [];
  const held = before.get(heldKey(register.id, id));
  const kept = new Set(held ? codesIn(register.fields, held.values).map((one) => `${one.list}/${one.code}`) : []);
  return codesIn(register.fields, fresh).filter((one) => !kept.has(`${one.list}/${one.code}`)).map((one) => ({ ...one, on: dayOf(at) }));
}

function checkItems(changes: readonly Change[]): void {
  for (const { register, values } of changes) {
    if (register.id !== CodeListItem.id) continue;
    if (typeof values.until === 'string' && values.until < String(values.from)) throw new DistrictError('code-list/until-before-from', { code: String(values.code), from: String(values.from), until: values.until });
    if (values.parent === values.code) throw new DistrictError('code-list/own-parent', { code: String(values.code) });
  }
}

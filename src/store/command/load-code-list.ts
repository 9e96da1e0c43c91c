import type { Actor } from '#kernel/access/access.ts';
import { may } from '#kernel/access/access.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import type { CodeListLoad, RefusedRow } from '#kernel/code-list/code-list-wire.ts';
import type { Command, Order } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { missingFields, parseValues, type Values } from '#kernel/register/register.ts';
import { inRole } from '../access/in-role.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { MAX_BATCH, runBatch } from './run.ts';

/** A list to load: its rows as they came, and how new records are named. */
export type CodeListRows = { readonly list: string; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly newId: () => string };

type Standing = { readonly id: string; readonly values: Values };

/**
 * Loads rows into a code list by one batch of commands: a row whose code and first day stand already changes that item,
 * any other makes one. Rows that are wrong are reported by their number and left out; the others are taken.
 * @throws DistrictError what refuses the batch as a whole; nothing is taken then.
 */
export async function loadCodeList(district: District, actor: Actor, { list, rows, newId }: CodeListRows): Promise<CodeListLoad> {
  if (!may(actor, CodeListItem.write)) throw new DistrictError('access/denied', { register: CodeListItem.id, actor: actor.id });
  if (rows.length > MAX_BATCH) throw new DistrictError('command/too-many', { most: MAX_BATCH });
  const standing = await standingItems(district, list);
  const refused: RefusedRow[] = [];
  const commands: Command[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const [index, row] of rows.entries()) {
    try {
      const set = valuesOf(list, row, seen);
      const item = standing.get(keyOf(set));
      if (!item) commands.push({ do: 'create', register: CodeListItem.id, id: newId(), set });
      else if (isSame(item.values, set)) unchanged += 1;
      else commands.push({ do: 'update', register: CodeListItem.id, id: item.id, set });
    } catch (error) {
      if (!(error instanceof DistrictError)) throw error;
      refused.push({ row: index + 1, code: error.code, data: error.data });
    }
  }
  const at = district.now();
  if (commands.length > 0) await runBatch(district, commands.map((command): Order => ({ actor, at, command })));
  const created = commands.filter((command) => command.do === 'create').length;
  return { list, created, updated: commands.length - created, unchanged, refused };
}

function valuesOf(list: string, row: Readonly<Record<string, unknown>>, seen: Set<string>): Values {
  const { set } = parseValues(CodeListItem, { ...row, list });
  const missing = missingFields(CodeListItem, set);
  if (missing.length > 0) throw new DistrictError('field/missing', { register: CodeListItem.id, fields: missing });
  const { code, from, until, parent } = set;
  if (typeof until === 'string' && until < String(from)) throw new DistrictError('code-list/until-before-from', { code: String(code), from: String(from), until });
  if (parent === code) throw new DistrictError('code-list/own-parent', { code: String(code) });
  if (seen.has(keyOf(set))) throw new DistrictError('code-list/twice', { code: String(code), from: String(from) });
  seen.add(keyOf(set));
  return set;
}

function keyOf(values: Values): string {
  return `${String(values.code)} ${String(values.from)}`;
}

// A row says what it says: a value that it leaves out stays as it stands.
function isSame(standing: Values, set: Values): boolean {
  return Object.entries(set).every(([name, value]) => standing[name] === value);
}

async function standingItems(district: District, list: string): Promise<ReadonlyMap<string, Standing>> {
  const found = await inRole(district.database, 'reader', (runner) =>
    runner.query<Record<string, string | number | null>>(`select "id", "list", "code", "name", "nameEn", "from", "until", "order", "parent" from ${table(district.schema, CodeListItem.id)} where "list" = $1`, [list]),
  );
  return new Map(found.rows.map(({ id, ...row }) => {
    const values = Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string | number] => entry[1] !== null));
    return [keyOf(values), { id: String(id), values }];
  }));
}

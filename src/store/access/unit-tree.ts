import { makeUnitTree, type UnitTree } from '#kernel/access/unit-tree.ts';
import type { Database } from '../database/connect.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { inRole } from './in-role.ts';

type Kept = { readonly tree: Promise<UnitTree>; readonly at: number };

/** How long a tree is used before it is read again: a change of it counts at once here, and within this time in other processes. */
const KEPT_MS = 1000;

const trees = new WeakMap<Database['pool'], Map<string, Kept>>();

/** The district's tree of units: one query a second at most. */
export async function loadUnitTree(district: District): Promise<UnitTree> {
  const kept = keptTrees(district);
  const found = kept.get(district.schema);
  // How old something kept is, is not the district's time.
  const now = performance.now();
  if (found && now - found.at < KEPT_MS) return found.tree;
  const tree = readTree(district);
  tree.catch(() => kept.delete(district.schema));
  kept.set(district.schema, { tree, at: now });
  return tree;
}

/** Lets the tree be read again, after a command that changed it. */
export function forgetUnitTree(district: District): void {
  keptTrees(district).delete(district.schema);
}

async function readTree({ model, database, schema }: District): Promise<UnitTree> {
  if (!model.registers.get('unit')?.fields.parent) return makeUnitTree([]);
  const found = await inRole(database, 'reader', (runner) => runner.query<{ id: string; parent: string | null }>(`select "id", "parent" from ${table(schema, 'unit')}`));
  return makeUnitTree(found.rows.map(({ id, parent }) => ({ id, parent: parent ?? undefined })));
}

function keptTrees({ database }: District): Map<string, Kept> {
  const kept = trees.get(database.pool) ?? new Map<string, Kept>();
  trees.set(database.pool, kept);
  return kept;
}

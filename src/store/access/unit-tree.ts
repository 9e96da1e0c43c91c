import { makeUnitTree, type UnitTree } from '#kernel/access/unit-tree.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { inRole } from './in-role.ts';
import { keptAnswer } from './kept-answers.ts';

/** The district's tree of units: one query a second at most. */
export async function loadUnitTree(district: District): Promise<UnitTree> {
  return keptAnswer(district, ['unit'], 'unit-tree', () => readTree(district));
}

async function readTree({ model, database, schema }: District): Promise<UnitTree> {
  if (!model.registers.get('unit')?.fields.parent) return makeUnitTree([]);
  const found = await inRole(database, 'reader', (runner) => runner.query<{ id: string; parent: string | null }>(`select "id", "parent" from ${table(schema, 'unit')}`));
  return makeUnitTree(found.rows.map(({ id, parent }) => ({ id, parent: parent ?? undefined })));
}

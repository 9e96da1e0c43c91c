import type { Scoped } from '../access/in-scope.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** Those of some registers of which single records are opened to the viewer by name: one query. */
export async function findGranted(district: District, scoped: Scoped, registers: readonly string[]): Promise<readonly string[]> {
  if (registers.length === 0) return [];
  const parameters = new Parameters();
  const keys = parameters.add(scoped.view.keys, 'text[]');
  const parts = registers.map((id) => `select ${parameters.add(id, 'text')} as register where exists (select 1 from ${table(district.schema, id)} where "_readers" && ${keys})`);
  return (await scoped.query<{ register: string }>(parts.join(' union all '), parameters.values)).rows.map((row) => row.register);
}

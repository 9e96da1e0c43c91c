import { DistrictError } from '#kernel/error/district-error.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import type { Change } from '#kernel/command/change.ts';

/** Refuses changes that refer to records which don't exist; one query for each register referred to. */
export async function checkReferences(district: District, runner: Runner, changes: readonly Change[]): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  for (const change of changes) collect(change.register.fields, change.fresh, wanted);
  for (const change of changes) wanted.get(change.register.id)?.delete(change.id);
  for (const [register, ids] of wanted) {
    if (ids.size === 0) continue;
    const found = await runner.query<{ id: string }>(`select "id" from ${table(district.schema, register)} where "id" = any($1::text[])`, [[...ids]]);
    const known = new Set(found.rows.map((row) => row.id));
    const unknown = [...ids].filter((id) => !known.has(id));
    if (unknown.length > 0) throw new DistrictError('reference/unknown', { register, ids: unknown.slice(0, 10) });
  }
}

function collect(fields: Readonly<Record<string, Field>>, values: Readonly<Record<string, FieldValue>>, wanted: Map<string, Set<string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (field?.rows && Array.isArray(value)) {
      for (const row of value) collect(field.rows, row as Record<string, FieldValue>, wanted);
    }
    if (!field?.of) continue;
    const ids = wanted.get(field.of) ?? new Set<string>();
    for (const id of Array.isArray(value) ? value : [value]) ids.add(String(id));
    wanted.set(field.of, ids);
  }
}

import { sees, type Seen } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { Change } from '#kernel/command/change.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import type { Views } from './views.ts';

/** The records that changes refer to: by register and id, who refers to them. */
type Wanted = Map<string, Map<string, Set<View | undefined>>>;

type Row = { id: string; _unit: string | null; _maker: string; _readers: readonly string[] | null };

/**
 * Refuses changes that refer to records which don't exist, or which the one who refers to them doesn't see: to him they
 * don't. What a procedure's effects refer to is by the procedure's authority. One query for each register referred to.
 */
export async function checkReferences(district: District, runner: Runner, changes: readonly Change[], views: Views): Promise<void> {
  const wanted: Wanted = new Map();
  for (const change of changes) {
    collect(change.register.fields, change.fresh, views.get(change.actor.id), wanted);
    for (const one of change.also) collect(one.register.fields, one.fresh, undefined, wanted);
  }
  for (const one of changes.flatMap((change) => [change, ...change.also])) wanted.get(one.register.id)?.delete(one.id);
  for (const [register, ids] of wanted) {
    if (ids.size === 0) continue;
    // Only a link to a record of any register can name one that there isn't.
    if (!district.model.registers.has(register)) throw new DistrictError('reference/unknown', { register, ids: [...ids.keys()].slice(0, 10) });
    const found = await runner.query<Row>(`select "id", "_unit", "_maker", "_readers" from ${table(district.schema, register)} where "id" = any($1::text[])`, [[...ids.keys()]]);
    const known = new Map(found.rows.map((row) => [row.id, seenOf(row)]));
    const unknown = [...ids].filter(([id, viewers]) => ![...viewers].every((view) => isKnown(register, view, known.get(id)))).map(([id]) => id);
    if (unknown.length > 0) throw new DistrictError('reference/unknown', { register, ids: unknown.slice(0, 10) });
  }
}

function seenOf(row: Row): Seen {
  return { unit: row._unit ?? undefined, maker: row._maker, readers: row._readers ?? [] };
}

function isKnown(register: string, view: View | undefined, record: Seen | undefined): boolean {
  return record !== undefined && (view === undefined || sees(view.sight(register), view.keys, record));
}

function collect(fields: Readonly<Record<string, Field>>, values: Readonly<Record<string, FieldValue>>, view: View | undefined, wanted: Wanted): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (field?.rows && Array.isArray(value)) {
      for (const row of value) collect(field.rows, row as Record<string, FieldValue>, view, wanted);
    }
    const linked = field?.anyRegister ? findLinked(String(value)) : undefined;
    if (linked) want(wanted, linked.register, linked.id, view);
    if (field?.of) for (const id of Array.isArray(value) ? value : [value]) want(wanted, field.of, String(id), view);
  }
}

function want(wanted: Wanted, register: string, id: string, view: View | undefined): void {
  const ids = wanted.get(register) ?? new Map<string, Set<View | undefined>>();
  wanted.set(register, ids.set(id, (ids.get(id) ?? new Set<View | undefined>()).add(view)));
}

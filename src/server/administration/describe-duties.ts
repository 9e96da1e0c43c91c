import type { DutyLine } from '#kernel/access/administration-wire.ts';
import { dutiesOf, type Duty, type Who } from '#kernel/access/access.ts';
import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Label } from '#kernel/field/field.ts';
import { dayOf } from '#kernel/field/day.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';

/** All duties of a district with what each may do, read from the declarations, and how many hold each today. */
export async function describeDuties(district: District): Promise<readonly DutyLine[]> {
  const holders = await countHolders(district);
  const { writes, steps } = readDeclarations(district.model);
  const duties = new Set([...ADMINISTRATOR_DUTIES, ...district.model.duties]);
  return [...duties].map((duty) => ({ duty, writes: writes.get(duty) ?? [], steps: steps.get(duty) ?? [], holders: holders.get(duty) ?? 0 }));
}

type Named = ReadonlyMap<Duty, readonly Label[]>;

function readDeclarations(model: Model): { readonly writes: Named; readonly steps: Named } {
  const writes = [...model.registers.values()].map((register) => [register.title, [register.write, ...Object.values(register.fieldWriters)]] as const);
  const steps = [...model.procedures.values()].map((procedure) => [procedure.title, Object.values(procedure.actions).map((action) => action.by)] as const);
  return { writes: byDuty(writes), steps: byDuty(steps) };
}

function byDuty(things: readonly (readonly [Label, readonly Who[]])[]): Named {
  const found = new Map<Duty, Label[]>();
  for (const [title, who] of things) {
    for (const duty of new Set(who.flatMap(dutiesOf))) found.set(duty, [...(found.get(duty) ?? []), title]);
  }
  return found;
}

async function countHolders(district: District): Promise<ReadonlyMap<Duty, number>> {
  const { rows } = await eachAlone(district.database, 'reader').query<{ posts: readonly { duty: string }[] }>(
    `select "posts" from ${table(district.schema, 'staff')} where "until" is null or "until" >= $1`,
    [dayOf(district.now())],
  );
  const counts = new Map<Duty, number>();
  for (const duty of rows.flatMap((row) => [...new Set(row.posts.map((post) => post.duty))])) counts.set(duty, (counts.get(duty) ?? 0) + 1);
  return counts;
}

import type { Actor } from '#kernel/access/access.ts';
import type { RecordsMoved, SightMoved, UnitMovePreview } from '#kernel/access/preview-wire.ts';
import { sightOf } from '#kernel/access/sight.ts';
import { makeUnitTree, type UnitPlace, type UnitTree } from '#kernel/access/unit-tree.ts';
import { getReading } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import type { Label } from '#kernel/field/field.ts';
import { asReader } from '#store/access/in-scope.ts';
import { Parameters, table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';

type Unit = { readonly id: string; readonly name: string; readonly parent: string | null };
type Person = { readonly id: string; readonly name: string; readonly unit: string; readonly posts: readonly { readonly duty: string }[] };
type Counted = { readonly register: string; readonly unit: string; readonly records: number; readonly open: number };

/** People who are named; the rest are counted. */
const MOST_PEOPLE = 50;

/**
 * What would follow if a unit were moved: what moves with it, and who would see more or less. Nothing is written.
 * @throws DistrictError `record/unknown`, `record/circle`.
 */
export async function previewUnitMove(district: District, unit: string, to: string | undefined): Promise<UnitMovePreview> {
  const units = await readUnits(district);
  for (const id of to === undefined ? [unit] : [unit, to]) if (!units.some((one) => one.id === id)) throw new DistrictError('record/unknown', { register: 'unit', id });
  const before = makeUnitTree(units.map(placeOf));
  const moved = before.withBelow(unit);
  if (to !== undefined && moved.includes(to)) throw new DistrictError('record/circle', { register: 'unit', at: units.find((one) => one.id === to)!.name });
  const after = makeUnitTree(units.map((one) => (one.id === unit ? { id: one.id, ...(to === undefined ? {} : { parent: to }) } : placeOf(one))));
  const today = dayOf(district.now());
  const [staff, counted] = await Promise.all([readStaff(district, today), countRecords(district, moved)]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const sight = staff.flatMap((person) => sightMoved(district, person, { before, after, today, counted, names }) ?? []).toSorted((one, other) => other.gained + other.lost - one.gained - one.lost);
  return { units: moved.length, staff: staff.filter((one) => moved.includes(one.unit)).length, records: recordsOf(district, counted), sight: sight.slice(0, MOST_PEOPLE), people: sight.length };
}

function placeOf({ id, parent }: Unit): UnitPlace {
  return { id, ...(parent === null ? {} : { parent }) };
}

type Compared = { readonly before: UnitTree; readonly after: UnitTree; readonly today: Day; readonly counted: readonly Counted[]; readonly names: ReadonlyMap<string, string> };

// Who sees whole registers, or what he made himself, sees the same before and after; only sight by units moves.
function sightMoved(district: District, person: Person, { before, after, today, counted, names }: Compared): SightMoved | undefined {
  const actor: Actor = { id: person.id, name: person.name, unit: person.unit, duties: person.posts.map((post) => post.duty), kind: 'staff' };
  let [gained, lost] = [0, 0];
  const registers: Label[] = [];
  for (const register of district.model.registers.values()) {
    if (register.restricted) continue;
    const reading = getReading(district.model, register.id);
    const [was, is] = [sightOf(reading, actor, before, today), sightOf(reading, actor, after, today)];
    if (was.whole || was.units.join() === is.units.join()) continue;
    registers.push(register.title);
    for (const one of counted.filter((count) => count.register === register.id)) {
      if (is.units.includes(one.unit) && !was.units.includes(one.unit)) gained += one.records;
      if (was.units.includes(one.unit) && !is.units.includes(one.unit)) lost += one.records;
    }
  }
  return registers.length === 0 ? undefined : { staff: person.id, name: person.name, unit: names.get(person.unit) ?? person.unit, gained, lost, registers };
}

function recordsOf(district: District, counted: readonly Counted[]): readonly RecordsMoved[] {
  return [...Map.groupBy(counted, (one) => one.register)].map(([id, counts]) => ({ register: district.model.registers.get(id)!.title, records: sum(counts.map((one) => one.records)), open: sum(counts.map((one) => one.open)) })).toSorted((one, other) => other.records - one.records);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function readUnits(district: District): Promise<readonly Unit[]> {
  return asReader(district, async (wide) => (await wide.query<Unit>(`select "id", "name", "parent" from ${table(district.schema, 'unit')} order by "id"`)).rows);
}

async function readStaff(district: District, today: Day): Promise<readonly Person[]> {
  return asReader(district, async (wide) => (await wide.query<Person>(`select "id", "name", "unit", "posts" from ${table(district.schema, 'staff')} where "since" <= $1 and ("until" is null or "until" >= $1) order by "id"`, [today])).rows);
}

// One statement over all registers whose records belong to units.
async function countRecords(district: District, units: readonly string[]): Promise<readonly Counted[]> {
  const parameters = new Parameters();
  const within = parameters.add([...units], 'text[]');
  const parts = [...district.model.registers.values()].filter((one) => !one.restricted).map(({ id }) => {
    const ends = Object.entries(district.model.procedures.get(id)?.states ?? {}).filter(([, state]) => state.end).map(([name]) => name);
    const open = district.model.procedures.has(id) ? `count(*) filter (where not ("_state" = any(${parameters.add(ends, 'text[]')})))` : '0';
    return `select ${parameters.add(id, 'text')} as "register", "_unit" as "unit", count(*)::int as "records", (${open})::int as "open" from ${table(district.schema, id)} where "_unit" = any(${within}) group by "_unit"`;
  });
  return asReader(district, async (wide) => (await wide.query<Counted>(parts.join(' union all '), parameters.values)).rows);
}

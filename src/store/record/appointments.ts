import type { AppointmentWire } from '#kernel/desk/desk-wire.ts';
import { dayOf, instantOf, addDays, type Day, type Instant } from '#kernel/field/day.ts';
import type { OnCalendar } from '#kernel/register/on-calendar.ts';
import type { Register } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

type Row = { register: string; id: string; name: string | null; day: Day | null; starts: Instant | null; ends: Instant | null; place: string | null; order: Instant };

/** The registers whose records are appointments. */
export function calendarRegisters(district: District): readonly (Register & { readonly onCalendar: OnCalendar })[] {
  return [...district.model.registers.values()].flatMap((register) => (register.onCalendar ? [{ ...register, onCalendar: register.onCalendar }] : []));
}

/** Somebody's appointments from one day to another, both counted, in order, as far as he sees them: one query. */
export async function listAppointments(district: District, scoped: Scoped, person: string, from: Day, to: Day, limit: number): Promise<readonly AppointmentWire[]> {
  const registers = calendarRegisters(district);
  if (registers.length === 0) return [];
  const parameters = new Parameters();
  const me = parameters.add(person, 'text');
  const parts = registers.map((register) => partOf(district, scoped, register, me, { from, to }, parameters));
  const found = await scoped.query<Row>(`select * from (${parts.join(' union all ')}) a order by "order", "register", "id" limit ${parameters.add(limit, 'bigint')}`, parameters.values);
  return found.rows.map(({ register, id, name, day, starts, ends, place }) => ({
    register, id, name: name ?? id, on: day ?? dayOf(starts ?? ''),
    ...(starts === null ? {} : { startsAt: starts }), ...(ends === null ? {} : { endsAt: ends }), ...(place === null ? {} : { place }),
  }));
}

function partOf(district: District, { view }: Scoped, register: Register & { readonly onCalendar: OnCalendar }, me: string, { from, to }: { readonly from: Day; readonly to: Day }, parameters: Parameters): string {
  const { starts, ends, place, people } = register.onCalendar;
  const shown = (name: string | undefined): string => (name === undefined || isMaskedFor(view, register, name) ? 'null::text' : `r.${quote(name)}::text`);
  const isDay = register.fields[starts]?.column === 'date';
  const column = `r.${quote(starts)}`;
  const range = isDay
    ? `${column} between ${parameters.add(from, 'date')} and ${parameters.add(to, 'date')}`
    : `${column} >= ${parameters.add(instantOf(from), 'timestamptz')} and ${column} < ${parameters.add(instantOf(addDays(to, 1)), 'timestamptz')}`;
  const mine = people.map((one) => (register.fields[one]?.column === 'texts' ? `${me} = any(r.${quote(one)})` : `r.${quote(one)} = ${me}`));
  const moment = (name: string | undefined): string => (isDay || name === undefined ? 'null::timestamptz' : `r.${quote(name)}`);
  // Days stand at the beginning of their day in the district, eight hours before that day in UTC.
  const order = isDay ? `(${column}::timestamp at time zone 'UTC') - interval '8 hours'` : column;
  return `select ${parameters.add(register.id, 'text')} as register, r."id", ${shown(register.name)} as name, ${isDay ? column : 'null::date'} as day, ${moment(starts)} as starts, ${moment(ends)} as ends, ${shown(place)} as place, ${order} as "order"
    from ${table(district.schema, register.id)} r where ${range} and (${mine.join(' or ')})`;
}

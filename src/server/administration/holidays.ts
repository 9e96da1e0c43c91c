import { randomUUID } from 'node:crypto';
import type { HolidayLine, HolidayYear } from '#kernel/access/administration-wire.ts';
import type { Actor } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import type { Day } from '#kernel/field/day.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { runBatch } from '#store/command/run.ts';
import { table } from '#store/database/identifier.ts';
import type { Platform } from '../platform/open.ts';

/** A day as a notice arranges it. */
export type ArrangedDay = { readonly day: Day; readonly kind: 'off' | 'work'; readonly name: string };

type Row = { id: string; day: Day; kind: 'off' | 'work'; name: string; document: string };

/** The days of a year that go against the week, each with where that is known from; what is recorded comes before the rest. */
export async function holidaysOf(platform: Platform, year: number): Promise<HolidayYear> {
  const known = platform.pack.calendar;
  const recorded = new Map((await readRecorded(platform, `${year}-01-01`, `${year}-12-31`)).map((row) => [row.day, row]));
  const lines = [...known.exceptions].filter(([day]) => day.startsWith(`${year}-`) && !recorded.has(day)).map(([day, kind]): HolidayLine => ({ day, kind, from: known.announcedUntil === undefined || day > known.announcedUntil ? 'presumed' : 'notice' }));
  const records = [...recorded.values()].map(({ id, day, kind, name, document }): HolidayLine => ({ day, kind, from: 'recorded', name, document, record: id }));
  const until = platform.calendars.now.announcedUntil;
  return { year, announced: until !== undefined && `${year}-12-31` <= until, days: [...lines, ...records].toSorted((one, other) => one.day.localeCompare(other.day)) };
}

/** Records the days of a notice in one transaction: all of them or none. A day that is recorded already is set anew. */
export async function recordHolidays(platform: Platform, actor: Actor, document: string, days: readonly ArrangedDay[]): Promise<void> {
  const { district } = platform;
  const wanted = new Map(days.map((one) => [one.day, one]));
  const sorted = [...wanted.keys()].toSorted();
  const there = new Map((await readRecorded(platform, sorted[0] ?? '', sorted.at(-1) ?? '')).map((row) => [row.day, row]));
  const orders = [...wanted.values()].flatMap(({ day, kind, name }): readonly Order[] => {
    const known = there.get(day);
    if (known?.kind === kind && known.name === name && known.document === document) return [];
    return [{ actor, at: district.now(), command: known ? { do: 'update', register: 'calendar-day', id: known.id, set: { kind, name, document } } : { do: 'create', register: 'calendar-day', id: randomUUID(), set: { day, kind, name, document } } }];
  });
  if (orders.length > 0) await runBatch(district, orders);
  await platform.calendars.read();
}

async function readRecorded({ district }: Platform, from: Day, until: Day): Promise<readonly Row[]> {
  if (from === '') return [];
  const { rows } = await eachAlone(district.database, 'reader').query<Row>(`select "id", "day", "kind", "name", "document" from ${table(district.schema, 'calendar-day')} where "day" >= $1 and "day" <= $2 order by "day"`, [from, until]);
  return rows;
}

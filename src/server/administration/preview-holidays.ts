import type { HolidayPreview, MovedLimits } from '#kernel/access/preview-wire.ts';
import { withDays, type Calendar } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import { recountLimit } from '#kernel/procedure/recount-limit.ts';
import { asReader } from '#store/access/in-scope.ts';
import { Parameters, table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import type { Platform } from '../platform/open.ts';

type Row = { readonly register: string; readonly clocks: CaseState['clocks'] };

/** Open cases that are looked at in all. */
const MOST_CASES = 20_000;

/** Which running limits would end on another day by a calendar with these days in it; nothing is written. */
export async function previewHolidays({ district, calendars }: Platform, days: readonly { readonly day: Day; readonly kind: 'off' | 'work' }[]): Promise<HolidayPreview> {
  const inUse = calendars.now;
  const other = withDays(inUse, days.map(({ day, kind }) => [day, kind] as const));
  const rows = days.length === 0 ? [] : await runningCases(district);
  const moved = new Map<string, MovedLimits>();
  let count = 0;
  for (const { register, clocks } of rows) {
    for (const [key, one] of movedIn(district, register, clocks, inUse, other)) {
      moved.set(key, { ...one, count: (moved.get(key)?.count ?? 0) + 1 });
      count += 1;
    }
  }
  return { looked: rows.length, count, moved: [...moved.values()].toSorted((one, another) => one.before.localeCompare(another.before) || another.count - one.count) };
}

function movedIn(district: District, id: string, clocks: CaseState['clocks'], inUse: Calendar, other: Calendar): readonly (readonly [string, MovedLimits])[] {
  const register = district.model.registers.get(id)!;
  const procedure = district.model.procedures.get(id)!;
  return Object.entries(clocks).flatMap(([name, current]) => {
    const clock = procedure.clocks[name];
    if (!clock || current.stoppedAt !== undefined || current.pausedAt !== undefined) return [];
    const before = lastDay(current.dueAt);
    const after = lastDay(recountLimit(clock, current, inUse, other));
    return before === after ? [] : [[`${id} ${name} ${before} ${after}`, { register: register.title, limit: clock.title, before, after, count: 0 }] as const];
  });
}

// A limit in days ends with its last day, so that the instant at which it is over is the beginning of the next.
function lastDay(dueAt: string): Day {
  const day = dayOf(dueAt);
  return dayOf(new Date(Date.parse(dueAt) - 1).toISOString()) === day ? day : addDays(day, -1);
}

// One statement for all registers: a case has a due moment while one of its limits runs.
async function runningCases(district: District): Promise<readonly Row[]> {
  const parameters = new Parameters();
  const parts = [...district.model.procedures.values()].filter((one) => isShown(district, one)).map((one) => `select ${parameters.add(one.of, 'text')} as "register", "_clocks" as "clocks" from ${table(district.schema, one.of)} where "_due" is not null`);
  if (parts.length === 0) return [];
  const most = parameters.add(MOST_CASES, 'int');
  return asReader(district, async (wide) => (await wide.query<Row>(`select * from (${parts.join(' union all ')}) as "running" limit ${most}`, parameters.values)).rows);
}

function isShown(district: District, procedure: Procedure): boolean {
  return Object.keys(procedure.clocks).length > 0 && district.model.registers.get(procedure.of)?.restricted === false;
}

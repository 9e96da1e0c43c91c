import type { Actor } from '#kernel/access/access.ts';
import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { NATIONAL_CALENDAR } from '../../national-calendar.ts';
import { makeChance, type Chance } from '#kernel/chance/chance.ts';
import { holdersOf, type Duties } from './duty-holders.ts';
import type { DemoContext } from './step.ts';

/** What a run of the demonstration year is made from: the same three give the same year. */
export type DemoSettings = { readonly seed: string; readonly scale: number; readonly duties: Duties };

/** Makes what every part of the demonstration year is given. */
export function makeDemoContext(settings: DemoSettings): DemoContext {
  const chance = makeChance(settings.seed);
  const holders = holdersOf(settings.duties);
  const minutes = chance.part('office-time');
  return {
    chance,
    calendar: NATIONAL_CALENDAR,
    scale: settings.scale,
    officeTime: (day) => officeTime(minutes, day),
    staffWith: (duty, unit) => {
      const ids = holders.filter((one) => one.duty === duty && (unit === undefined || one.unit === unit)).map((one) => one.id);
      invariant(ids.length > 0, `No member of staff holds the duty ${duty}${unit ? ` in ${unit}` : ''}.`);
      return ids;
    },
    made: new Map(),
  };
}

/** Looks up who acts in a step, from the duties of the demonstration's staff. */
export function actorsOf(duties: Duties): (id: string) => Actor | undefined {
  const actors = new Map(holdersOf(duties).map((one): [string, Actor] => [one.id, { id: one.id, name: one.name, unit: one.unit, duties: [one.duty], kind: 'staff' }]));
  return (id) => actors.get(id);
}

function officeTime(chance: Chance, day: Day): Instant {
  const calendar = NATIONAL_CALENDAR;
  const worked = nextWorkingDay(calendar, day);
  const length = calendar.hours.reduce((sum, span) => sum + span.to - span.from, 0);
  let minute = chance.whole(1, length - 2);
  const seconds = chance.whole(0, 59) / 60;
  for (const span of calendar.hours) {
    if (minute < span.to - span.from) return instantOf(worked, span.from + minute + seconds);
    minute -= span.to - span.from;
  }
  return instantOf(worked, calendar.hours[0]?.from ?? 0);
}

import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { isWorkday } from 'chinese-days';
import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import type { Actor } from '#kernel/access/access.ts';
import { nextWorkingDay, OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { addDays, dayOf, instantOf, minuteOf, weekday, type Day } from '#kernel/field/day.ts';
import { ServicesDesk } from '#desks/services/desk.ts';
import { SupervisionDesk } from '#desks/supervision/desk.ts';
import { SupportDesk } from '#desks/support/desk.ts';
import { BUSINESS_CRITERIA } from '../../criteria/business.ts';
import { UNITS } from '../../units.ts';
import { makeChance } from '#kernel/chance/chance.ts';
import { replay, type Replay, type ReplayedRecord } from '../replay.ts';
import type { DemoContext, MadeRecord, Step } from '../step.ts';
import { YEARS_END } from '../case-steps.ts';
import { businessDuties } from './duties.ts';
import { FIGURES } from './figures.ts';
import { businessParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator], [ServicesDesk, SupportDesk, SupervisionDesk]);

function calendarOfTwoYears(): Calendar {
  const exceptions = new Map<Day, 'work' | 'off'>();
  for (let day = '2022-01-01'; day < '2025-12-31'; day = addDays(day, 1)) {
    if (isWorkday(day) !== weekday(day) <= 5) exceptions.set(day, isWorkday(day) ? 'work' : 'off');
  }
  return { exceptions, hours: OFFICE_HOURS };
}

const CALENDAR = calendarOfTwoYears();

// A fifth of the operators open in the two years, some of them on the very last day; every ninth closes.
function fakeOperators(): Map<string, readonly MadeRecord[]> {
  const chance = makeChance('fake operators');
  const made: MadeRecord[] = [];
  const closed: MadeRecord[] = [];
  for (let index = 1; index <= 400; index += 1) {
    const id = `operator-${String(index).padStart(5, '0')}`;
    const opened = index % 5 === 0 ? nextWorkingDay(CALENDAR, addDays('2023-02-01', chance.whole(0, 690))) : addDays('2014-01-01', chance.whole(0, 3000));
    const openedOn = index === 400 ? '2024-12-31' : opened;
    const kind = index % 3 === 0 ? 'enterprise' : 'sole-trader';
    const set = { name: `漯河市试样${index}号店`, kind, industry: index % 2 ? 'H6210' : 'F5211', openedOn, community: `community-${index % 5}`, status: 'open' };
    made.push({ id, set });
    if (index % 9 === 0 && openedOn < '2024-06-01') closed.push({ id, set: { ...set, closedOn: nextWorkingDay(CALENDAR, addDays(openedOn > '2023-02-01' ? openedOn : '2023-03-01', chance.whole(120, 180))) } });
  }
  return new Map([['operator', made], ['operator-closed', closed], ['operator-anchor', made.slice(2, 60).filter((one) => one.set['kind'] === 'enterprise').slice(0, 10)]]);
}

function fakeContext(): DemoContext {
  const chance = makeChance('business test');
  const duties: Record<string, { posts: number }> = { ...businessDuties, registrar: { posts: 4 } };
  return {
    chance,
    calendar: CALENDAR,
    scale: 1,
    officeTime: (day) => {
      const span = chance.pick(OFFICE_HOURS);
      return instantOf(nextWorkingDay(CALENDAR, day), chance.whole(span.from, span.to - 1));
    },
    staffWith: (duty) => {
      const posts = duties[duty]?.posts;
      if (!posts) throw new Error(`Nobody holds ${duty}.`);
      return Array.from({ length: posts }, (_, index) => `staff-${duty}-${index + 1}`);
    },
    made: fakeOperators(),
  };
}

function actorOf(by: string): Actor {
  if (by === 'system') return { id: by, name: by, unit: '', duties: [], kind: 'system' };
  if (by.startsWith('applicant:')) return { id: by, name: by.slice(10), unit: '', duties: [], kind: 'applicant', level: 3 };
  return { id: by, name: by, unit: '', duties: [/^staff-(.+)-\d+$/.exec(by)?.[1] ?? ''], kind: 'staff' };
}

let context: DemoContext;
let steps: Step[];
let year: Replay;
type Replayed = ReplayedRecord & { readonly id: string };
const of = (register: string): readonly Replayed[] => [...(year.records.get(register) ?? [])].map(([id, record]) => ({ ...record, id }));
const share = (list: readonly Replayed[], test: (one: Replayed) => boolean): number => list.filter(test).length / list.length;

beforeAll(() => {
  context = fakeContext();
  steps = businessParts.flatMap((part) => [...part(context)]);
  year = replay(MODEL, CALENDAR, steps, actorOf);
});

describe('the business chapter of the demonstration', () => {
  test('names every duty of its desks once, in a unit of the district', () => {
    const units = new Set(UNITS.map((one) => one.id));
    const base = [...ADMINISTRATOR_DUTIES, 'community-affairs', 'district-leader', 'enterprise-officer', 'registrar', 'statistician'];
    expect(Object.keys(businessDuties).toSorted()).toEqual(MODEL.duties.filter((one) => !base.includes(one)));
    for (const one of Object.values(businessDuties)) expect(units.has(one.unit)).toBe(true);
  });

  test('has a version in force of every criterion of its desks', () => {
    for (const desk of MODEL.desks) for (const one of desk.criteria) expect(getVersion(BUSINESS_CRITERIA, one, '2024-12-31').document).toBeTruthy();
  });

  test('stays within the two years, and staff act on working days in office hours', () => {
    for (const one of steps) {
      expect(one.at >= instantOf('2023-01-01') && one.at < YEARS_END).toBe(true);
      if (!one.by.startsWith('staff-')) continue;
      const minute = minuteOf(one.at);
      const office = OFFICE_HOURS.some((span) => minute >= span.from && minute <= span.to + 2);
      expect([one.at, office, nextWorkingDay(CALENDAR, dayOf(one.at))]).toEqual([one.at, true, dayOf(one.at)]);
    }
  });

  test('is the same when it is made again', () => {
    const again = fakeContext();
    expect(businessParts.flatMap((part) => [...part(again)])).toEqual(steps);
  });

  test('refers only to records that exist by then', () => {
    const createdAt = new Map(steps.filter((one) => one.do === 'create').map((one) => [`${one.register}/${one.id}`, one.at]));
    for (const one of steps) {
      const values = one.do === 'act' ? (one.form ?? {}) : one.set;
      for (const [name, value] of Object.entries(values)) {
        const field = MODEL.registers.get(one.register)?.fields[name];
        if (!field?.of || !MODEL.procedures.has(field.of) && ['unit', 'staff', 'community', 'operator'].includes(field.of)) continue;
        for (const id of [value].flat()) {
          const made = createdAt.get(`${field.of}/${String(id)}`);
          expect([one.register, one.id, name, made !== undefined && made <= one.at]).toEqual([one.register, one.id, name, true]);
        }
      }
    }
  });
});

describe("the article's figures", () => {
  test('all 156 items are settled by the end of 2024, and not yet by the end of 2023', () => {
    const items = of('service-item');
    expect(items).toHaveLength(FIGURES.items);
    expect(items.every((one) => one.values['settledIn'] === true && one.values['settledOn'] !== undefined)).toBe(true);
    expect(items.filter((one) => String(one.values['settledOn']) <= '2023-12-31').length).toBeLessThan(FIGURES.items);
  });

  test('the median time to a licence of 2024 is within the hour, with some that are late', () => {
    const licensed = of('registration').filter((one) => String(one.values['licensedAt'] ?? '') >= instantOf('2024-01-01'));
    const minutes = licensed.map((one) => Number(one.values['minutesToLicence'])).toSorted((a, b) => a - b);
    expect(minutes[Math.floor(minutes.length / 2)]).toBeLessThanOrEqual(FIGURES.minutesToLicence);
    expect(licensed.some((one) => one.values['licensedInTime'] === false)).toBe(true);
    for (const one of licensed) expect(one.values['licensedInTime']).toBe(Number(one.values['minutesToLicence']) <= FIGURES.minutesToLicence);
  });

  test('every licence of an operator falls on the day on which it opened', () => {
    const opened = new Map((context.made.get('operator') ?? []).map((one) => [one.id, one.set['openedOn']]));
    for (const one of of('registration')) {
      const operator = one.values['operator'];
      if (typeof operator === 'string') expect(dayOf(String(one.values['licensedAt']))).toBe(opened.get(operator));
    }
  });

  test('every operator open at the end of 2024 has a valid pairing, and no closed one has', () => {
    const closed = new Set((context.made.get('operator-closed') ?? []).map((one) => one.id));
    const open = (context.made.get('operator') ?? []).filter((one) => !closed.has(one.id)).map((one) => one.id);
    const valid = of('pairing').filter((one) => one.values['valid'] === true);
    expect(new Set(valid.map((one) => one.values['operator']))).toEqual(new Set(open));
    expect(valid).toHaveLength(open.length);
    expect(of('pairing').some((one) => one.values['ending'] === 'handed-over')).toBe(true);
  });

  test("all of 2024's problems are closed within the year, and not all of 2023's", () => {
    const counted = (year: string): readonly Replayed[] => of('enterprise-problem').filter((one) => String(one.values['raisedOn']).startsWith(year) && one.state !== 'withdrawn');
    expect(counted('2024').length).toBeGreaterThan(250);
    expect(counted('2024').filter((one) => one.state !== 'closed').map((one) => [one.id, one.state])).toEqual([]);
    expect(share(counted('2023'), (one) => one.state === 'closed')).toBeLessThan(1);
    expect(counted('2024').some((one) => one.values['answeredInTime'] === false)).toBe(true);
  });
});

describe('what a real year has', () => {
  test('cases are corrected, refused, withdrawn, returned, reworked and cancelled', () => {
    const acts = new Set(steps.filter((one) => one.do === 'act').map((one) => `${one.register}/${one.action}`));
    for (const procedure of MODEL.procedures.values()) for (const action of Object.keys(procedure.actions)) expect(acts).toContain(`${procedure.of}/${action}`);
  });

  test('closings agree with the register of operators', () => {
    const closings = new Map((context.made.get('operator-closed') ?? []).map((one) => [one.id, one.set['closedOn']]));
    for (const one of of('deregistration')) if (one.state === 'deregistered') expect(one.values['deregisteredOn']).toBe(closings.get(String(one.values['operator'])));
  });

  test('checks made in one visit have one operator, several bodies and one day', () => {
    const carried = of('inspection').filter((one) => one.values['carriedOutOn'] !== undefined);
    for (const group of Map.groupBy(carried, (one) => one.values['visit']).values()) {
      expect(new Set(group.map((one) => one.values['operator'])).size).toBe(1);
      expect(new Set(group.map((one) => one.values['body'])).size).toBe(group.length);
      expect(new Set(group.map((one) => one.values['carriedOutOn'])).size).toBe(1);
    }
    expect(share(carried, (one) => one.values['joint'] === true)).toBeGreaterThan(0.4);
    expect(carried.some((one) => one.values['publishedInTime'] === false)).toBe(true);
  });

  test('every check has two inspectors of its own body', () => {
    for (const one of of('inspection')) {
      const team = one.values['inspectors'];
      expect(Array.isArray(team) && team.length).toBe(2);
      for (const id of Array.isArray(team) ? team : []) expect(year.records.get('inspector')?.get(String(id))?.values['body']).toBe(one.values['body']);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, instantOf, type Day, type Instant } from '../field/day.ts';
import {
  addWorkingDays, addWorkingMinutes, dueAt, endOf, isWorkingDay, naturalDays, nextWorkingDay, OFFICE_HOURS, roundTheClockHours, workingDays,
  workingDaysBetween, workingHours, workingMinutesBetween, type Calendar,
} from './calendar.ts';

const MINUTE = 60_000;
const START = '2024-01-01';

/** Spring Festival and Labour Day of 2024, as the State Council published them. */
const NOTICES: Calendar = {
  exceptions: new Map<Day, 'work' | 'off'>([
    ...['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16', '2024-05-01', '2024-05-02', '2024-05-03'].map((day) => [day, 'off'] as const),
    ...['2024-02-04', '2024-02-18', '2024-04-28', '2024-05-11'].map((day) => [day, 'work'] as const),
  ]),
  hours: OFFICE_HOURS,
};

const day = fc.nat(400).map((days) => addDays(START, days));
const calendar = fc
  .array(fc.tuple(day, fc.constantFrom('work' as const, 'off' as const)), { maxLength: 60 })
  .map((exceptions): Calendar => ({ exceptions: new Map(exceptions), hours: OFFICE_HOURS }));
const moment = fc.nat(400 * 1440).map((minutes): Instant => instantOf(START, minutes));
const millisecond = fc.nat(400 * 1440 * MINUTE).map((ms): Instant => new Date(Date.parse(instantOf(START)) + ms).toISOString());

/** A second opinion that knows nothing of the code under test: it looks at the wall clock, minute for minute. */
function isOfficeMinute(given: Calendar, time: number): boolean {
  const wall = new Date(time + 8 * 60 * MINUTE);
  const said = given.exceptions.get(wall.toISOString().slice(0, 10));
  const worked = said ? said === 'work' : wall.getUTCDay() !== 0 && wall.getUTCDay() !== 6;
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return worked && ((minute >= 8 * 60 + 30 && minute < 12 * 60) || (minute >= 14 * 60 + 30 && minute < 18 * 60));
}

function countOn(given: Calendar, from: Instant, minutes: number): Instant {
  let time = Date.parse(from);
  for (let left = minutes; left > 0; time += MINUTE) if (isOfficeMinute(given, time)) left -= 1;
  return new Date(time).toISOString();
}

describe('working hours', () => {
  test('end where a count of every office minute ends', () => {
    fc.assert(fc.property(calendar, moment, fc.integer({ min: 1, max: 1500 }), (given, from, minutes) => {
      expect(addWorkingMinutes(given, from, minutes)).toBe(countOn(given, from, minutes));
    }), { numRuns: 300 });
  });

  test('are counted alike from one instant to another', () => {
    fc.assert(fc.property(calendar, moment, fc.nat(6000), (given, from, minutes) => {
      const to = new Date(Date.parse(from) + minutes * MINUTE).toISOString();
      let counted = 0;
      for (let time = Date.parse(from); time < Date.parse(to); time += MINUTE) if (isOfficeMinute(given, time)) counted += 1;
      expect(workingMinutesBetween(given, from, to)).toBe(counted);
    }));
  });

  test('lose and gain no millisecond, however odd the start', () => {
    fc.assert(fc.property(calendar, millisecond, fc.integer({ min: 1, max: 4000 }), (given, from, minutes) => {
      const due = addWorkingMinutes(given, from, minutes);
      expect(Math.round(workingMinutesBetween(given, from, due) * MINUTE)).toBe(minutes * MINUTE);
    }), { numRuns: 1000 });
  });

  test('a later start never ends earlier', () => {
    fc.assert(fc.property(calendar, millisecond, fc.nat(10_000_000), fc.integer({ min: 1, max: 2000 }), (given, from, later, minutes) => {
      const after = new Date(Date.parse(from) + later).toISOString();
      expect(addWorkingMinutes(given, after, minutes) >= addWorkingMinutes(given, from, minutes)).toBe(true);
    }));
  });

  test.each([
    ['keep their seconds from the first minute of the morning', '2024-03-05', 510.5, 1, '2024-03-05', 570.5],
    ['go over noon', '2024-03-05', 700, 1, '2024-03-05', 910],
    ['end at noon when they are used up there', '2024-03-05', 660, 1, '2024-03-05', 720],
    ['end at noon also with odd seconds', '2024-03-05', 510 + 1 / 3, 209.666_666_666_666_7 / 60, '2024-03-05', 720],
    ['begin with the next office hour', '2024-03-05', 0, 1, '2024-03-05', 570],
    ['go over a week-end', '2024-03-08', 1079, 1, '2024-03-11', 569],
    ['count a make-up Sunday', '2024-02-04', 600, 1, '2024-02-04', 660],
    ['go over the Spring Festival', '2024-02-09', 1050, 1, '2024-02-18', 540],
  ])('%s', (_, fromDay, fromMinute, hours, toDay, toMinute) => {
    expect(dueAt(NOTICES, workingHours(hours), instantOf(fromDay, fromMinute))).toBe(instantOf(toDay, toMinute));
  });

  test('are nothing when the second instant comes first', () => expect(workingMinutesBetween(NOTICES, instantOf('2024-03-05', 600), instantOf('2024-03-05', 540))).toBe(0));
});

describe('natural days', () => {
  test('leave the starting day out, and an end on a day off moves on (Civil Code art. 201, 203)', () => {
    fc.assert(fc.property(calendar, moment, fc.integer({ min: 1, max: 60 }), (given, from, days) => {
      const plainEnd = addDays(dayOf(from), days);
      const due = dueAt(given, naturalDays(days), from);
      const lastDay = addDays(dayOf(due), -1);
      expect(due).toBe(endOf(lastDay));
      expect(isWorkingDay(given, lastDay)).toBe(true);
      expect(lastDay >= plainEnd).toBe(true);
      for (let one = plainEnd; one < lastDay; one = addDays(one, 1)) expect(isWorkingDay(given, one)).toBe(false);
    }));
  });

  test.each([
    ['2024-01-26', 15, '2024-02-18'],
    ['2024-04-21', 10, '2024-05-06'],
    ['2024-04-18', 10, '2024-04-28'],
  ])('from %s, %i days last until %s', (from, days, last) => expect(dueAt(NOTICES, naturalDays(days), instantOf(from, 600))).toBe(endOf(last)));
});

describe('working days', () => {
  test('leave the starting day out and hold exactly so many days of work', () => {
    fc.assert(fc.property(calendar, moment, fc.integer({ min: 1, max: 40 }), (given, from, days) => {
      const lastDay = addDays(dayOf(dueAt(given, workingDays(days), from)), -1);
      let counted = 0;
      for (let one = addDays(dayOf(from), 1); one <= lastDay; one = addDays(one, 1)) if (isWorkingDay(given, one)) counted += 1;
      expect([counted, isWorkingDay(given, lastDay)]).toEqual([days, true]);
      expect(workingDaysBetween(given, dayOf(from), lastDay)).toBe(days);
      expect(addWorkingDays(given, dayOf(from), days)).toBe(lastDay);
    }));
  });

  test('a make-up workday counts, a holiday in the week does not', () => {
    expect(dueAt(NOTICES, workingDays(3), instantOf('2024-02-02', 600))).toBe(endOf('2024-02-06'));
    expect(dueAt(NOTICES, workingDays(2), instantOf('2024-04-30', 600))).toBe(endOf('2024-05-07'));
  });
});

test('hours around the clock know no calendar', () => {
  fc.assert(fc.property(calendar, millisecond, fc.integer({ min: 1, max: 1000 }), (given, from, hours) => {
    expect(Date.parse(dueAt(given, roundTheClockHours(hours), from)) - Date.parse(from)).toBe(hours * 3_600_000);
  }));
});

test('a calendar without a day of work refuses instead of searching for ever', () => {
  const never: Calendar = { exceptions: new Map(Array.from({ length: 4000 }, (_, index) => [addDays(START, index), 'off'])), hours: OFFICE_HOURS };
  expect(() => nextWorkingDay(never, START)).toThrow('calendar/no-working-day');
  expect(() => addWorkingMinutes(never, instantOf(START), 1)).toThrow('calendar/too-far');
});

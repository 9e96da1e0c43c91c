import { describe, expect, test } from 'vitest';
import { isPresumed, isWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, instantOf, weekday, type Day } from '#kernel/field/day.ts';
import { NATIONAL_CALENDAR } from './national-calendar.ts';
import { presumeHolidays } from './presume-holidays.ts';

function daysOf(year: number, choose: (day: Day) => boolean): readonly Day[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
  return days.filter((day) => day.startsWith(String(year)) && choose(day));
}

describe('the calendar of 2024 (State Council Office notice of 25 October 2023)', () => {
  test('has these make-up workdays and no others', () => {
    const worked = daysOf(2024, (day) => weekday(day) > 5 && isWorkingDay(NATIONAL_CALENDAR, day));
    expect(worked).toEqual(['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'].map((day) => `2024-${day}`));
  });

  test('has these holidays in the week and no others', () => {
    const off = daysOf(2024, (day) => weekday(day) <= 5 && !isWorkingDay(NATIONAL_CALENDAR, day));
    expect(off.map((day) => day.slice(5))).toEqual([
      '01-01', '02-12', '02-13', '02-14', '02-15', '02-16', '04-04', '04-05', '05-01', '05-02', '05-03', '06-10', '09-16', '09-17',
      '10-01', '10-02', '10-03', '10-04', '10-07',
    ]);
  });

  // The notice only encouraged leave on the eve of the Spring Festival.
  test('works on the eve of the Spring Festival', () => expect(isWorkingDay(NATIONAL_CALENDAR, '2024-02-09')).toBe(true));
});

test.each([[2022, 249], [2023, 249], [2024, 251], [2025, 248]])('%i has %i days of work', (year, days) => {
  expect(daysOf(year, (day) => isWorkingDay(NATIONAL_CALENDAR, day))).toHaveLength(days);
});

describe('a year that no notice has arranged yet', () => {
  test('has the thirteen days of the regulation off, one on a week-end on the next day of work', () => {
    // Spring Festival of 2027 is on Saturday, 6 February; New Year's Eve of the old year on the Friday before it.
    expect([...presumeHolidays(2027).keys()].toSorted()).toEqual(['01-01', '02-05', '02-08', '02-09', '02-10', '04-05', '05-03', '05-04', '06-09', '09-15', '10-01', '10-04', '10-05'].map((day) => `2027-${day}`));
    for (const year of [2027, 2028, 2029, 2033]) expect(presumeHolidays(year).size).toBe(13);
  });

  test('makes a limit that ends in it presumed 推定', () => {
    expect(isPresumed(NATIONAL_CALENDAR, instantOf('2027-01-01'))).toBe(false);
    expect(isPresumed(NATIONAL_CALENDAR, instantOf('2027-01-01', 1))).toBe(true);
    expect(isWorkingDay(NATIONAL_CALENDAR, '2027-02-08')).toBe(false);
  });
});

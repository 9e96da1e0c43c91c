import { expect, test } from 'vitest';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, weekday } from '#kernel/field/day.ts';
import { XICHENG_CALENDAR } from './calendar.ts';

function daysOf(year: number): string[] {
  return Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) => day.startsWith(String(year)));
}

// The State Council Office's notice 国办发明电〔2023〕7号 lists these make-up workdays.
test('the weekends worked in 2024 are those of the notice', () => {
  const worked = daysOf(2024).filter((day) => weekday(day) > 5 && isWorkingDay(XICHENG_CALENDAR, day));
  expect(worked).toEqual(['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12']);
});

test('the eve of Spring Festival 2024 is worked, and the week after it is not', () => {
  expect(isWorkingDay(XICHENG_CALENDAR, '2024-02-09')).toBe(true);
  expect(['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16'].some((day) => isWorkingDay(XICHENG_CALENDAR, day))).toBe(false);
});

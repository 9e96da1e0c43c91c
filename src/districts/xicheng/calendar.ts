import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { weekday, type Day } from '#kernel/field/day.ts';

const FIRST_DAY: Day = '2022-01-01';
const LAST_DAY: Day = '2026-12-31';

/**
 * The district's working time: its office hours, and the State Council's yearly holiday notices from 2022 to 2026.
 * The package's table is read instead of its functions, which count days in the zone of the machine.
 */
export const XICHENG_CALENDAR: Calendar = { exceptions: exceptionsOf(), hours: OFFICE_HOURS };

function exceptionsOf(): Map<Day, 'work' | 'off'> {
  const listed = (days: Readonly<Record<string, string>>): Day[] => Object.keys(days).filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
  const off = listed(notices.holidays).filter((day) => weekday(day) <= 5);
  const work = listed(notices.workdays).filter((day) => weekday(day) > 5);
  return new Map([...off.map((day) => [day, 'off'] as const), ...work.map((day) => [day, 'work'] as const)]);
}

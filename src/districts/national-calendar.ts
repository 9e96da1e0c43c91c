import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { weekday, type Day } from '#kernel/field/day.ts';
import { presumeHolidays } from './presume-holidays.ts';

const FIRST_DAY: Day = '2022-01-01';
const LAST_DAY: Day = '2026-12-31';
/** Years after the last notice for which holidays are presumed: further than any limit reaches. */
const PRESUMED_YEARS = [2027, 2028, 2029];

/**
 * A district's usual working time: office hours, the State Council's yearly holiday notices from 2022 to 2026, and what
 * is presumed for the years that no notice has arranged. The register `calendar-day` overlays it.
 * The package's table is read instead of its functions, which count days in the zone of the machine.
 */
export const NATIONAL_CALENDAR: Calendar = { exceptions: exceptionsOf(), hours: OFFICE_HOURS, announcedUntil: LAST_DAY };

function exceptionsOf(): Map<Day, 'work' | 'off'> {
  const listed = (days: Readonly<Record<string, string>>): Day[] => Object.keys(days).filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
  const off = listed(notices.holidays).filter((day) => weekday(day) <= 5);
  const work = listed(notices.workdays).filter((day) => weekday(day) > 5);
  const presumed = PRESUMED_YEARS.flatMap((year) => [...presumeHolidays(year)]);
  return new Map<Day, 'work' | 'off'>([...off.map((day) => [day, 'off'] as const), ...work.map((day) => [day, 'work'] as const), ...presumed]);
}

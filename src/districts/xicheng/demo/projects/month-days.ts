import { addDays, type Day } from '#kernel/field/day.ts';

/** The months from one to another, both included, as `YYYY-MM`. */
export function monthsBetween(from: Day, to: Day): readonly string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-28`, 4).slice(0, 7)) months.push(month);
  return months;
}

/** The last day of a month. */
export function lastDayOf(month: string): Day {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

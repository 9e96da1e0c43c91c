import { addDays, type Day } from '#kernel/field/day.ts';

/** The corresponding day so many months later; the month's last day where it has no such day (Civil Code art. 202). */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const last = addDays(monthStart(index + 1), -1);
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

function monthStart(index: number): Day {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

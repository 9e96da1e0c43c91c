import { isWorkingDay, nextWorkingDay, type Calendar } from '#kernel/calendar/calendar.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/** Twelve weights, January first. */
export type MonthWeights = readonly number[];

/** Every month alike. */
export const EVEN: MonthWeights = Array.from({ length: 12 }, () => 1);

/** The working days of a span, both ends included. */
export function workingDaysOf(calendar: Calendar, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

/** So many days out of a list, in order, each month as likely as its weight says; the same day may come often. */
export function spreadDays(chance: Chance, days: readonly Day[], number: number, weights: MonthWeights = EVEN): readonly Day[] {
  const totals: number[] = [];
  let sum = 0;
  for (const day of days) {
    // Not every day of a month is alike either.
    sum += (weights[Number(day.slice(5, 7)) - 1] ?? 1) * (0.6 + chance.next() * 0.8);
    totals.push(sum);
  }
  return Array.from({ length: number }, () => days[findPlace(totals, chance.next() * sum)] ?? days[0]!).sort();
}

function findPlace(totals: readonly number[], wanted: number): number {
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days of a chain of steps: each so many days after the one before, pressed together so as to end by the last day. */
export function chainOf(calendar: Calendar, from: Day, gaps: readonly number[], last: Day): readonly Day[] {
  const days: Day[] = [];
  let day = from;
  for (const gap of gaps) {
    const wanted = nextWorkingDay(calendar, addDays(day, gap));
    day = wanted > last ? (last < day ? day : last) : wanted;
    days.push(day);
  }
  return days;
}

import { addDays, type Day } from '#kernel/field/day.ts';
import type { DemoContext } from '../step.ts';

// Made so that a year has about 786 mm, most of it from June to September, as the city's yearbook describes its climate.
const MONTH_MM = [15, 18, 35, 45, 70, 95, 190, 140, 85, 50, 30, 13];
const WET_SHARE = [0.1, 0.13, 0.17, 0.2, 0.22, 0.25, 0.38, 0.34, 0.28, 0.2, 0.15, 0.09];

/** The invented rain of each day of both years in millimetres; the same for every part that asks. */
export function rainOf(context: DemoContext): ReadonlyMap<Day, number> {
  const chance = context.chance.part('city/rain');
  const rain = new Map<Day, number>();
  for (let day = '2023-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    const month = Number(day.slice(5, 7)) - 1;
    const wet = WET_SHARE[month] ?? 0.2;
    const mean = (MONTH_MM[month] ?? 0) / (30 * wet);
    rain.set(day, chance.luck(wet) ? Math.round(-Math.log(1 - chance.next()) * mean * 10) / 10 : 0);
  }
  return rain;
}

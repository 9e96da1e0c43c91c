import { Lunar } from 'lunar-typescript';
import { addDays, weekday, type Day } from '#kernel/field/day.ts';

/**
 * The holidays of a year that no notice has arranged yet, presumed 推定 from the Regulation on Public Holidays
 * 全国年节及纪念日放假办法 (in force from 2025): thirteen days; one on a week-end, or on the same day as another,
 * gives the next day of work off.
 * The notice that comes each autumn also moves week-ends together, which nobody can presume.
 */
export function presumeHolidays(year: number): ReadonlyMap<Day, 'off'> {
  const lunar = (month: number, day: number): Day => Lunar.fromYmd(year, month, day).getSolar().toYmd();
  const newYear = lunar(1, 1);
  const brightness = Lunar.fromYmd(year, 3, 1).getJieQiTable()['清明']?.toYmd();
  const statutory = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((days) => addDays(newYear, days)),
    ...(brightness ? [brightness] : []),
    `${year}-05-01`, `${year}-05-02`,
    lunar(5, 5), lunar(8, 15),
    `${year}-10-01`, `${year}-10-02`, `${year}-10-03`,
  ].toSorted();
  const off = new Set<Day>();
  const given: Day[] = [];
  for (const day of statutory) {
    if (weekday(day) <= 5 && !off.has(day)) off.add(day);
    else given.push(day);
  }
  for (const day of given) {
    let instead = addDays(day, 1);
    while (weekday(instead) > 5 || off.has(instead)) instead = addDays(instead, 1);
    off.add(instead);
  }
  return new Map([...off].map((day) => [day, 'off']));
}

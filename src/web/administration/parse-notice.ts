import { addDays, isDay, weekday, type Day } from '#kernel/field/day.ts';
import type { ArrangedDay } from './administration-queries.ts';

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/;
const SPAN = new RegExp(`${DATE.source}(?:\\s*(?:至|到|—|–|~|～|-)\\s*${DATE.source})?`, 'g');
const LINE = /^(\d{4}-\d{2}-\d{2})\s+(休|放假|off|班|上班|work)\s*(.*)$/i;
const HEADING = /^(?:[一二三四五六七八九十]+、)?\s*([^：:\d]{2,30})[：:](.+)$/;
const MOST_SPAN_DAYS = 20;

/**
 * Reads the days that a holiday notice arranges: the State Council's own wording (二、春节：1月28日至2月4日放假调休…，
 * 1月26日、2月8日上班。) or a day a line (2027-01-01 休 元旦). Days that only follow the week are left out.
 */
export function parseNotice(text: string, year: number): readonly ArrangedDay[] {
  const found = text.split(/\r?\n/).flatMap((line) => readLine(line.trim(), year));
  const byDay = new Map(found.filter(({ day, kind }) => isDay(day) && (weekday(day) > 5) === (kind === 'work')).map((one) => [one.day, one]));
  return [...byDay.values()].toSorted((one, other) => one.day.localeCompare(other.day));
}

function readLine(line: string, year: number): readonly ArrangedDay[] {
  const plain = LINE.exec(line);
  if (plain) {
    const [, day = '', word = '', name = ''] = plain;
    const kind = /^(班|上班|work)$/i.test(word) ? 'work' : 'off';
    return [{ day, kind, name: named(name || word, kind) }];
  }
  const heading = HEADING.exec(line);
  if (!heading) return [];
  const [, name = '', rest = ''] = heading;
  return rest.replaceAll(/[（(][^）)]*[）)]/g, '').split(/[。；，,;]/).flatMap((clause) => {
    const kind = clause.includes('上班') ? 'work' : /放假|休/.test(clause) ? 'off' : undefined;
    return kind === undefined ? [] : daysIn(clause, year).map((day): ArrangedDay => ({ day, kind, name: named(name.trim(), kind) }));
  });
}

function named(name: string, kind: 'off' | 'work'): string {
  return (kind === 'work' && !name.includes('上班') ? `${name}调休上班` : name).slice(0, 60);
}

// A month or year that is not said again is the one said before: 5月1日至5日, 4月27日、5月9日.
function daysIn(clause: string, year: number): readonly Day[] {
  let [theYear, month] = [year, 1];
  const dayOf = (saidYear: string | undefined, saidMonth: string | undefined, day: string): Day => {
    theYear = Number(saidYear ?? theYear);
    month = Number(saidMonth ?? month);
    return `${theYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
  return [...clause.matchAll(SPAN)].flatMap(([, fromYear, fromMonth, fromDay = '', toYear, toMonth, toDay]) => {
    const from = dayOf(fromYear, fromMonth, fromDay);
    const until = toDay === undefined ? from : dayOf(toYear, toMonth, toDay);
    if (!isDay(from) || !isDay(until)) return [];
    return Array.from({ length: MOST_SPAN_DAYS }, (_, index) => addDays(from, index)).filter((day) => day <= until);
  });
}

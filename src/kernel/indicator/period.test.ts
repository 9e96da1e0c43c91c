import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../field/day.ts';
import { lastDay, monthsOf, parsePeriod, yearBefore } from './period.ts';

const id = fc.tuple(fc.integer({ min: 1991, max: 2199 }), fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-02', '-06', '-12')).map((parts) => parts.join(''));

describe('a period', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31', 12],
    ['2024-H2', '2024-07-01', '2024-12-31', 6],
    ['2023-Q1', '2023-01-01', '2023-03-31', 3],
    ['2024-02', '2024-02-01', '2024-02-29', 1],
    ['2024-12', '2024-12-01', '2024-12-31', 1],
  ])('%s runs from %s to %s', (text, first, last, months) => {
    const period = parsePeriod(text);
    expect([period.id, period.start, lastDay(period), period.months]).toEqual([text, first, last, months]);
  });

  test('is the chain of its months, without a gap', () => {
    fc.assert(fc.property(id, (text) => {
      const period = parsePeriod(text);
      const months = monthsOf(period);
      expect(months).toHaveLength(period.months);
      expect([months[0]!.start, months.at(-1)!.end]).toEqual([period.start, period.end]);
      months.slice(1).forEach((month, index) => expect(month.start).toBe(months[index]!.end));
      for (const month of months) expect(parsePeriod(month.id)).toEqual(month);
    }));
  });

  test('has the like one a year before', () => {
    fc.assert(fc.property(id, (text) => {
      const period = parsePeriod(text);
      const before = yearBefore(period);
      expect(before.id.slice(4)).toBe(text.slice(4));
      expect(before.start.slice(4)).toBe(period.start.slice(4));
      expect(addDays(before.end, 0) < period.end).toBe(true);
    }));
  });

  test.each(['', '24', '2024-', '2024-13', '2024-00', '2024-H3', '2024-Q5', '2024-3', '1989', '2200', '2024-01-01', '二〇二四'])('refuses %j', (text) => {
    expect(() => parsePeriod(text)).toThrow('period/invalid');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, instantOf, isDay, minuteOf, weekday } from './day.ts';

const day = fc.date({ min: new Date('1993-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('civil days of the district', () => {
  test('begin eight hours before those of UTC', () => {
    expect(instantOf('2024-03-05')).toBe('2024-03-04T16:00:00.000Z');
    expect(dayOf('2024-03-04T15:59:59.999Z')).toBe('2024-03-04');
    expect(dayOf('2024-03-04T16:00:00.000Z')).toBe('2024-03-05');
  });

  test('give back the minute that they were asked for', () => {
    fc.assert(fc.property(day, fc.nat(1439), (one, minute) => {
      const at = instantOf(one, minute);
      expect([dayOf(at), minuteOf(at)]).toEqual([one, minute]);
    }));
  });

  test('are as Asia/Shanghai has them', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(fc.property(day, fc.nat(86_399_999), (one, past) => {
      const at = new Date(Date.parse(instantOf(one)) + past);
      expect(dayOf(at.toISOString())).toBe(wall.format(at));
    }));
  });

  test('count there and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (one, days) => {
      expect(daysBetween(one, addDays(one, days))).toBe(days);
      expect(weekday(addDays(one, 7))).toBe(weekday(one));
    }));
    expect(weekday('2024-02-04')).toBe(7);
  });

  test.each(['2023-02-29', '2024-04-31', '2024-00-10', '2024-1-1', '', '20240101', '2024-01-01 '])('%j is none', (text) => expect(isDay(text)).toBe(false));
});

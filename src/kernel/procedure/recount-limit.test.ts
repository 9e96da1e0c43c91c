import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, LIMIT_UNITS, OFFICE_HOURS, withDays, type Calendar } from '../calendar/calendar.ts';
import { addDays, instantOf } from '../field/day.ts';
import type { Clock } from './parts.ts';
import { recountLimit } from './recount-limit.ts';

const CALENDAR: Calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
const clock = (unit: Clock['limit']['unit'], amount: number): Clock => ({ title: { zh: '时限', en: 'Limit' }, limit: { unit, amount }, from: ['open'], until: ['closed'], basis: '规则' });

describe('a running limit counted by another calendar (docs/rules/administration.md A9)', () => {
  test('A9 ends as if it had been started by it, in every unit', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }).map((day) => addDays('2026-03-02', day)), fc.constantFrom('work' as const, 'off' as const)), { maxLength: 12 });
    fc.assert(fc.property(fc.constantFrom(...LIMIT_UNITS), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 20 }), days, (unit, amount, start, changed) => {
      const startedAt = instantOf(addDays('2026-03-02', start), 600);
      const one = clock(unit, amount);
      const other = withDays(CALENDAR, changed);
      expect(recountLimit(one, { startedAt, dueAt: dueAt(CALENDAR, one.limit, startedAt) }, CALENDAR, other)).toBe(dueAt(other, one.limit, startedAt));
    }));
  });

  test('A9 keeps what pauses and extensions gave', () => {
    const startedAt = instantOf('2026-03-02', 600);
    // Five working days and three of a pause: nine calendar days later by a plain week, two more by two days off.
    const current = { startedAt, dueAt: dueAt(CALENDAR, { unit: 'working-days', amount: 8 }, startedAt) };
    expect(recountLimit(clock('working-days', 5), current, CALENDAR, withDays(CALENDAR, [['2026-03-05', 'off'], ['2026-03-06', 'off']]))).toBe(dueAt(CALENDAR, { unit: 'working-days', amount: 10 }, startedAt));
  });
});

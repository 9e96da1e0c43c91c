import { describe, expect, test } from 'vitest';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { caseDeadline } from './case-deadline.ts';

const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
// Friday, 5 January 2024, 17:00 in the district.
const FRIDAY = '2024-01-05T09:00:00.000Z';

describe('by when a case is to be handled (rule 3)', () => {
  test.each([
    [{ amount: 2, unit: 'round-the-clock-hours' }, '2024-01-05T11:00:00.000Z'],
    [{ amount: 2, unit: 'working-hours' }, '2024-01-08T01:30:00.000Z'],
    [{ amount: 1, unit: 'working-days' }, '2024-01-08T16:00:00.000Z'],
    [{ amount: 1, unit: 'natural-days' }, '2024-01-08T16:00:00.000Z'],
  ])('%j from a Friday at 17:00', (limit, due) => {
    expect(caseDeadline(calendar, limit, FRIDAY)).toBe(due);
  });

  test('a unit that no rule knows is refused', () => {
    expect(() => caseDeadline(calendar, { amount: 1, unit: 'weeks' }, FRIDAY)).toThrow('limit/unit-unknown');
  });
});

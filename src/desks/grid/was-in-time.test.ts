import { expect, test } from 'vitest';
import { wasInTime } from './was-in-time.ts';

test.each([
  ['2024-01-05T09:00:00.000Z', '2024-01-05T09:00:00.000Z', true],
  ['2024-01-05T09:00:00.001Z', '2024-01-05T09:00:00.000Z', false],
  ['2024-01-05T17:00:00+08:00', '2024-01-05T09:00:00.000Z', true],
])('rule 4: handled at %s with a limit to %s is in time: %s', (handledAt, limitEndsAt, inTime) => {
  expect(wasInTime(handledAt, limitEndsAt)).toBe(inTime);
});

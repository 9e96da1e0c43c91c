import { expect, test } from 'vitest';
import { findEntryWay } from './entry-way.ts';

const RULE = { openedSinceMonth: 10, firstMonth: 2, lastMonth: 11 };

test.each([
  ['2023-10-01', '2024-03-05', 'monthly'], ['2023-09-30', '2024-03-05', 'annual'], ['2024-01-10', '2024-11-30', 'monthly'],
  ['2024-01-10', '2024-12-01', 'annual'], ['2023-11-09', '2024-01-31', 'annual'], ['2024-06-01', '2024-05-01', 'annual'],
])('rule 5: opened on %s and applying on %s is %s', (openedOn, on, way) => {
  expect(findEntryWay(openedOn, on, RULE)).toBe(way);
});

import { expect, test } from 'vitest';
import { addMonths } from './add-months.ts';

test.each([
  ['2024-01-15', 1, '2024-02-15'], ['2024-01-31', 1, '2024-02-29'], ['2023-01-31', 1, '2023-02-28'], ['2024-11-30', 3, '2025-02-28'], ['2023-12-31', 2, '2024-02-29'], ['2024-05-31', -1, '2024-04-30'], ['2024-03-05', 12, '2025-03-05'],
])('%s and %d months is %s', (day, months, result) => {
  expect(addMonths(day, months)).toBe(result);
});

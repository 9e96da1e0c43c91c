import { expect, test } from 'vitest';
import { judgeIncomeCover } from './judge-income-cover.ts';

test('rule 8: the income covers as many times as the criterion asks, and what is missing is said', () => {
  expect(judgeIncomeCover(1.2, 1.2)).toEqual({ covered: true, missingTimes: 0 });
  expect(judgeIncomeCover(1.19, 1.2)).toEqual({ covered: false, missingTimes: 0.01 });
  expect(judgeIncomeCover(1.65, 1.2).covered).toBe(true);
});

import { expect, test } from 'vitest';
import { approvalLevelOf } from './approval-level.ts';

const RULES = { arableHectares: 35, otherHectares: 70 };
const level = (areaHectares: number, arableHectares: number, basicFarmland = false) => approvalLevelOf({ areaHectares, arableHectares, basicFarmland }, RULES);

test('rule 11: basic farmland and large areas go to the State Council, all else to the province', () => {
  expect(level(1, 1, true)).toBe('council');
  expect(level(35, 35)).toBe('province');
  expect(level(35.1, 35.1)).toBe('council');
  expect(level(100, 30)).toBe('province');
  expect(level(100.1, 30)).toBe('council');
});

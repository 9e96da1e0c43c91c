import { expect, test } from 'vitest';
import { scoreCivicCheck } from './score-civic-check.ts';

test.each([
  [{ items: 40, passed: 40, cases: 10, casesInTime: 10 }, 100],
  [{ items: 40, passed: 38, cases: 10, casesInTime: 9 }, 94],
  [{ items: 40, passed: 38, cases: 0, casesInTime: 0 }, 96],
  [{ items: 40, passed: 0, cases: 5, casesInTime: 0 }, 0],
  [{ items: 0, passed: 0, cases: 0, casesInTime: 0 }, 100],
])('rule 9: %j scores %f', (findings, score) => {
  expect(scoreCivicCheck(findings, { checklist: 80, cases: 20 })).toBe(score);
});

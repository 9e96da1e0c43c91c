import { describe, expect, it } from 'vitest';
import { judgeHousehold } from './judge-household.ts';

const rules = { followedIncome: 800_000, visitIntervalDays: 30 };
const facts = { incomePerHead: 900_000, kind: 'relieved', visitedOn: '2024-05-01' };

describe('judging a followed household', () => {
  it('follows a household below the line and leaves one on the line alone', () => {
    expect(judgeHousehold({ ...facts, incomePerHead: 799_999 }, rules, '2024-05-02').follow).toBe(true);
    expect(judgeHousehold({ ...facts, incomePerHead: 800_000 }, rules, '2024-05-02').follow).toBe(false);
  });

  it('follows a household in sudden hardship whatever its income was', () => {
    expect(judgeHousehold({ ...facts, kind: 'sudden' }, rules, '2024-05-02').follow).toBe(true);
  });

  it('calls a visit overdue on the day after the interval, and only for a followed household', () => {
    expect(judgeHousehold({ ...facts, kind: 'sudden' }, rules, '2024-05-31').overdue).toBe(false);
    expect(judgeHousehold({ ...facts, kind: 'sudden' }, rules, '2024-06-01').overdue).toBe(true);
    expect(judgeHousehold(facts, rules, '2024-12-01').overdue).toBe(false);
  });
});

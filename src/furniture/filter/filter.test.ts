import { describe, expect, it } from 'vitest';
import { conditionSentence } from './clause-text.ts';
import { parseCondition } from './parse-condition.ts';
import { PROJECT_REGISTER } from './project-register.fixture.ts';

describe('a condition as a sentence', () => {
  it('joins choices, money and days', () => {
    const condition = { kind: 'trade', invested: { atLeast: 2_000_000_000 }, startedOn: { atMost: '2024-06-30' } };
    expect(conditionSentence(PROJECT_REGISTER, condition, 'zh')).toBe('行业是 批发业 且 投资额 ≥ 2,000.00 万元 且 开工日期不晚于 2024年6月30日');
    expect(conditionSentence(PROJECT_REGISTER, { kind: { in: ['trade', 'retail'] } }, 'en')).toBe('kind is Wholesale or Retail');
  });

  it('names states, yes and no, empty fields and references', () => {
    expect(conditionSentence(PROJECT_REGISTER, { state: { not: 'closed' }, inTime: false }, 'zh')).toBe('状态不是 办结 且 按期是 否');
    expect(conditionSentence(PROJECT_REGISTER, { startedOn: { filled: false } }, 'zh')).toBe('开工日期未填写');
    expect(conditionSentence(PROJECT_REGISTER, { unit: 'unit-x' }, 'zh', { 'unit-x': '财政局' })).toBe('单位是 财政局');
  });
});

describe('a condition from an address', () => {
  it('is taken as it is where it fits the register', () => {
    const condition = { kind: { in: ['trade'] }, state: 'open', startedOn: { filled: true }, invested: { atLeast: 5 } };
    expect(parseCondition(PROJECT_REGISTER, condition)).toEqual(condition);
  });

  it('loses what the register does not know and what is no test', () => {
    expect(parseCondition(PROJECT_REGISTER, { wealth: 'x', kind: { in: [] }, invested: { atLeast: 1, atMost: 2 }, startedOn: { or: 1 }, name: null })).toEqual({});
    expect(parseCondition(PROJECT_REGISTER, 'kind')).toEqual({});
    expect(parseCondition(PROJECT_REGISTER, [1])).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import type { Test } from '#kernel/condition/condition.ts';
import type { FieldWire } from '#kernel/desk/wire.ts';
import { draftOf, testOf } from './clause-draft.ts';
import { conditionSentence } from './clause-text.ts';
import { parseCondition } from './parse-condition.ts';
import { PROJECT_REGISTER } from './project-register.fixture.ts';
import { subjectOf, subjectsOf, type Subject } from './relations.ts';

describe('a condition as a sentence', () => {
  it('joins choices, money and days', () => {
    const condition = { kind: 'trade', invested: { atLeast: 2_000_000_000 }, startedOn: { atMost: '2024-06-30' } };
    expect(conditionSentence(PROJECT_REGISTER, condition, 'zh')).toBe('行业是 批发业 且 投资额 ≥ 2,000.00 万元 且 开工日期不晚于 2024年6月30日');
    expect(conditionSentence(PROJECT_REGISTER, { kind: { in: ['trade', 'retail'] } }, 'en')).toBe('kind is Wholesale or Retail');
  });

  it('names states, yes and no, empty fields and references', () => {
    expect(conditionSentence(PROJECT_REGISTER, { state: { not: 'closed' }, inTime: false }, 'zh')).toBe('状态不是 办结 且 按期是 否');
    expect(conditionSentence(PROJECT_REGISTER, { startedOn: { filled: false } }, 'zh')).toBe('开工日期未填写');
    expect(conditionSentence(PROJECT_REGISTER, { startedOn: { between: ['2024-01-01', '2024-06-30'] } }, 'zh')).toBe('开工日期在 2024年1月1日 至 2024年6月30日');
    expect(conditionSentence(PROJECT_REGISTER, { unit: 'unit-x' }, 'zh', { 'unit-x': '财政局' })).toBe('单位是 财政局');
  });
});

describe('a clause while it is edited', () => {
  const subject = (name: string): Subject => subjectsOf(PROJECT_REGISTER).find((one) => one.name === name)!;

  it('T2 opens as it was and says the same test again', () => {
    const tests: readonly (readonly [string, Test])[] = [
      ['kind', 'trade'], ['kind', { in: ['trade', 'retail'] }], ['kind', { not: 'trade' }], ['kind', { notIn: ['trade', 'retail'] }],
      ['invested', { atLeast: 2_000_000_000 }], ['invested', { between: [100, 2_000_000_000] }], ['invested', 5000], ['name', { startsWith: '沙' }], ['name', '沙澧'],
      ['startedOn', { between: ['2024-01-01', '2024-06-30'] }], ['startedOn', { atMost: '2024-06-30' }], ['inTime', false], ['unit', { in: ['unit-1', 'unit-2'] }], ['state', { in: ['open', 'closed'] }],
    ];
    for (const [name, test] of tests) expect([name, testOf(subject(name), draftOf(subject(name), test))]).toEqual([name, test]);
  });

  it('T2 says nothing until it is complete, and takes two bounds in either order', () => {
    expect(testOf(subject('startedOn'), { relation: 'between', values: ['2024-06-30', ''] })).toBeUndefined();
    expect(testOf(subject('startedOn'), { relation: 'between', values: ['2024-06-30', '2024-01-01'] })).toEqual({ between: ['2024-01-01', '2024-06-30'] });
    expect(testOf(subject('invested'), { relation: 'atLeast', values: ['2000万'] })).toEqual({ atLeast: 2_000_000_000 });
    expect(testOf(subject('invested'), { relation: 'atLeast', values: ['viel'] })).toBeUndefined();
    expect(testOf(subject('kind'), { relation: 'is', values: [] })).toBeUndefined();
  });

  it('T3 asks of a masked field only whether it is filled in, and of a required one not that', () => {
    const field = (more: Partial<FieldWire>): FieldWire => ({ ...PROJECT_REGISTER.fields[2]!, ...more });
    expect(subjectOf(field({ masked: 'reveal', optional: true }))?.relations).toEqual(['filled', 'empty']);
    expect([subjectOf(field({ masked: 'always' })), subjectOf(field({ widget: 'file' }))]).toEqual([undefined, undefined]);
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

import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { keptFields } from '#kernel/command/kept-fields.ts';
import { checkAction } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { PlanPolicyProject } from './plan-policy-project.ts';

const officer: Actor = { id: 'staff-fund-officer', name: '演示', unit: 'unit-a', duties: ['fund-officer'], kind: 'staff' };
const take = (action: string, values: Values, form: Values = {}) => () => checkAction(PlanPolicyProject, action, officer, form, undefined, { ...values, ...form });
const READY = { feasibilityDocument: '批复', landDocument: '不涉及', environmentDocument: '登记表' } as const;
const GRANT = { ...READY, fundKind: 'central-budget', applicationReport: '报告' } as const;
const BOND = { ...READY, fundKind: 'special-bond', implementationPlan: '方案', financialReport: '评估', legalOpinion: '意见', incomeCovered: true } as const;

describe('rule 7: no declaration while a gate is open', () => {
  test('with all its papers a project is declared by the way of its fund, and by no other', () => {
    expect(take('declare', GRANT)).not.toThrow();
    expect(take('declareBond', BOND)).not.toThrow();
    expect(take('declare', { ...BOND, applicationReport: '报告' })).toThrow('procedure/guarded');
    expect(take('declareBond', { ...GRANT, ...BOND, fundKind: 'ultra-long-bond' })).toThrow('procedure/guarded');
  });

  test.each(['feasibilityDocument', 'landDocument', 'environmentDocument', 'applicationReport'])('central money is not asked for without %s', (missing) => {
    const { [missing]: _left, ...rest } = GRANT as Record<string, string>;
    expect(take('declare', rest)).toThrow('procedure/guarded');
  });

  test.each(['feasibilityDocument', 'landDocument', 'environmentDocument', 'implementationPlan', 'financialReport', 'legalOpinion'])('a special bond is not asked for without %s', (missing) => {
    const { [missing]: _left, ...rest } = BOND as Record<string, string | boolean>;
    expect(take('declareBond', rest)).toThrow('procedure/guarded');
  });

  test('what is on the negative list is not stored; money comes in with its document', () => {
    expect(take('store', {}, { offNegativeList: false })).toThrow('procedure/guarded');
    expect(take('fund', {}, { granted: 100 })).toThrow('procedure/form-missing');
  });
});

describe('rule 8: the income cover', () => {
  test('a special bond is not asked for unless the income covers it', () => {
    expect(take('declareBond', { ...BOND, incomeCovered: false })).toThrow('procedure/guarded');
  });

  test('only the platform says that it does', () => {
    expect(keptFields(PlanPolicyProject, officer, ['incomeCovered', 'coverRule', 'incomeCover'])).toEqual(['incomeCovered', 'coverRule']);
    expect(take('judgeCover', { incomeCover: '1.30' }, { incomeCovered: true, coverRule: '规定' })).toThrow('access/denied');
  });
});

import { describe, expect, test } from 'vitest';
import { platformOf, type Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { RequisitionLand } from './requisition-land.ts';

const officer: Actor = { id: 'staff-land-officer', name: '演示', unit: 'unit-a', duties: ['land-officer'], kind: 'staff' };
const platform = platformOf('unit-a');
const take = (action: string, by: Actor, values: Values, form: Values = {}) => () => checkAction(RequisitionLand, action, by, form, undefined, { ...values, ...form });

describe('rule 9: the notices', () => {
  test.each(['closePreNotice', 'closePlanNotice'])('%s is the platform’s alone', (action) => {
    expect(take(action, officer, {})).toThrow('access/denied');
    expect(take(action, platform, {})).not.toThrow();
  });

  test('the plan waits for survey and risk assessment, and is not published at high risk', () => {
    const plan = { compensationPlan: '方案' };
    expect(take('publishPlan', officer, { risk: 'low' }, plan)).toThrow('procedure/guarded');
    expect(take('publishPlan', officer, { surveyedOn: '2024-03-01' }, plan)).toThrow('procedure/guarded');
    expect(take('publishPlan', officer, { surveyedOn: '2024-03-01', risk: 'high' }, plan)).toThrow('procedure/guarded');
    expect(take('publishPlan', officer, { surveyedOn: '2024-03-01', risk: 'low' }, plan)).not.toThrow();
  });
});

describe('rule 10: funds, receipt, announcement, hand-over', () => {
  test('nothing is submitted or approved before the funds stand in full, and an approval has its document', () => {
    expect(take('submit', officer, {}, { approvalLevel: 'province' })).toThrow('procedure/guarded');
    expect(take('receiveApproval', officer, {}, { approvalDocument: '批复' })).toThrow('procedure/guarded');
    expect(take('receiveApproval', officer, { fundsInFull: true })).toThrow('procedure/form-missing');
    expect(take('receiveApproval', officer, { fundsInFull: true }, { approvalDocument: '批复' })).not.toThrow();
  });

  test('an approval is announced within fifteen working days', () => {
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const at = (text: string): string => `${text}T02:00:00.000Z`;
    const way = ['publishPreNotice', 'closePreNotice', 'publishPlan', 'closePlanNotice', 'sign', 'submit', 'receiveApproval'].map((action) => ({ action, at: at('2024-06-03') }));
    const inTime = (on: string) => foldCase(RequisitionLand, calendar, at('2024-06-03'), [...way, { action: 'announce', at: at(on) }]).clocks['announce']?.inTime;
    expect(inTime('2024-06-24')).toBe(true);
    expect(inTime('2024-06-25')).toBe(false);
  });

  test('the land is not handed over before social security has been paid', () => {
    expect(take('clear', officer, {}, { socialSecured: false })).toThrow('procedure/guarded');
  });
});

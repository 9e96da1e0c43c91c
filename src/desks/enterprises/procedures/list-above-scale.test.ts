import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { LISTING_MATERIALS } from '../registers/listing-application.ts';
import { ListAboveScale } from './list-above-scale.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-a', duties: [duty], kind: 'staff' });
const applicant: Actor = { id: 'applicant:a', name: 'a', unit: '', duties: [], kind: 'applicant', level: 3 };
const PAPERS = Object.keys(LISTING_MATERIALS);
const submit = (values: Values) => () => checkAction(ListAboveScale, 'submit', applicant, {}, undefined, { materials: PAPERS, basis: 'tax', revenue: 100, agreement: 'agrees', ...values });

describe('rule 4: nothing goes up unfounded', () => {
  test('all papers and figures that agree are submitted', () => expect(submit({})).not.toThrow());

  test.each(PAPERS)('without the paper %s it is not submitted', (paper) => {
    expect(submit({ materials: PAPERS.filter((one) => one !== paper) })).toThrow('procedure/guarded');
  });

  test('a difference between books and tax is explained first', () => {
    expect(submit({ agreement: 'explained' })).not.toThrow();
    expect(submit({ agreement: 'unexplained' })).toThrow('procedure/guarded');
  });

  test('what was not confirmed on site is not reported', () => {
    const report = (siteConfirmed: boolean) => () => checkAction(ListAboveScale, 'report', holder('statistician'), {}, undefined, { siteConfirmed, siteRecord: '确认书', siteCheckers: '两人' });
    expect(report(true)).not.toThrow();
    expect(report(false)).toThrow('procedure/guarded');
  });

  test('the officer who cultivates does not check on site', () => {
    expect(() => checkAction(ListAboveScale, 'report', holder('enterprise-officer'), {}, undefined, { siteConfirmed: true, siteRecord: '确认书', siteCheckers: '两人' })).toThrow('access/denied');
  });
});

describe('rule 4: what is decided above comes back as a receipt', () => {
  const needs: readonly { readonly action: string; readonly field: string; readonly reason?: string }[] = [
    { action: 'passToCity', field: 'cityReceipt' }, { action: 'passToProvince', field: 'provinceReceipt' }, { action: 'passToNation', field: 'nationReceipt' },
    { action: 'sendBack', field: 'returnReceipt', reason: '材料不符' }, { action: 'list', field: 'decisionReceipt' }, { action: 'refuse', field: 'decisionReceipt', reason: '不符' }, { action: 'leave', field: 'leaveReceipt', reason: '达不到' },
  ];

  test.each(needs)('$action needs $field', ({ action, field, reason }) => {
    const values: Values = { enteredOn: '2024-12-05', leftOn: '2024-12-12' };
    expect(() => checkAction(ListAboveScale, action, holder('statistician'), {}, reason, values)).toThrow('procedure/form-missing');
    expect(() => checkAction(ListAboveScale, action, holder('statistician'), {}, reason, { ...values, [field]: '回执' })).not.toThrow();
  });

  test('listing follows the whole way and no shorter one', () => {
    const way = ['remind', 'prepare', 'submit', 'report', 'passToCity', 'passToProvince', 'passToNation', 'list'];
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const at = (index: number): string => new Date(Date.UTC(2024, 9, 8 + index, 2)).toISOString();
    const run = (actions: readonly string[]) => foldCase(ListAboveScale, calendar, '2024-10-07T02:00:00.000Z', actions.map((action, index) => ({ action, at: at(index) })));
    expect(run(way).state).toBe('listed');
    expect(run([...way, 'leave']).state).toBe('left');
    for (const left of way.slice(0, -1)) expect(() => run(way.filter((action) => action !== left)), left).toThrow('procedure/not-now');
  });
});

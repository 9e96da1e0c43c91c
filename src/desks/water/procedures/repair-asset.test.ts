import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { RepairAsset } from './repair-asset.ts';

const MANAGER: Actor = { id: 'staff-manager', name: '演示', unit: 'unit-water', duties: ['water-manager'], kind: 'staff' };
const take = (action: string, values: Values, reason?: string) => () => checkAction(RepairAsset, action, MANAGER, {}, reason, values);

describe('rule 3: repair, verification and rework', () => {
  test('nothing is verified without a record of the work', () => {
    expect(take('verify', { urgency: 'ordinary' })).toThrow('procedure/guarded');
    expect(take('verify', { urgency: 'ordinary', work: '更换护栏' })).not.toThrow();
  });

  test('what goes back does so with a reason', () => {
    expect(take('sendBack', {})).toThrow('procedure/reason-missing');
    expect(take('sendBack', {}, '固定不牢')).not.toThrow();
  });

  test('an urgent defect is made safe and has two days, an ordinary one ten', () => {
    expect(take('assign', { urgency: 'urgent', contractor: '演示' })).toThrow('procedure/guarded');
    expect(take('assignUrgent', { urgency: 'urgent', contractor: '演示' })).toThrow('procedure/form-missing');
    expect(take('assignUrgent', { urgency: 'urgent', contractor: '演示', secured: '围挡' })).not.toThrow();
    expect(take('assignUrgent', { urgency: 'ordinary', contractor: '演示', secured: '围挡' })).toThrow('procedure/guarded');
  });

  test('a clock stops with the first report of repair', () => {
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const actions = [
      { action: 'assignUrgent', at: '2024-03-04T02:00:00.000Z' }, { action: 'repair', at: '2024-03-06T02:00:00.000Z' },
      { action: 'sendBack', at: '2024-03-07T02:00:00.000Z' }, { action: 'repair', at: '2024-03-20T02:00:00.000Z' },
    ];
    const { clocks } = foldCase(RepairAsset, calendar, '2024-03-04T01:00:00.000Z', actions);
    expect(clocks['urgent']?.inTime).toBe(true);
    expect(clocks['repair']).toBeUndefined();
  });
});

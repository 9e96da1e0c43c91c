import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { keptFields } from '#kernel/command/kept-fields.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import { ServeFinancing } from './serve-financing.ts';
import { SettleDispatch } from './settle-dispatch.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-a', duties: [duty], kind: 'staff' });

describe('rule 13: dispatches', () => {
  test('who reports a dispatch does not strike it off, and it is assigned to a unit with a day', () => {
    expect(() => checkAction(SettleDispatch, 'close', holder('project-officer'), {}, undefined, {})).toThrow('access/denied');
    expect(() => checkAction(SettleDispatch, 'report', holder('project-lead'), { answer: '已办' }, undefined, { answer: '已办' })).toThrow('access/denied');
    expect(() => checkAction(SettleDispatch, 'assign', holder('project-lead'), { unit: 'unit-a' }, undefined, { unit: 'unit-a' })).toThrow('procedure/form-missing');
  });

  test('it is reported on within five working days', () => {
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const at = (text: string): string => `${text}T02:00:00.000Z`;
    const inTime = (on: string) => foldCase(SettleDispatch, calendar, at('2024-03-04'), [{ action: 'assign', at: at('2024-03-04') }, { action: 'report', at: at(on) }]).clocks['report']?.inTime;
    expect(inTime('2024-03-11')).toBe(true);
    expect(inTime('2024-03-12')).toBe(false);
  });
});

test('rule 12: that a request is met is recorded by its step with amount and rate, not beside it', () => {
  const liaison = holder('finance-liaison');
  expect(() => checkAction(ServeFinancing, 'meet', liaison, { met: 100 }, undefined, { met: 100 })).toThrow('procedure/form-missing');
  expect(keptFields(ServeFinancing, liaison, ['metOn', 'closedOn', 'recommendedInTime'])).toEqual(['metOn', 'closedOn', 'recommendedInTime']);
});

import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { keptFields } from '#kernel/command/kept-fields.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { DeliverProject } from './deliver-project.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-a', duties: [duty], kind: 'staff' });
const officer = holder('project-officer');
const lead = holder('project-lead');
const take = (action: string, by: Actor, values: Values, form: Values = {}, reason?: string) => () => checkAction(DeliverProject, action, by, form, reason, { ...values, ...form });

describe('rule 1: the code', () => {
  test('without a code no application is taken', () => {
    expect(take('apply', officer, {}, { approvalKind: 'approval' })).toThrow('procedure/guarded');
    expect(take('apply', officer, { code: '2406-411102-04-01-123456' }, { approvalKind: 'approval' })).not.toThrow();
  });

  test('what is approved above comes in with its document, and old projects are taken over by the head with a reason', () => {
    expect(take('receiveApproval', officer, {})).toThrow('procedure/form-missing');
    expect(take('recordBuilding', officer, {}, { startedOn: '2022-05-01' }, '建档')).toThrow('access/denied');
    expect(take('recordBuilding', lead, {}, { startedOn: '2022-05-01' })).toThrow('procedure/reason-missing');
  });
});

describe('rule 2: nothing starts while a gate is open', () => {
  const closed = { landGate: 'closed', permitGate: 'closed', fundsGate: 'closed' } as const;

  test('all gates closed, or found unneeded, let it start', () => {
    expect(take('start', officer, closed)).not.toThrow();
    expect(take('start', officer, { ...closed, landGate: 'not-needed', permitGate: 'not-needed' })).not.toThrow();
  });

  test.each(Object.keys(closed))('with an open %s it does not start', (gate) => {
    const { [gate]: _open, ...rest } = closed as Record<string, string>;
    expect(take('start', officer, rest)).toThrow('procedure/guarded');
  });

  test('no permit without land; only the head finds a gate unneeded, with a reason', () => {
    expect(take('issuePermit', officer, {}, { permitDocument: '证' })).toThrow('procedure/guarded');
    expect(take('spareLand', officer, {}, {}, '不涉及')).toThrow('access/denied');
    expect(take('spareLand', lead, {})).toThrow('procedure/reason-missing');
  });

  test('no gate and no day of a stage is set outside its step', () => {
    const written = ['landGate', 'permitGate', 'fundsGate', 'approvedOn', 'landClearedOn', 'startedOn', 'completedOn', 'inUseOn'];
    expect(keptFields(DeliverProject, lead, written)).toEqual(written);
  });
});

describe('rule 3: acceptance and use', () => {
  const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
  const day = (text: string): string => `${text}T02:00:00.000Z`;
  const way = ['store', 'receiveApproval', 'start', 'proceed', 'accept'].map((action) => ({ action, at: day('2024-03-04') }));

  test('nothing is put to use before acceptance is filed', () => {
    expect(() => foldCase(DeliverProject, calendar, day('2024-03-04'), [...way, { action: 'putToUse', at: day('2024-03-05') }])).toThrow('procedure/not-now');
    expect(foldCase(DeliverProject, calendar, day('2024-03-04'), [...way, { action: 'file', at: day('2024-03-05') }, { action: 'putToUse', at: day('2024-03-06') }]).state).toBe('inUse');
  });

  test('acceptance is filed within fifteen days', () => {
    const inTime = (on: string) => foldCase(DeliverProject, calendar, day('2024-03-04'), [...way, { action: 'file', at: day(on) }]).clocks['filing']?.inTime;
    expect(inTime('2024-03-19')).toBe(true);
    expect(inTime('2024-03-20')).toBe(false);
  });

  test('a failed acceptance is said by the head and stays', () => {
    expect(take('failAcceptance', officer, {}, {}, '整改')).toThrow('access/denied');
    expect(DeliverProject.actions['failAcceptance']?.stamps).toMatchObject({ reworked: { value: true } });
  });
});

describe('rules 4 and 5: the lamp', () => {
  test('only the platform sets it', () => {
    const fields = ['lamp', 'lampReason', 'lampRule', 'lampJudgedOn', 'onSchedule'];
    expect(keptFields(DeliverProject, lead, fields)).toEqual(fields);
    expect(take('judgeBuilding', lead, {})).toThrow('access/denied');
  });

  test('only the head waives, with a reason and a day', () => {
    const form = { waivedDimension: 'progress', waivedUntil: '2024-06-30' };
    expect(take('waiveBuilding', officer, {}, form, '迁改')).toThrow('access/denied');
    expect(take('waiveBuilding', lead, {}, form)).toThrow('procedure/reason-missing');
    expect(take('waiveBuilding', lead, {}, { waivedDimension: 'progress' }, '迁改')).toThrow('procedure/form-missing');
    expect(take('waiveBuilding', lead, {}, form, '迁改')).not.toThrow();
  });
});

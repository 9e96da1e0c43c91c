import { describe, expect, test } from 'vitest';
import { platformOf, type Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { HandleCityCase } from './handle-city-case.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-a', duties: [duty], kind: 'staff' });
const PLATFORM = platformOf('');
const take = (action: string, actor: Actor, values: Values, reason?: string) => () => checkAction(HandleCityCase, action, actor, {}, reason, values);
const clerk = holder('case-clerk');

describe('rule 1: filing', () => {
  const found: Values = { source: 'patrol', photos: 2, condition: 'condition-a' };
  const told: Values = { source: 'hotline', photos: 0, verifyPhotos: 2, verifiedTrue: true, condition: 'condition-a' };

  test('takes a filing condition and two photographs', () => {
    expect(take('fileDirectly', clerk, found)).not.toThrow();
    expect(take('fileDirectly', clerk, { ...found, photos: 1 })).toThrow('procedure/guarded');
    expect(take('fileDirectly', clerk, { source: 'patrol', photos: 2 })).toThrow('procedure/form-missing');
  });

  test('what the public, the hotline or a leader reports is verified on site first', () => {
    for (const source of ['public', 'hotline', 'leader']) expect(take('fileDirectly', clerk, { ...found, source })).toThrow('procedure/guarded');
    expect(take('file', clerk, told)).not.toThrow();
    expect(take('file', clerk, { ...told, verifiedTrue: false })).toThrow('procedure/guarded');
    expect(take('file', clerk, { ...told, verifyPhotos: 1 })).toThrow('procedure/guarded');
    expect(take('askVerification', clerk, { ...found, verifier: 'staff-a' })).toThrow('procedure/guarded');
  });

  test('only what a collector finds may be handled on the spot', () => {
    const done = { source: 'patrol', result: '当场清除', photosAfter: 1 };
    expect(take('handleOnSpot', holder('collector'), done)).not.toThrow();
    expect(take('handleOnSpot', holder('collector'), { ...done, photosAfter: 0 })).toThrow('procedure/guarded');
    expect(take('handleOnSpot', holder('collector'), { ...done, source: 'public' })).toThrow('procedure/guarded');
  });
});

describe('rule 1: closing', () => {
  test('nothing passes or is closed unless its closing condition is met', () => {
    expect(take('pass', holder('collector'), { closingMet: true })).not.toThrow();
    expect(take('pass', holder('collector'), { closingMet: false })).toThrow('procedure/guarded');
    expect(take('close', clerk, { closingMet: false })).toThrow('procedure/guarded');
    expect(take('close', clerk, {})).toThrow('procedure/guarded');
  });

  test('nothing is reported handled without a photograph', () => {
    expect(take('feedBack', holder('case-handler'), { result: '清理', photosAfter: 0 })).toThrow('procedure/guarded');
  });
});

describe('rule 2: what needs a reason', () => {
  test.each([
    ['refuse', 'case-clerk'], ['cancel', 'case-clerk'], ['handBack', 'case-handler'], ['askExtension', 'case-handler-water'], ['denyExtension', 'dispatcher'], ['suspend', 'dispatcher'], ['rework', 'collector'],
  ])('%s', (action, duty) => {
    expect(take(action, holder(duty), {})).toThrow('procedure/reason-missing');
    expect(take(action, holder(duty), {}, '  ')).toThrow('procedure/reason-missing');
    expect(take(action, holder(duty), {}, '理由')).not.toThrow();
  });

  test('a body does not extend its own limit', () => {
    expect(take('grantExtension', holder('case-handler'), { limitEndsAt: '2024-01-01T00:00:00.000Z' })).toThrow('access/denied');
  });

  test('what was handed back is dispatched anew or cancelled, and never closed', () => {
    const from = Object.entries(HandleCityCase.actions).filter(([, action]) => action.from.includes('handedBack')).map(([name]) => name);
    expect(from).toEqual(['cancel', 'dispatch']);
  });
});

describe('rule 4: who says whether it was in time', () => {
  test('the platform alone', () => {
    expect(take('judge', PLATFORM, { inTime: true })).not.toThrow();
    for (const duty of ['case-handler', 'dispatcher', 'case-clerk']) expect(take('judge', holder(duty), { inTime: true })).toThrow('access/denied');
  });

  test('the time of verification is not counted for filing', () => {
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const actions = [
      { action: 'askVerification', at: '2024-03-04T01:30:00.000Z' }, { action: 'verifyReport', at: '2024-03-04T08:00:00.000Z' }, { action: 'file', at: '2024-03-04T08:50:00.000Z' },
    ];
    expect(foldCase(HandleCityCase, calendar, '2024-03-04T00:30:00.000Z', actions).clocks['filing']).toMatchObject({ inTime: true, dueAt: '2024-03-04T09:00:00.000Z' });
  });
});

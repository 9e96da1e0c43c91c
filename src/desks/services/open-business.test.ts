import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { actionsFor, checkAction, foldCase, stampsOf } from '#kernel/procedure/case-file.ts';
import { OpenBusiness } from './procedures/open-business.ts';

const CALENDAR: Calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
const WINDOW: Actor = { id: 'w', name: '窗口', unit: 'unit-services', duties: ['window'], kind: 'staff' };
const REGISTRAR: Actor = { id: 'r', name: '登记', unit: 'unit-market', duties: ['registrar'], kind: 'staff' };

// Monday 4 March 2024; 03:40Z is 11:40 in the district.
const ACCEPTED = [{ action: 'submit', at: '2024-03-04T01:00:00.000Z' }, { action: 'accept', at: '2024-03-04T03:40:00.000Z' }];
const standing = (state: string) => ({ caseState: { state, since: '2024-03-04T01:00:00.000Z', clocks: {} }, values: {} });

describe('opening a business', () => {
  test('rule 2: the hour counts office time, so a lunch break does not eat it', () => {
    const opened = '2024-03-04T00:50:00.000Z';
    const before = foldCase(OpenBusiness, CALENDAR, opened, ACCEPTED);
    const inTime = '2024-03-04T07:10:00.000Z';
    const after = foldCase(OpenBusiness, CALENDAR, opened, [...ACCEPTED, { action: 'license', at: inTime }]);
    expect(stampsOf(OpenBusiness, 'license', REGISTRAR, inTime, after, before)).toMatchObject({ licensedInTime: true, decidedInTime: true });
    const late = '2024-03-04T07:11:00.000Z';
    const lateCase = foldCase(OpenBusiness, CALENDAR, opened, [...ACCEPTED, { action: 'license', at: late }]);
    expect(stampsOf(OpenBusiness, 'license', REGISTRAR, late, lateCase, before)).toMatchObject({ licensedInTime: false, decidedInTime: true });
  });

  test('rule 1: what is missing is told once; a corrected case is accepted or refused', () => {
    expect(actionsFor(OpenBusiness, CALENDAR, standing('submitted'), WINDOW, ACCEPTED[0]!.at)).toContain('askCorrection');
    expect(actionsFor(OpenBusiness, CALENDAR, standing('resubmitted'), WINDOW, ACCEPTED[0]!.at)).not.toContain('askCorrection');
    expect(() => checkAction(OpenBusiness, 'askCorrection', WINDOW, {}, undefined, {})).toThrow('procedure/reason-missing');
  });

  test('rule 3: the window takes in, the registrar decides', () => {
    expect(() => checkAction(OpenBusiness, 'license', WINDOW, { minutesToLicence: 30 }, undefined, { minutesToLicence: 30 })).toThrow('access/denied');
    expect(() => checkAction(OpenBusiness, 'license', REGISTRAR, {}, undefined, {})).toThrow('procedure/form-missing');
  });
});

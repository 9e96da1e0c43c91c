import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { RectifyHazard } from './rectify-hazard.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-a', duties: [duty], kind: 'staff' });
const FIVE = { responsible: '演示', measures: '更换', funds: 100, rectifyBy: '2024-05-01', contingency: '看护' };
const start = (values: Values) => () => checkAction(RectifyHazard, 'start', holder('hazard-liaison'), {}, undefined, values);

describe('rule 5: five elements stand before rectifying starts', () => {
  test('all five let it start', () => {
    expect(start({ grade: 'general', ...FIVE })).not.toThrow();
  });

  test.each(Object.keys(FIVE))('without %s it does not start', (missing) => {
    const { [missing]: _left, ...rest } = FIVE as Record<string, string | number>;
    expect(start({ grade: 'general', ...rest })).toThrow('procedure/guarded');
  });

  test('a major hazard is listed first, with a plan', () => {
    expect(start({ grade: 'major', ...FIVE })).toThrow('procedure/guarded');
    const listed = (values: Values) => () => checkAction(RectifyHazard, 'startListed', holder('safety-lead'), {}, undefined, values);
    expect(listed({ grade: 'major', ...FIVE })).toThrow('procedure/form-missing');
    expect(listed({ grade: 'major', ...FIVE, plan: '方案' })).not.toThrow();
  });

  test('only its head closes a major hazard', () => {
    const closed = { grade: 'major', evidence: '照片' };
    expect(() => checkAction(RectifyHazard, 'close', holder('safety-officer'), {}, undefined, closed)).toThrow('procedure/guarded');
    expect(() => checkAction(RectifyHazard, 'closeMajor', holder('safety-officer'), {}, undefined, closed)).toThrow('access/denied');
    expect(() => checkAction(RectifyHazard, 'closeMajor', holder('safety-lead'), {}, undefined, closed)).not.toThrow();
  });
});

describe('the limits', () => {
  const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
  const day = (text: string): string => `${text}T02:00:00.000Z`;
  const begun = [{ action: 'grade', at: day('2024-03-04') }, { action: 'assign', at: day('2024-03-04') }];

  test('thirty days to rectify, and the time under listing does not count', () => {
    const plain = foldCase(RectifyHazard, calendar, day('2024-03-04'), [...begun, { action: 'start', at: day('2024-03-05') }, { action: 'askRecheck', at: day('2024-04-08') }]);
    expect(plain.clocks['rectify']?.inTime).toBe(false);
    const listed = foldCase(RectifyHazard, calendar, day('2024-03-04'), [...begun, { action: 'list', at: day('2024-03-05') }, { action: 'startListed', at: day('2024-03-15') }, { action: 'askRecheck', at: day('2024-04-08') }]);
    expect(listed.clocks['rectify']?.inTime).toBe(true);
  });

  test('rule 6: the recheck is within ten days', () => {
    const steps = [...begun, { action: 'start', at: day('2024-03-05') }, { action: 'askRecheck', at: day('2024-03-11') }];
    const inTime = (closed: string) => foldCase(RectifyHazard, calendar, day('2024-03-04'), [...steps, { action: 'close', at: day(closed) }]).clocks['recheck']?.inTime;
    expect(inTime('2024-03-21')).toBe(true);
    expect(inTime('2024-03-22')).toBe(false);
  });
});

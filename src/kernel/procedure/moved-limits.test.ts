import { beforeEach, describe, expect, test } from 'vitest';
import { endOf } from '../calendar/calendar.ts';
import { person } from '#tests/kit/office.ts';
import { codeOf, namesOf, PermitCase, reason } from '#tests/kit/permit-case.ts';

const window = person('window-1');
const officer = person('officer-1');
const other = person('officer-2');
const head = person('head-1');

let office: PermitCase;
beforeEach(() => {
  office = new PermitCase();
});

describe('extension', () => {
  const ask = (days: number): unknown => office.act(officer, 'askMore', { reason, form: { days } });

  test('P13: asked for and granted, the limit ends later by so many days of its own unit', () => {
    office.toReview();
    ask(3);
    expect(namesOf(office.tasks())).toEqual(['state review', 'extension decide']);
    office.act(head, 'grantMore');
    expect(office.case().clocks.decide).toMatchObject({ dueAt: endOf('2024-04-25'), extendedBy: 3 });
    expect(namesOf(office.tasks())).toEqual(['state review']);
  });

  test('P13: granted as often as declared, not more, and not by more than declared', () => {
    office.toReview();
    ask(11);
    expect(codeOf(() => office.act(head, 'grantMore'))).toBe('procedure/extension-too-long');
    office.act(head, 'refuseMore', { reason });
    expect(codeOf(() => office.act(head, 'grantMore'))).toBe('procedure/not-asked');
    ask(2);
    expect(codeOf(() => ask(2))).toBe('procedure/task-done');
    office.act(head, 'grantMore');
    ask(1);
    expect(codeOf(() => office.act(head, 'grantMore'))).toBe('procedure/too-often');
  });

  test('P13: not asked for after the time is over, but granted after it when asked in time', () => {
    office.toReview();
    office.wait(24 * 14);
    ask(5);
    office.wait(24 * 2);
    expect(codeOf(() => office.act(head, 'grantMore'))).toBe('accepted');
    office.wait(24 * 30);
    expect(codeOf(() => ask(1))).toBe('procedure/clock-over');
  });

  test('P13: a pause after an extension gives its time back beside it', () => {
    office.toReview();
    ask(3);
    office.act(head, 'grantMore');
    office.act(officer, 'askMissing', { reason });
    office.wait(24 * 7);
    office.act(window, 'supply');
    // 13 working days were left, and 1 to 3 May are days off.
    expect(office.case().clocks.decide?.dueAt).toBe(endOf('2024-05-07'));
  });

  test('P13: a request falls away where nobody could answer it', () => {
    office.toReview();
    ask(3);
    office.act(officer, 'askMissing', { reason });
    expect(office.case().asked).toBeUndefined();
    office.act(window, 'supply');
    ask(3);
    office.act(officer, 'fanOut');
    expect(office.case().asked).toHaveProperty('decide');
  });

  test('P14: nobody answers his own request, not even in the name of the head', () => {
    office.toReview();
    ask(3);
    expect(codeOf(() => office.act(officer, 'grantMore'))).toBe('procedure/own-request');
    const deputy = person('officer-1', [{ ...head, since: '2024-04-01', until: '2024-04-30' }]);
    expect(codeOf(() => office.act(deputy, 'grantMore', { onBehalfOf: 'head-1' }))).toBe('procedure/own-request');
    expect(codeOf(() => office.act(other, 'grantMore'))).toBe('accepted');
  });
});

describe('suspension', () => {
  test('P15: nothing goes on while it lasts, in no lane either, and each clock gets its time back', () => {
    office.toJoint();
    const { decide, tax } = office.case().clocks;
    office.act(officer, 'suspend', { reason });
    expect(namesOf(office.tasks())).toEqual(['resumption joint']);
    expect(office.tasks()[0]?.due).toBe(endOf('2024-06-07'));
    expect(codeOf(() => office.act(person('seals-1'), 'sealsDone'))).toBe('procedure/suspended');
    expect(codeOf(() => office.act(officer, 'suspend', { reason }))).toBe('procedure/suspended');
    expect(office.actions(officer)).toEqual(['resume']);
    office.wait(24 * 7);
    office.act(officer, 'resume');
    expect([office.case().clocks.decide!.dueAt, office.case().clocks.tax!.dueAt]).toEqual([endOf('2024-04-29'), endOf('2024-04-17')]);
    expect([decide!.dueAt, tax!.dueAt]).toEqual([endOf('2024-04-22'), endOf('2024-04-10')]);
    expect(namesOf(office.tasks())).toEqual(['lane seals', 'lane tax', 'lane fire']);
    expect(codeOf(() => office.act(officer, 'resume'))).toBe('procedure/not-now');
  });

  test('P15: what is suspended can be cancelled', () => {
    office.toReview();
    office.act(officer, 'suspend', { reason });
    office.act(head, 'cancel', { reason });
    expect(office.case()).toMatchObject({ state: 'void' });
    expect(office.case().suspended).toBeUndefined();
    expect(office.case().clocks.decide?.stoppedAt).toBe(office.now);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { endOf } from '../calendar/calendar.ts';
import { person } from '#tests/kit/office.ts';
import { codeOf, namesOf, PermitCase, reason } from '#tests/kit/permit-case.ts';

const window = person('window-1');
const officer = person('officer-1');
const other = person('officer-2');

let office: PermitCase;
beforeEach(() => {
  office = new PermitCase();
});

describe('lanes', () => {
  test('P20, P21: the case waits until all lanes are done, and then goes on by itself', () => {
    office.toJoint();
    expect(namesOf(office.tasks())).toEqual(['lane seals', 'lane tax', 'lane fire']);
    office.done('taxDone', 'visit');
    office.act(person('fire-1'), 'revisit', { reason });
    office.done('visit', 'firePass');
    expect(office.case().state).toBe('joint');
    office.done('sealsDone');
    expect(office.case().state).toBe('joined');
    expect(office.get('permit', 'case-1').values.taxInTime).toBe(true);
  });

  test('P20: a lane whose condition the record does not fulfil is not opened and not waited for', () => {
    office.run(window, { do: 'update', register: 'permit', id: 'case-1', set: { fire: false } });
    office.toJoint();
    expect(namesOf(office.tasks())).toEqual(['lane seals', 'lane tax']);
    expect(codeOf(() => office.act(person('fire-1'), 'visit'))).toBe('procedure/not-now');
    office.done('sealsDone', 'taxDone');
    expect(office.case().state).toBe('joined');
  });

  test('P21, P22: one failure of those that are all needed sends the case where it was said, and drops the rest', () => {
    office.toJoint();
    office.done('visit');
    office.wait(24 * 5);
    office.done('taxFail');
    expect(office.case()).toMatchObject({ state: 'review', lanes: { tax: { result: 'failed' }, seals: { result: 'dropped' }, fire: { state: 'visited', result: 'dropped' } } });
    expect(office.get('permit', 'case-1').values.taxInTime).toBe(false);
  });

  test('P23: lanes that open again are done again, and their clocks begin anew', () => {
    office.toJoint();
    office.done('taxFail');
    office.wait(24);
    office.act(officer, 'fanOut');
    expect(Object.values(office.case().lanes ?? {}).map((lane) => lane.result)).toEqual([undefined, undefined, undefined]);
    expect(office.case().clocks.tax).toEqual({ startedAt: office.now, dueAt: endOf('2024-04-11') });
  });
});

describe('signatures', () => {
  const legal = person('legal-1');
  const finance = person('finance-1');

  test('P24, P25: each seat is signed once, and all must agree', () => {
    office.toSigning();
    expect(namesOf(office.tasks())).toEqual(['seat legal', 'seat finance']);
    expect(codeOf(() => office.act(officer, 'agree'))).toBe('access/denied');
    office.act(legal, 'agree');
    expect(codeOf(() => office.act(legal, 'agree'))).toBe('procedure/task-done');
    expect(codeOf(() => office.act(person('legal-2'), 'agree'))).toBe('procedure/task-done');
    expect(namesOf(office.tasks())).toEqual(['seat finance']);
    office.act(finance, 'agree');
    expect(office.case()).toMatchObject({ state: 'approved', signings: { signing: [{ said: 'agreed', by: 'legal-1' }, { said: 'agreed', by: 'finance-1' }] } });
  });

  test('P25: where one refusal ends it, it does, and open seats are dropped', () => {
    office.toSigning();
    office.act(finance, 'refuse', { reason });
    expect(office.case()).toMatchObject({ state: 'review', signings: { signing: [{ said: 'dropped' }, { said: 'refused', by: 'finance-1' }] } });
  });

  test('P26: one more signer is asked, once, and only one who may sign', () => {
    office.toSigning();
    office.act(legal, 'addSigner', { form: { extra: 'officer-2' } });
    expect(codeOf(() => office.act(legal, 'addSigner', { form: { extra: 'officer-2' } }))).toBe('procedure/signer-already');
    expect(codeOf(() => office.act(legal, 'addSigner', { form: { extra: 'window-1' } }))).toBe('procedure/unfit');
    office.act(legal, 'agree');
    office.act(finance, 'agree');
    expect(office.tasks()).toMatchObject([{ name: 'officer-2', for: [{ kind: 'person', person: 'officer-2' }] }]);
    office.act(other, 'agree');
    expect(office.case()).toMatchObject({ state: 'approved', signings: { signing: [{}, {}, { for: { person: 'officer-2' }, addedBy: 'legal-1', said: 'agreed' }] } });
  });

  test('P24: who signs for another does not sign for himself as well', () => {
    office.toSigning();
    const deputy = person('finance-1', [{ ...legal, since: '2024-04-01', until: '2024-04-30' }]);
    office.act(deputy, 'agree', { onBehalfOf: 'legal-1' });
    expect(office.case().signings?.signing?.[0]).toMatchObject({ by: 'legal-1', deputy: 'finance-1' });
    expect(codeOf(() => office.act(finance, 'agree'))).toBe('procedure/task-done');
    expect(codeOf(() => office.act(legal, 'agree'))).toBe('procedure/task-done');
  });

  const paper = (...signers: readonly string[]): void => {
    office.run(window, { do: 'create', register: 'paper', id: 'case-1', set: { name: '文稿' } });
    office.act(window, 'send', { form: { signers } }, 'paper');
  };
  const says = (who: Parameters<typeof person>[0], action: string): unknown => office.act(person(who), action, action === 'refuse' ? { reason } : {}, 'paper');

  test('P25: two of three are enough, and a refusal only counts', () => {
    paper('legal-1', 'finance-1', 'officer-1');
    says('legal-1', 'refuse');
    says('finance-1', 'agree');
    expect(office.case('paper').state).toBe('signing');
    says('officer-1', 'agree');
    expect(office.case('paper').state).toBe('signed');
  });

  test('P25: it fails once enough can no longer agree', () => {
    paper('legal-1', 'finance-1', 'officer-1');
    says('legal-1', 'refuse');
    says('officer-1', 'refuse');
    expect(office.case('paper')).toMatchObject({ state: 'failed', signings: { signing: [{ for: { person: 'finance-1' }, said: 'dropped' }, { said: 'refused' }, { said: 'refused' }] } });
  });

  test('P27: a signing with too few signers, or with one who may not sign, does not begin', () => {
    expect(codeOf(() => paper('legal-1'))).toBe('procedure/no-signers');
    office = new PermitCase();
    expect(codeOf(() => paper('legal-1', 'window-2'))).toBe('procedure/unfit');
  });
});

describe('deputies', () => {
  const away = (since: string, until: string) => person('window-2', [{ ...officer, since, until }]);

  test('P32: a deputy acts with what was left to him and on those days only; the act is the other\'s', () => {
    office.toReview();
    const deputy = away('2024-04-08', '2024-04-09');
    expect(codeOf(() => office.act(deputy, 'fanOut'))).toBe('access/denied');
    expect(codeOf(() => office.act(deputy, 'fanOut', { onBehalfOf: 'head-1' }))).toBe('access/no-delegation');
    expect(codeOf(() => office.act(away('2024-04-09', '2024-04-09'), 'fanOut', { onBehalfOf: 'officer-1' }))).toBe('access/no-delegation');
    expect(codeOf(() => office.act(deputy, 'withdraw', { onBehalfOf: 'officer-1' }))).not.toBe('accepted');
    const change = office.act(deputy, 'fanOut', { onBehalfOf: 'officer-1' });
    expect(change).toMatchObject({ actor: { id: 'window-2' }, onBehalfOf: { id: 'officer-1' } });
  });

  test('P32: what a deputy submits is withdrawn and taken back by the one for whom he did', () => {
    const deputy = person('seals-1', [{ ...window, since: '2024-04-01', until: '2024-04-30' }]);
    office.act(deputy, 'submit', { onBehalfOf: 'window-1' });
    expect(codeOf(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-yours');
    office.act(officer, 'sendBack', { reason });
    expect(office.case().holder).toEqual({ person: 'window-1' });
    expect(codeOf(() => office.act(deputy, 'submit', { onBehalfOf: 'window-1' }))).toBe('accepted');
  });

  test('P33: a deputy gives nothing on that was left to him', () => {
    office.toReview();
    // The deputy of a deputy has the deputy's own duties and not those that were left to him.
    const second = person('seals-1', [{ ...away('2024-04-01', '2024-04-30'), since: '2024-04-01', until: '2024-04-30' }]);
    expect(codeOf(() => office.act(second, 'fanOut', { onBehalfOf: 'window-2' }))).toBe('access/denied');
    expect(codeOf(() => office.act(second, 'fanOut', { onBehalfOf: 'officer-1' }))).toBe('access/no-delegation');
  });
});

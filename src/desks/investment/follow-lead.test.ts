import { describe, expect, it } from 'vitest';
import { Community } from '#base/community.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { applyCommand, type Change } from '#kernel/command/apply-command.ts';
import type { Command, Held } from '#kernel/command/command.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { instantOf, type Day } from '#kernel/field/day.ts';
import { InvestmentDesk } from './desk.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator], [InvestmentDesk]);
const CALENDAR: Calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
const actor = (duty: string): Actor => ({ id: `staff-${duty}-1`, name: duty, unit: 'unit-investment', duties: [duty], kind: 'staff' });
const OFFICER = actor('investment-officer');
const LEAD = actor('investment-lead');
const REVIEWER = actor('fair-competition-reviewer');
const LAWYER = actor('legality-reviewer');

const FOUND = { name: '试样项目', direction: 'digital', broughtBy: 'director', bringer: 'staff-a', channel: 'visit', officer: 'staff-b', foundOn: '2024-03-04' };
const ROW = { kind: 'service', content: '明确一名服务专员', reach: 'all', basisLevel: 'policy', basis: '项目服务专员制度（演示）' };
const TABLE = { promises: [{ ...ROW, finding: 'kept' }], promisesChecked: true, fairCompetition: 'passed', reviewBasis: '公平竞争审查条例' };

type Act = { readonly by: Actor; readonly on: Day; readonly action: string; readonly form?: Readonly<Record<string, unknown>>; readonly reason?: string };
const act = (by: Actor, on: Day, action: string, form?: Act['form'], reason?: string): Act => ({ by, on, action, ...(form ? { form } : {}), ...(reason ? { reason } : {}) });

function run(by: Actor, on: Day, command: Command, before?: Change): Change {
  const held: Held | undefined = before && { register: before.register.id, id: before.id, version: before.version, unit: before.unit, createdAt: before.createdAt, values: before.values, caseState: before.caseState };
  return applyCommand(MODEL, CALENDAR, { actor: by, at: instantOf(on, 600 + (before?.version ?? 0)), command }, held);
}
const create = (set: object): Change => run(OFFICER, '2024-03-04', { do: 'create', register: 'lead', id: 'lead-1', set: { ...set } });
const update = (lead: Change, by: Actor, set: Readonly<Record<string, unknown>>): Change => run(by, '2024-12-30', { do: 'update', register: 'lead', id: 'lead-1', set }, lead);
const go = (lead: Change, ...acts: readonly Act[]): Change =>
  acts.reduce((held, { by, on, ...one }) => run(by, on, { do: 'act', register: 'lead', id: 'lead-1', ...one }, held), lead);

const TO_REVIEW = [act(OFFICER, '2024-03-05', 'contact'), act(OFFICER, '2024-03-20', 'negotiate'), act(OFFICER, '2024-04-08', 'submit', { drafted: [ROW] })];
const TO_CLEARED = [...TO_REVIEW, act(REVIEWER, '2024-04-10', 'passCompetition', TABLE), act(LAWYER, '2024-04-12', 'clear')];
const TO_SIGNED = [...TO_CLEARED, act(LEAD, '2024-04-16', 'sign')];
const lead = create(FOUND);

describe('rule 1: a lead says who brought it', () => {
  it('by post and by person', () => {
    const { bringer: _bringer, ...nobody } = FOUND;
    expect(() => create(nobody)).toThrow('field/missing');
    expect(() => create({ ...FOUND, broughtBy: 'six-posts' })).toThrow('field/invalid');
    expect(lead.values['broughtBy']).toBe('director');
  });
});

describe('rule 2: a lead is contacted within ten working days', () => {
  it('and the platform writes whether it was', () => {
    expect(go(lead, act(OFFICER, '2024-03-18', 'contact')).values['contactedInTime']).toBe(true);
    expect(go(lead, act(OFFICER, '2024-03-19', 'contact')).values['contactedInTime']).toBe(false);
    expect(() => update(lead, LEAD, { contactedInTime: true })).toThrow('field/kept-by-procedure');
  });

  it('one that was lost before any contact is never marked as in time', () => {
    const lost = go(lead, act(OFFICER, '2024-03-06', 'lose', { lossReason: 'silent' }, '电话停机'));
    expect(lost.values['contactedInTime']).toBeUndefined();
  });
});

describe('rule 3: nothing is signed before both reviews have been passed', () => {
  it('the officer hands in all that the draft promises, an empty table when it promises nothing', () => {
    const talking = go(lead, ...TO_REVIEW.slice(0, 2));
    expect(() => go(talking, act(OFFICER, '2024-04-08', 'submit'))).toThrow('procedure/form-missing');
    expect(go(talking, act(OFFICER, '2024-04-08', 'submit', { drafted: [] })).caseState?.state).toBe('reviewing');
  });

  it('every row of the table has its basis and finding, and the reviewer confirms that none is missing', () => {
    const { basis: _basis, ...baseless } = ROW;
    const reviewing = go(lead, ...TO_REVIEW);
    const pass = (form: object): Change => go(reviewing, act(REVIEWER, '2024-04-10', 'passCompetition', { ...TABLE, ...form }));
    expect(() => pass({ promises: [{ ...baseless, finding: 'kept' }] })).toThrow('field/invalid');
    expect(() => pass({ promises: [ROW] })).toThrow('field/invalid');
    expect(() => pass({ promisesChecked: false })).toThrow('procedure/guarded');
    expect(() => pass({ fairCompetition: 'failed' })).toThrow('procedure/guarded');
    expect(() => go(reviewing, act(OFFICER, '2024-04-10', 'passCompetition', TABLE))).toThrow('access/denied');
    expect(pass({}).caseState?.state).toBe('checkingLegality');
  });

  it('the two reviews are made by two bodies, and a contract that fails either goes back', () => {
    const passed = go(lead, ...TO_CLEARED.slice(0, 4));
    expect(() => go(passed, act(REVIEWER, '2024-04-11', 'clear'))).toThrow('access/denied');
    expect(() => go(passed, act(LEAD, '2024-04-11', 'sign'))).toThrow('procedure/not-now');
    const failed = go(passed, act(LAWYER, '2024-04-11', 'failLegality', undefined, '超越委托权限'));
    expect(failed.values).toMatchObject({ legalReview: 'failed', reviewFailedOn: '2024-04-11' });
    expect(failed.caseState?.state).toBe('negotiating');
  });

  it('a new round begins with nothing passed', () => {
    const again = go(lead, ...TO_CLEARED, act(OFFICER, '2024-05-06', 'lose', { lossReason: 'funds' }, '资金未到位'), act(LEAD, '2024-07-01', 'reopen', undefined, '投资方恢复投资'),
      act(OFFICER, '2024-07-08', 'negotiate'), act(OFFICER, '2024-07-15', 'submit'));
    expect(again.values).toMatchObject({ promisesChecked: false, fairCompetition: 'pending', legalReview: 'pending' });
    expect(() => go(again, act(REVIEWER, '2024-07-17', 'passCompetition'))).toThrow('procedure/guarded');
  });

  it('the table is the reviewer’s own: the officer can’t add a promise after the review', () => {
    const cleared = go(lead, ...TO_CLEARED);
    expect(() => update(cleared, OFFICER, { promises: [] })).toThrow('field/kept-by-procedure');
    expect(() => update(cleared, LEAD, { fairCompetition: 'passed', legalReview: 'passed', promisesChecked: false })).toThrow('field/kept-by-procedure');
  });

  it('the limit stands still while the officer changes the draft', () => {
    const returned = go(lead, ...TO_REVIEW, act(REVIEWER, '2024-04-09', 'sendBack', undefined, '缺少承诺依据'), act(OFFICER, '2024-05-20', 'submit'),
      act(REVIEWER, '2024-05-22', 'passCompetition', TABLE), act(LAWYER, '2024-05-24', 'clear'));
    expect(returned.values['reviewedInTime']).toBe(true);
  });
});

describe('rule 4: a loss has a reason, and may be taken up again', () => {
  it('from the list and in a sentence', () => {
    expect(() => go(lead, act(OFFICER, '2024-03-06', 'lose', { lossReason: 'market' }))).toThrow('procedure/reason-missing');
    expect(() => go(lead, act(OFFICER, '2024-03-06', 'lose', undefined, '不投了'))).toThrow('procedure/form-missing');
  });

  it('what is taken up again counts as contacted, and a second loss needs its reason anew', () => {
    const lost = go(lead, act(OFFICER, '2024-03-05', 'contact'), act(OFFICER, '2024-04-01', 'lose', { lossReason: 'market' }, '项目暂停'));
    expect(() => go(lost, act(OFFICER, '2024-06-03', 'reopen', undefined, '恢复'))).toThrow('access/denied');
    const again = go(lost, act(LEAD, '2024-06-03', 'reopen', undefined, '恢复'));
    expect(again.caseState?.state).toBe('contacted');
    expect(again.values).toMatchObject({ contactedOn: '2024-03-05', reopenedOn: '2024-06-03', lossReason: 'reopened' });
    expect(() => go(again, act(OFFICER, '2024-07-01', 'lose', undefined, '又停了'))).toThrow('procedure/guarded');
    expect(go(again, act(OFFICER, '2024-07-01', 'lose', { lossReason: 'elsewhere' }, '去了外地')).values['lossReason']).toBe('elsewhere');
  });
});

describe('rule 5: landed is a company registered, a deposit paid or land paid for', () => {
  const signed = go(lead, ...TO_SIGNED);

  it('each with what proves it', () => {
    expect(() => go(signed, act(LEAD, '2024-06-03', 'landCompany'))).toThrow('procedure/form-missing');
    expect(() => go(signed, act(LEAD, '2024-06-03', 'landPayment', { landedAs: 'deposit' }))).toThrow('procedure/form-missing');
    expect(() => go(signed, act(LEAD, '2024-06-03', 'landPayment', { landedAs: 'company', landingProof: '凭证' }))).toThrow('procedure/guarded');
    expect(go(signed, act(LEAD, '2024-06-03', 'landCompany', { company: 'operator-1' })).values).toMatchObject({ landedAs: 'company', landedOn: '2024-06-03', landedInTime: true });
  });

  it('after 120 days it is late, and one that was lost is neither', () => {
    const payment = { landedAs: 'land', landingProof: '缴款书（演示）' };
    expect(go(signed, act(LEAD, '2024-08-14', 'landPayment', payment)).values['landedInTime']).toBe(true);
    expect(go(signed, act(LEAD, '2024-08-15', 'landPayment', payment)).values['landedInTime']).toBe(false);
    expect(go(signed, act(OFFICER, '2024-06-03', 'lose', { lossReason: 'funds' }, '资金链断裂')).values['landedInTime']).toBeUndefined();
  });
});

describe('rule 7: arrived capital counts when its voucher has been verified', () => {
  const set = { name: '首笔', lead: 'lead-1', arrivedOn: '2024-06-03', amount: 5e8, use: 'fixed', origin: 'domestic', voucher: 'bank', voucherNumber: 'A-1', officer: 'staff-b' };
  const arrival = run(OFFICER, '2024-06-04', { do: 'create', register: 'capital-arrival', id: 'capital-1', set });
  const verify = (by: Actor): Change => run(by, '2024-06-05', { do: 'act', register: 'capital-arrival', id: 'capital-1', action: 'verify' }, arrival);

  it('by the head, not by who reported it', () => {
    expect(() => verify(OFFICER)).toThrow('access/denied');
    expect(verify(LEAD).values).toMatchObject({ verifiedOn: '2024-06-05', verifiedBy: LEAD.id });
  });

  it('no voucher counts twice, and nothing counts before the contract', () => {
    expect(arrival.register.identity).toBe('voucherNumber');
    expect(MODEL.indicators.get('investment/capital-arrived')?.terms[0]?.where).toEqual({ state: 'verified', 'lead.signedOn': { filled: true } });
  });
});

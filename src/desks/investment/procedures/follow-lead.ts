import { duty } from '#kernel/access/access.ts';
import { naturalDays, workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Clock } from '#kernel/procedure/procedure.ts';
import { Lead } from '../registers/lead.ts';

const officer = duty('investment-officer', 'investment-lead');
const lead = duty('investment-lead');
const reviewer = duty('fair-competition-reviewer');
const lawyer = duty('legality-reviewer');

const talks: Readonly<Record<string, Action>> = {
  contact: { title: { zh: '对接', en: 'Contact' }, from: ['found'], to: 'contacted', by: officer, stamps: { contactedOn: 'day' } },
  negotiate: { title: { zh: '进入洽谈', en: 'Negotiate' }, from: ['contacted'], to: 'negotiating', by: officer, form: { intended: 'optional' }, stamps: { negotiatedOn: 'day' } },
  lose: {
    title: { zh: '登记流失', en: 'Record the loss' },
    from: ['found', 'contacted', 'negotiating', 'reviewing', 'checkingLegality', 'cleared', 'signed', 'landed', 'started'],
    to: 'lost',
    by: officer,
    reason: true,
    form: { lossReason: 'required' },
    guards: [{ if: { lossReason: { not: 'reopened' } }, says: { zh: '重新启动后再次流失的，须重新写明流失原因', en: 'A lead lost again needs its reason anew.' } }],
    stamps: { lostOn: 'day' },
  },
  // The old reason gives way, so that a second loss can't be recorded under the first one's.
  reopen: { title: { zh: '重新启动', en: 'Take up again' }, from: ['lost'], to: 'contacted', by: lead, reason: true, stamps: { reopenedOn: 'day', lossReason: { value: 'reopened' } } },
};

// No signing before every promise has been looked at: 公平竞争审查条例 (2024) art. 8–10, before it the rules of 2021.
// A new round begins with nothing passed, whatever an earlier one found.
const review: Readonly<Record<string, Action>> = {
  submit: {
    title: { zh: '送审', en: 'Send for review' },
    from: ['negotiating'],
    to: 'reviewing',
    by: officer,
    form: { drafted: 'required' },
    stamps: { submittedOn: 'day', promisesChecked: { value: false }, fairCompetition: { value: 'pending' }, legalReview: { value: 'pending' } },
  },
  sendBack: { title: { zh: '退回补充材料', en: 'Send back' }, from: ['reviewing'], to: 'negotiating', by: reviewer, reason: true },
  passCompetition: {
    title: { zh: '公平竞争审查通过', en: 'Pass the fair-competition review' },
    from: ['reviewing'],
    to: 'checkingLegality',
    by: reviewer,
    form: { promises: 'required', promisesChecked: 'required', fairCompetition: 'required', reviewBasis: 'required' },
    guards: [
      { if: { promisesChecked: true }, says: { zh: '还有承诺没有依据或审查意见，不得通过', en: 'Not every promise has its basis and finding.' } },
      { if: { fairCompetition: { in: ['passed', 'revised'] } }, says: { zh: '公平竞争审查未通过，不得进入合法性审查', en: 'The fair-competition review has not been passed.' } },
    ],
  },
  failCompetition: {
    title: { zh: '公平竞争审查不通过', en: 'Fail the fair-competition review' },
    from: ['reviewing'],
    to: 'negotiating',
    by: reviewer,
    reason: true,
    form: { promises: 'required', reviewBasis: 'required' },
    stamps: { fairCompetition: { value: 'failed' }, reviewFailedOn: 'day' },
  },
  clear: { title: { zh: '合法性审查通过', en: 'Pass the legality review' }, from: ['checkingLegality'], to: 'cleared', by: lawyer, stamps: { legalReview: { value: 'passed' }, reviewedOn: 'day' } },
  failLegality: { title: { zh: '合法性审查不通过', en: 'Fail the legality review' }, from: ['checkingLegality'], to: 'negotiating', by: lawyer, reason: true, stamps: { legalReview: { value: 'failed' }, reviewFailedOn: 'day' } },
};

// Landed 履约 is one of three things, each with what proves it.
const landing: Readonly<Record<string, Action>> = {
  sign: { title: { zh: '签约', en: 'Sign' }, from: ['cleared'], to: 'signed', by: lead, form: { contract: 'optional', contracted: 'optional', signingEvent: 'optional' }, stamps: { signedOn: 'day' } },
  landCompany: { title: { zh: '落地：公司已注册', en: 'Landed: company registered' }, from: ['signed'], to: 'landed', by: lead, form: { company: 'required' }, stamps: { landedOn: 'day', landedAs: { value: 'company' } } },
  landPayment: {
    title: { zh: '落地：已缴保证金或土地款', en: 'Landed: deposit or land paid' },
    from: ['signed'],
    to: 'landed',
    by: lead,
    form: { landedAs: 'required', landingProof: 'required' },
    guards: [{ if: { landedAs: { in: ['deposit', 'land'] } }, says: { zh: '注册公司的须指明落地企业', en: 'A registered company has to be named.' } }],
    stamps: { landedOn: 'day' },
  },
  start: { title: { zh: '开工', en: 'Start' }, from: ['landed'], to: 'started', by: officer, form: { startProof: 'required' }, stamps: { startedOn: 'day' } },
  produce: { title: { zh: '投产（开业）', en: 'Go into production' }, from: ['started'], to: 'producing', by: officer, stamps: { producedOn: 'day' } },
  reachCapacity: { title: { zh: '达效', en: 'Reach capacity' }, from: ['producing'], to: 'atCapacity', by: lead, stamps: { capacityOn: 'day' } },
};

// A loss stops no clock: what was never contacted, cleared or landed must not be marked as having been so in time.
const clocks: Readonly<Record<string, Clock>> = {
  contact: { title: { zh: '对接期限', en: 'Contact limit' }, limit: workingDays(10), from: ['found'], until: ['contacted'], pausedIn: ['lost'], marks: 'contactedInTime', basis: '招商线索管理规定（演示）：线索登记后 10 个工作日内对接' },
  review: { title: { zh: '审查期限', en: 'Review limit' }, limit: workingDays(10), from: ['reviewing'], until: ['cleared'], pausedIn: ['negotiating', 'contacted', 'lost'], marks: 'reviewedInTime', basis: '合同审查规定（演示）：收齐后 10 个工作日内完成两项审查，退回修改的时间不计' },
  landing: {
    title: { zh: '履约期限', en: 'Landing limit' },
    limit: naturalDays(120),
    from: ['signed'],
    until: ['landed'],
    pausedIn: ['lost', 'contacted', 'negotiating', 'reviewing', 'checkingLegality', 'cleared'],
    marks: 'landedInTime',
    basis: '招商项目履约管理规定（演示）：签约后 120 日内注册公司或缴纳保证金、土地款',
  },
};

/** How an investment project moves from a lead to full capacity, or is lost with its reason. */
export const FollowLead = defineProcedure('follow-lead', {
  of: Lead,
  title: { zh: '招商项目全流程', en: 'Following an investment lead' },
  states: {
    found: { title: { zh: '线索', en: 'Lead' } },
    contacted: { title: { zh: '对接', en: 'Contacted' } },
    negotiating: { title: { zh: '在谈', en: 'Negotiating' } },
    reviewing: { title: { zh: '公平竞争审查中', en: 'Under fair-competition review' } },
    checkingLegality: { title: { zh: '合法性审查中', en: 'Under legality review' } },
    cleared: { title: { zh: '审查通过待签约', en: 'Cleared for signing' } },
    signed: { title: { zh: '已签约', en: 'Signed' } },
    landed: { title: { zh: '已落地（履约）', en: 'Landed' } },
    started: { title: { zh: '开工', en: 'Started' } },
    producing: { title: { zh: '投产', en: 'In production' } },
    atCapacity: { title: { zh: '达效', en: 'At capacity' }, end: true },
    lost: { title: { zh: '流失', en: 'Lost' }, end: true },
  },
  initial: 'found',
  actions: { ...talks, ...review, ...landing },
  clocks,
});

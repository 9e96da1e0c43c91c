import { duty } from '#kernel/access/access.ts';
import { naturalDays, workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action } from '#kernel/procedure/procedure.ts';
import { Lead } from '../registers/lead.ts';

const officer = duty('investment-officer', 'investment-lead');
const lead = duty('investment-lead');
const reviewer = duty('fair-competition-reviewer');

const talks: Readonly<Record<string, Action>> = {
  contact: { title: { zh: '对接', en: 'Contact' }, from: ['found'], to: 'contacted', by: officer, stamps: { contactedOn: 'day' } },
  negotiate: { title: { zh: '进入洽谈', en: 'Negotiate' }, from: ['contacted'], to: 'negotiating', by: officer, form: { intended: 'optional' }, stamps: { negotiatedOn: 'day' } },
  lose: {
    title: { zh: '登记流失', en: 'Record the loss' },
    from: ['found', 'contacted', 'negotiating', 'reviewing', 'cleared', 'signed'],
    to: 'lost',
    by: officer,
    reason: true,
    form: { lossReason: 'required' },
    stamps: { lostOn: 'day' },
  },
  reopen: { title: { zh: '重新启动', en: 'Take up again' }, from: ['lost'], to: 'contacted', by: lead, reason: true },
};

// Fair Competition Review Regulation 公平竞争审查条例 (2024) art. 8–10: no signing before every promise has been looked at.
const review: Readonly<Record<string, Action>> = {
  submit: { title: { zh: '送审', en: 'Send for review' }, from: ['negotiating'], to: 'reviewing', by: officer, form: { promises: 'optional' }, stamps: { submittedOn: 'day' } },
  sendBack: { title: { zh: '退回修改', en: 'Send back' }, from: ['reviewing'], to: 'negotiating', by: reviewer, reason: true },
  clear: {
    title: { zh: '审查通过', en: 'Clear' },
    from: ['reviewing'],
    to: 'cleared',
    by: reviewer,
    form: { fairCompetition: 'required', legalReview: 'required', promises: 'optional' },
    guards: [
      { if: { fairCompetition: { in: ['passed', 'revised'] } }, says: { zh: '公平竞争审查未通过，不得签约', en: 'The fair-competition review has not been passed.' } },
      { if: { legalReview: 'passed' }, says: { zh: '合法性审查未通过，不得签约', en: 'The legality review has not been passed.' } },
    ],
    stamps: { reviewedOn: 'day' },
  },
};

const landing: Readonly<Record<string, Action>> = {
  sign: { title: { zh: '签约', en: 'Sign' }, from: ['cleared'], to: 'signed', by: lead, form: { contract: 'optional', contracted: 'optional', signingEvent: 'optional' }, stamps: { signedOn: 'day' } },
  land: { title: { zh: '确认落地（履约）', en: 'Confirm landing' }, from: ['signed'], to: 'landed', by: lead, form: { landedAs: 'optional', company: 'optional' }, stamps: { landedOn: 'day' } },
  start: { title: { zh: '开工', en: 'Start' }, from: ['landed'], to: 'started', by: officer, stamps: { startedOn: 'day' } },
  produce: { title: { zh: '投产（开业）', en: 'Go into production' }, from: ['started'], to: 'producing', by: officer, stamps: { producedOn: 'day' } },
  reachCapacity: { title: { zh: '达效', en: 'Reach capacity' }, from: ['producing'], to: 'atCapacity', by: lead, stamps: { capacityOn: 'day' } },
};

/** How an investment project moves from a lead to full capacity, or is lost with its reason. */
export const FollowLead = defineProcedure('follow-lead', {
  of: Lead,
  title: { zh: '招商项目全流程', en: 'Following an investment lead' },
  states: {
    found: { title: { zh: '线索', en: 'Lead' } },
    contacted: { title: { zh: '对接', en: 'Contacted' } },
    negotiating: { title: { zh: '在谈', en: 'Negotiating' } },
    reviewing: { title: { zh: '合同审查中', en: 'Under review' } },
    cleared: { title: { zh: '审查通过待签约', en: 'Cleared for signing' } },
    signed: { title: { zh: '已签约', en: 'Signed' } },
    landed: { title: { zh: '签约落地', en: 'Landed' } },
    started: { title: { zh: '开工', en: 'Started' } },
    producing: { title: { zh: '投产', en: 'In production' } },
    atCapacity: { title: { zh: '达效', en: 'At capacity' }, end: true },
    lost: { title: { zh: '流失', en: 'Lost' }, end: true },
  },
  initial: 'found',
  actions: { ...talks, ...review, ...landing },
  clocks: {
    contact: { title: { zh: '对接期限', en: 'Contact limit' }, limit: workingDays(10), from: ['found'], until: ['contacted', 'lost'], marks: 'contactedInTime', basis: '招商线索管理规定（演示）：线索登记后 10 个工作日内对接' },
    review: { title: { zh: '审查期限', en: 'Review limit' }, limit: workingDays(10), from: ['reviewing'], until: ['cleared', 'lost'], pausedIn: ['negotiating'], marks: 'reviewedInTime', basis: '合同审查规定（演示）：收齐后 10 个工作日内提出意见' },
    landing: { title: { zh: '履约期限', en: 'Landing limit' }, limit: naturalDays(120), from: ['signed'], until: ['landed', 'lost'], marks: 'landedInTime', basis: '招商项目履约管理规定（演示）：签约后 120 日内注册公司或缴纳保证金、土地款' },
  },
});

import { duty } from '#kernel/access/access.ts';
import { naturalDays, workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action } from '#kernel/procedure/procedure.ts';
import { Dispute } from '../registers/dispute.ts';

const mediator = duty('mediator');
const clerk = duty('mediator', 'petition-officer');
const lead = duty('mediation-lead');

const mediation: Readonly<Record<string, Action>> = {
  triage: { title: { zh: '分类分流', en: 'Triage' }, from: ['intake'], to: 'triaged', by: clerk, form: { risk: 'required', route: 'required' } },
  transfer: { title: { zh: '转仲裁、诉讼或主管部门', en: 'Pass on' }, from: ['intake', 'triaged'], to: 'transferred', by: clerk, reason: true, form: { remedy: 'required' } },
  withdraw: { title: { zh: '申请人撤回', en: 'Withdraw' }, from: ['intake', 'triaged', 'mediating'], to: 'withdrawn', by: clerk, reason: true },
  mediate: {
    title: { zh: '开始调解', en: 'Mediate' },
    from: ['triaged'],
    to: 'mediating',
    by: mediator,
    form: { willing: 'required', mediator: 'required' },
    // People's Mediation Act 人民调解法 art. 17: nobody is mediated who clearly refuses.
    guards: [{ if: { willing: true }, says: { zh: '一方明确拒绝的，不得调解', en: 'One side refuses.' } }],
  },
  agree: { title: { zh: '达成协议', en: 'Agree' }, from: ['mediating'], to: 'agreed', by: mediator, form: { agreement: 'required', form: 'required', amount: 'optional' }, stamps: { agreedOn: 'day' } },
  // Art. 26: a mediation that fails is ended, and the parties are told which other ways are open.
  fail: { title: { zh: '终止调解', en: 'End without agreement' }, from: ['mediating'], to: 'failed', by: mediator, reason: true, form: { remedy: 'required' }, stamps: { failedOn: 'day' } },
};

const afterwards: Readonly<Record<string, Action>> = {
  confirm: { title: { zh: '司法确认', en: 'Confirmed by the court' }, from: ['agreed'], to: 'confirmed', by: mediator, form: { ruling: 'required' } },
  followUp: { title: { zh: '履行回访归档', en: 'Follow up' }, from: ['agreed', 'confirmed'], to: 'archived', by: clerk, form: { fulfilled: 'required' }, stamps: { followedUpOn: 'day' } },
  reopen: { title: { zh: '未履行，重新调解', en: 'Take up again' }, from: ['archived'], to: 'mediating', by: lead, reason: true },
};

/** How a dispute moves: intake, triage, mediation, agreement or its failure, court confirmation, follow-up. */
export const MediateDispute = defineProcedure('mediate-dispute', {
  of: Dispute,
  title: { zh: '矛盾纠纷化解', en: 'Mediating a dispute' },
  states: {
    intake: { title: { zh: '已登记', en: 'Taken in' } },
    triaged: { title: { zh: '已分流', en: 'Triaged' } },
    mediating: { title: { zh: '调解中', en: 'In mediation' } },
    agreed: { title: { zh: '已达成协议', en: 'Agreed' } },
    confirmed: { title: { zh: '已司法确认', en: 'Confirmed' } },
    failed: { title: { zh: '调解未成', en: 'Not agreed' }, end: true },
    archived: { title: { zh: '已回访归档', en: 'Archived' }, end: true },
    transferred: { title: { zh: '已转出', en: 'Passed on' }, end: true },
    withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  initial: 'intake',
  actions: { ...mediation, ...afterwards },
  clocks: {
    triage: { title: { zh: '分流时限', en: 'Triage' }, limit: workingDays(3), from: ['intake'], until: ['triaged', 'transferred', 'withdrawn'], basis: '内部时限（演示）' },
    // The Act sets no limit for mediating, so this one is called internal.
    mediate: { title: { zh: '调解内部时限', en: 'Mediation' }, limit: naturalDays(30), from: ['mediating'], until: ['agreed', 'failed', 'withdrawn'], marks: 'mediatedInTime', basis: '内部时限（人民调解法未规定期限）' },
    confirm: { title: { zh: '申请司法确认期限', en: 'Court confirmation' }, limit: naturalDays(30), from: ['agreed'], until: ['confirmed'], marks: 'confirmedInTime', basis: '《人民调解法》第三十三条：自协议生效之日起三十日内共同申请' },
  },
});

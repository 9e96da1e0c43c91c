import { duty, system } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Guard } from '#kernel/procedure/procedure.ts';
import { LandRequisition } from '../registers/land-requisition.ts';

const officer = duty('land-officer');
const lead = duty('project-lead');

// Land Administration Act 土地管理法 (2019) art. 47; Implementing Regulation 土地管理法实施条例 (2021) art. 26–31.
const notices: Readonly<Record<string, Action>> = {
  publishPreNotice: { title: { zh: '发布征收土地预公告', en: 'Publish the pre-notice' }, from: ['checked'], to: 'preNoticed', by: officer, stamps: { preNoticeOn: 'day' } },
  survey: { title: { zh: '完成土地现状调查', en: 'Survey' }, from: ['preNoticed'], to: 'preNoticed', by: officer, form: { households: 'optional' }, stamps: { surveyedOn: 'day' } },
  assess: { title: { zh: '完成社会稳定风险评估', en: 'Assess the risk' }, from: ['preNoticed'], to: 'preNoticed', by: officer, form: { risk: 'required' }, stamps: { assessedOn: 'day' } },
  // Only the platform ends a notice, when the calendar says that it has stood long enough.
  closePreNotice: { title: { zh: '预公告期满', en: 'The pre-notice is over' }, from: ['preNoticed'], to: 'preNoticeOver', by: system(), stamps: { preNoticeOverOn: 'day' } },
  publishPlan: {
    title: { zh: '公告补偿安置方案', en: 'Publish the plan' }, from: ['preNoticeOver'], to: 'planNoticed', by: officer, form: { compensationPlan: 'required' },
    guards: [
      { if: { surveyedOn: { filled: true } }, says: { zh: '土地现状调查未完成', en: 'The land has not been surveyed.' } },
      { if: { risk: { in: ['low', 'middle'] } }, says: { zh: '未经社会稳定风险评估，或者风险高，不得公告方案', en: 'The risk has not been assessed, or it is high.' } },
    ],
    stamps: { planNoticeOn: 'day' },
  },
  // Art. 28: a hearing is held when most members hold that the plan breaks the law.
  hear: { title: { zh: '举行听证', en: 'Hold a hearing' }, from: ['planNoticed'], to: 'planNoticed', by: officer, reason: true, form: { compensationPlan: 'required' }, stamps: { heardOn: 'day' } },
  closePlanNotice: { title: { zh: '方案公告期满', en: 'The plan notice is over' }, from: ['planNoticed'], to: 'registering', by: system(), stamps: { planNoticeOverOn: 'day' } },
};

// Art. 32: what is owed stands in full, else the requisition may not be approved.
const inFull: Guard = { if: { fundsInFull: true }, says: { zh: '补偿费用未足额到位，不得报批和批准', en: 'The funds are not in full.' } };

const deciding: Readonly<Record<string, Action>> = {
  sign: { title: { zh: '补偿登记、签订协议', en: 'Register and sign' }, from: ['registering'], to: 'signed', by: officer, form: { signedShare: 'required' } },
  secureFunds: { title: { zh: '费用足额到位', en: 'Funds in full' }, from: ['signed'], to: 'signed', by: lead, form: { fundsNeeded: 'optional' }, stamps: { fundsInFull: { value: true } } },
  submit: { title: { zh: '组卷报批', en: 'Submit' }, from: ['signed'], to: 'submitted', by: officer, form: { approvalLevel: 'required' }, guards: [inFull], stamps: { submittedOn: 'day' } },
  sendBack: { title: { zh: '登记退回补正', en: 'Record that it was sent back' }, from: ['submitted'], to: 'signed', by: officer, reason: true, stamps: { returned: { value: true } } },
  receiveApproval: { title: { zh: '登记批准文件', en: 'Record the approval' }, from: ['submitted'], to: 'approved', by: officer, form: { approvalDocument: 'required' }, guards: [inFull], stamps: { receivedOn: 'day' } },
  announce: { title: { zh: '发布征收土地公告', en: 'Announce' }, from: ['approved'], to: 'announced', by: officer, stamps: { announcedOn: 'day' } },
  decide: { title: { zh: '登记补偿安置决定', en: 'Record the compensation decision' }, from: ['announced'], to: 'announced', by: officer, form: { compensationDecision: 'required' } },
  clear: {
    title: { zh: '交地', en: 'Clear' }, from: ['announced'], to: 'cleared', by: officer, form: { socialSecured: 'required' },
    guards: [{ if: { socialSecured: true }, says: { zh: '社会保障费用未落实，不得交地', en: 'Social security has not been paid.' } }], stamps: { clearedOn: 'day' },
  },
  comparePlan: { title: { zh: '平台对照计划', en: 'Compare with the plan' }, from: ['cleared'], to: 'cleared', by: system(), form: { aheadOfPlan: 'required' } },
  stop: { title: { zh: '停止征收', en: 'Stop' }, from: ['checked', 'preNoticed', 'preNoticeOver', 'planNoticed', 'registering', 'signed', 'submitted'], to: 'stopped', by: lead, reason: true, stamps: { stoppedOn: 'day' } },
};

/** How collective land is requisitioned; the decision is that of the government above and comes back as a receipt. */
export const RequisitionLand = defineProcedure('requisition-land', {
  of: LandRequisition,
  title: { zh: '土地征收', en: 'Requisitioning land' },
  states: {
    checked: { title: { zh: '已核对公共利益', en: 'Public interest checked' } },
    preNoticed: { title: { zh: '预公告中', en: 'Pre-notice stands' } },
    preNoticeOver: { title: { zh: '预公告期满', en: 'Pre-notice over' } },
    planNoticed: { title: { zh: '方案公告中', en: 'Plan notice stands' } },
    registering: { title: { zh: '补偿登记中', en: 'Registering' } },
    signed: { title: { zh: '协议已签', en: 'Signed' } },
    submitted: { title: { zh: '已报批', en: 'Submitted' } },
    approved: { title: { zh: '已批准', en: 'Approved' } },
    announced: { title: { zh: '已公告', en: 'Announced' } },
    cleared: { title: { zh: '已交地', en: 'Cleared' }, end: true },
    stopped: { title: { zh: '已停止', en: 'Stopped' }, end: true },
  },
  initial: 'checked',
  actions: { ...notices, ...deciding },
  clocks: {
    announce: { title: { zh: '征收公告时限', en: 'Announcement' }, limit: workingDays(15), from: ['approved'], until: ['announced'], marks: 'announcedInTime', basis: '《土地管理法实施条例》第三十一条：收到批准文件之日起十五个工作日内公告' },
  },
});

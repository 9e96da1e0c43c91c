import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, measure, money, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

const card = {
  name: text({ zh: '征收事项', en: 'Requisition' }, { search: 'words', max: 80 }),
  project: reference('project', { zh: '用地项目', en: 'For project' }, { optional: true }),
  parcel: reference('parcel', { zh: '地块', en: 'Parcel' }, { optional: true }),
  community: reference('community', { zh: '所在村（社区）', en: 'Village' }),
  government: text({ zh: '征收主体', en: 'Government that requisitions' }, { help: { zh: '征收主体是县级以上地方人民政府，管委会只做具体工作，文书以其名义发布。', en: 'A government at or above county level; the committee does the field work in its name.' } }),
  publicInterest: choice({ zh: '公共利益情形', en: 'Public interest' }, {
    defence: ['军事和外交', 'Defence'], infrastructure: ['基础设施', 'Infrastructure'], public: ['公共事业', 'Public services'], housing: ['扶贫搬迁、保障性安居', 'Relief housing'], area: ['成片开发', 'Area development'], law: ['法律规定的其他情形', 'Otherwise by law'],
  }),
  planBasis: text({ zh: '规划和计划依据', en: 'Plans that it rests on' }, { help: { zh: '成片开发写明批准的成片开发方案；安居工程和成片开发应纳入国民经济和社会发展年度计划（土地管理法第四十五条）。', en: 'Area development names its approved plan; it and relief housing stand in the yearly plan (Land Administration Act art. 45).' } }),
  area: measure({ zh: '面积', en: 'Area' }, '公顷', { optional: true, max: 1000 }),
  arable: measure({ zh: '其中耕地', en: 'Of it arable' }, '公顷', { optional: true, max: 1000 }),
  basicFarmland: yesNo({ zh: '涉及永久基本农田', en: 'Permanent basic farmland' }),
  households: integer({ zh: '涉及户数', en: 'Households' }, { optional: true, unit: '户' }),
  plannedClearOn: date({ zh: '计划完成征收', en: 'To be cleared by' }),
  officer: reference('staff', { zh: '经办人', en: 'Officer' }),
} as const;

const notices = {
  preNoticeOn: date({ zh: '预公告发布日期', en: 'Pre-notice published on' }, { optional: true }),
  preNoticeOverOn: date({ zh: '预公告期满日期', en: 'Pre-notice over on' }, { optional: true }),
  surveyedOn: date({ zh: '现状调查日期', en: 'Surveyed on' }, { optional: true }),
  assessedOn: date({ zh: '稳定风险评估日期', en: 'Risk assessed on' }, { optional: true }),
  risk: choice({ zh: '风险等级', en: 'Risk' }, { low: ['低', 'Low'], middle: ['中', 'Middle'], high: ['高', 'High'] }, { optional: true }),
  compensationPlan: longText({ zh: '补偿安置方案要点', en: 'Compensation plan' }, { optional: true, max: 1000 }),
  planNoticeOn: date({ zh: '方案公告日期', en: 'Plan published on' }, { optional: true }),
  planNoticeOverOn: date({ zh: '方案公告期满日期', en: 'Plan notice over on' }, { optional: true }),
  heardOn: date({ zh: '听证日期', en: 'Heard on' }, { optional: true }),
} as const;

const decision = {
  signedShare: percent({ zh: '协议签订率', en: 'Agreements signed' }, { optional: true, min: 0, max: 100 }),
  fundsNeeded: money({ zh: '应落实费用', en: 'Funds needed' }, { optional: true }),
  fundsInFull: yesNo({ zh: '费用足额到位', en: 'Funds in full' }, { optional: true }),
  approvalLevel: choice({ zh: '批准机关', en: 'Who approves' }, { province: ['省人民政府', 'Province'], council: ['国务院', 'State Council'] }, { optional: true }),
  submittedOn: date({ zh: '报批日期', en: 'Submitted on' }, { optional: true }),
  returned: yesNo({ zh: '曾退回补正', en: 'Sent back once' }, { optional: true }),
  approvalDocument: text({ zh: '批准文件', en: 'Approval' }, { optional: true }),
  receivedOn: date({ zh: '收到批准文件日期', en: 'Approval received on' }, { optional: true }),
  announcedOn: date({ zh: '征收公告日期', en: 'Announced on' }, { optional: true }),
  announcedInTime: yesNo({ zh: '按期公告', en: 'Announced in time' }, { optional: true }),
  compensationDecision: text({ zh: '补偿安置决定', en: 'Compensation decision' }, { optional: true }),
  socialSecured: yesNo({ zh: '社会保障落实', en: 'Social security paid' }, { optional: true }),
  clearedOn: date({ zh: '交地（征收完成）日期', en: 'Cleared on' }, { optional: true }),
  aheadOfPlan: yesNo({ zh: '提前完成', en: 'Ahead of plan' }, { optional: true }),
  stoppedOn: date({ zh: '停止日期', en: 'Stopped on' }, { optional: true }),
} as const;

/** The requisition 土地征收 of collective land for a project, with the steps and periods that the act prescribes. */
export const LandRequisition = defineRegister('land-requisition', {
  title: { zh: '土地征收', en: 'Land requisition' },
  fields: { ...card, ...notices, ...decision },
  write: duty('land-officer', 'project-lead'),
  list: ['name', 'project', 'community', 'area', 'state', 'plannedClearOn', 'clearedOn', 'aheadOfPlan'],
  groups: [
    { title: { zh: '征收事项', en: 'Matter' }, fields: Object.keys(card) },
    { title: { zh: '公告和评估', en: 'Notices and assessment' }, fields: Object.keys(notices) },
    { title: { zh: '报批和实施', en: 'Decision and clearing' }, fields: Object.keys(decision) },
  ],
});

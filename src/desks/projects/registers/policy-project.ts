import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, measure, money, projectCode, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

const card = {
  name: text({ zh: '项目名称', en: 'Project' }, { search: 'words', max: 80 }),
  fundKind: choice({ zh: '资金类型', en: 'Kind of fund' }, {
    'central-budget': ['中央预算内投资', 'Central budget'],
    'ultra-long-bond': ['超长期特别国债', 'Ultra-long special treasury bond'],
    'special-bond': ['地方政府专项债券', 'Local special bond'],
  }),
  theme: choice({ zh: '谋划方向', en: 'Theme' }, {
    school: ['高水平高中周边配套', 'Round the high school'],
    hospital: ['高水平医院周边配套', 'Round the hospital'],
    renewal: ['城市更新', 'Urban renewal'],
    pipes: ['管网和防涝', 'Pipes and drainage'],
    care: ['养老托育', 'Care for the old and the young'],
    industry: ['产业园区配套', 'Business parks'],
  }),
  unit: reference('unit', { zh: '谋划单位', en: 'Planning unit' }),
  code: projectCode({ zh: '项目代码', en: 'Project code' }, { optional: true }),
  content: longText({ zh: '建设内容', en: 'Content' }, { max: 1000 }),
  totalInvestment: money({ zh: '总投资', en: 'Total investment' }),
  requested: money({ zh: '拟申请资金', en: 'Funds to be asked for' }),
  plannedOn: date({ zh: '谋划日期', en: 'Planned on' }),
  officer: reference('staff', { zh: '经办人', en: 'Officer' }),
} as const;

// A gate is closed by its document: an empty one is open.
const gates = {
  feasibilityDocument: text({ zh: '可行性研究批复', en: 'Feasibility study approved by' }, { optional: true }),
  landDocument: text({ zh: '规划选址和用地', en: 'Site and land' }, { optional: true, help: { zh: '不涉及新增用地的写明“不涉及”。', en: 'Says so where no new land is needed.' } }),
  environmentDocument: text({ zh: '环境影响评价', en: 'Environmental assessment' }, { optional: true }),
  applicationReport: text({ zh: '资金申请报告', en: 'Application for funds' }, { optional: true }),
  implementationPlan: text({ zh: '项目实施方案', en: 'Implementation plan' }, { optional: true }),
  financialReport: text({ zh: '财务评估报告', en: 'Financial assessment' }, { optional: true }),
  legalOpinion: text({ zh: '法律意见书', en: 'Legal opinion' }, { optional: true }),
  incomeCover: measure({ zh: '收益覆盖本息', en: 'Income cover' }, '倍', { optional: true, max: 100 }),
  incomeCovered: yesNo({ zh: '收益覆盖达标', en: 'Income cover reached' }, { optional: true }),
  coverRule: text({ zh: '判定依据', en: 'Judged by' }, { optional: true }),
  offNegativeList: yesNo({ zh: '不在负面清单', en: 'Not on the negative list' }, { optional: true }),
} as const;

const course = {
  storedOn: date({ zh: '入库（储备）日期', en: 'Stored on' }, { optional: true }),
  storedInTime: yesNo({ zh: '按期入库', en: 'Stored in time' }, { optional: true }),
  declaredOn: date({ zh: '申报日期', en: 'Declared on' }, { optional: true }),
  reviewedOn: date({ zh: '审核通过日期', en: 'Reviewed on' }, { optional: true }),
  reviewDocument: text({ zh: '审核回执', en: 'Receipt of the review' }, { optional: true }),
  listedOn: date({ zh: '列入计划（需求清单）日期', en: 'Listed on' }, { optional: true }),
  listingDocument: text({ zh: '计划（清单）文件', en: 'Document of the list' }, { optional: true }),
  fundedOn: date({ zh: '资金下达日期', en: 'Funded on' }, { optional: true }),
  fundingDocument: text({ zh: '资金下达文件', en: 'Document of the funds' }, { optional: true }),
  granted: money({ zh: '下达资金', en: 'Funds granted' }, { optional: true }),
  sentBack: yesNo({ zh: '曾退回完善', en: 'Sent back once' }, { optional: true }),
  droppedOn: date({ zh: '调整出库日期', en: 'Dropped on' }, { optional: true }),
} as const;

/** A project 政策性资金项目 planned so as to win money of a policy fund, with the gates of that fund. */
export const PolicyProject = defineRegister('policy-project', {
  title: { zh: '政策性资金项目', en: 'Policy-fund project' },
  fields: { ...card, ...gates, ...course },
  unit: 'unit',
  write: duty('fund-officer', 'project-lead'),
  list: ['name', 'fundKind', 'theme', 'totalInvestment', 'requested', 'plannedOn', 'state', 'granted'],
  groups: [
    { title: { zh: '项目', en: 'Project' }, fields: Object.keys(card) },
    { title: { zh: '申报条件', en: 'Gates' }, fields: Object.keys(gates) },
    { title: { zh: '申报进程', en: 'Course' }, fields: Object.keys(course) },
  ],
});

import { duty, system } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Guard } from '#kernel/procedure/procedure.ts';
import { PolicyProject } from '../registers/policy-project.ts';

const officer = duty('fund-officer');
const lead = duty('project-lead');

const closed = (field: string, zh: string, en: string): Guard => ({ if: { [field]: { filled: true } }, says: { zh: `${zh}，不得申报`, en } });

// What every fund asks for: an approved study, land and the environment.
const ready: readonly Guard[] = [
  closed('feasibilityDocument', '可行性研究未批复', 'The feasibility study has not been approved.'),
  closed('landDocument', '规划选址和用地未落实', 'Site and land are open.'),
  closed('environmentDocument', '环境影响评价未办结', 'The environmental assessment is open.'),
];
// 一案两书: what the review of a special bond is given.
const bondPapers: readonly Guard[] = [
  closed('implementationPlan', '缺项目实施方案', 'There is no implementation plan.'),
  closed('financialReport', '缺财务评估报告', 'There is no financial assessment.'),
  closed('legalOpinion', '缺法律意见书', 'There is no legal opinion.'),
];

const beginning: Readonly<Record<string, Action>> = {
  store: {
    title: { zh: '入库储备', en: 'Store' }, from: ['planned'], to: 'stored', by: officer, form: { offNegativeList: 'required', code: 'optional' },
    guards: [{ if: { offNegativeList: true }, says: { zh: '属于资金投向负面清单，不得入库', en: 'It is on the negative list.' } }], stamps: { storedOn: 'day' },
  },
  closeGate: {
    title: { zh: '登记申报条件', en: 'Record a gate' }, from: ['stored'], to: 'stored', by: officer,
    form: { feasibilityDocument: 'optional', landDocument: 'optional', environmentDocument: 'optional', applicationReport: 'optional', implementationPlan: 'optional', financialReport: 'optional', legalOpinion: 'optional', incomeCover: 'optional' },
  },
  judgeCover: {
    title: { zh: '平台判定收益覆盖', en: 'Judge the income cover' }, from: ['stored'], to: 'stored', by: system(), form: { incomeCovered: 'required', coverRule: 'required' },
    guards: [{ if: { incomeCover: { filled: true } }, says: { zh: '没有收益覆盖倍数', en: 'There is no income cover.' } }],
  },
};

const declaring: Readonly<Record<string, Action>> = {
  declare: {
    title: { zh: '申报（中央预算内、超长期国债）', en: 'Declare' }, from: ['stored'], to: 'declared', by: officer,
    guards: [
      { if: { fundKind: { in: ['central-budget', 'ultra-long-bond'] } }, says: { zh: '专项债券项目按债券程序申报', en: 'A special-bond project is declared as such.' } },
      ...ready,
      closed('applicationReport', '缺资金申请报告', 'There is no application for funds.'),
    ],
    stamps: { declaredOn: 'day' },
  },
  declareBond: {
    title: { zh: '申报（专项债券）', en: 'Declare for a special bond' }, from: ['stored'], to: 'declared', by: officer,
    guards: [
      { if: { fundKind: 'special-bond' }, says: { zh: '不是专项债券项目', en: 'It is no special-bond project.' } },
      ...ready,
      ...bondPapers,
      { if: { incomeCovered: true }, says: { zh: '收益不能覆盖本息，不得申报专项债券', en: 'The income does not cover principal and interest.' } },
    ],
    stamps: { declaredOn: 'day' },
  },
};

// Review, list and money are decided above the district and come back as receipts.
const receipts: Readonly<Record<string, Action>> = {
  review: { title: { zh: '登记审核通过', en: 'Record the review' }, from: ['declared'], to: 'reviewed', by: officer, form: { reviewDocument: 'required' }, stamps: { reviewedOn: 'day' } },
  sendBack: { title: { zh: '登记退回完善', en: 'Record that it was sent back' }, from: ['declared'], to: 'stored', by: officer, reason: true, stamps: { sentBack: { value: true } } },
  list: { title: { zh: '登记列入计划（清单）', en: 'Record the listing' }, from: ['reviewed'], to: 'listed', by: officer, form: { listingDocument: 'required' }, stamps: { listedOn: 'day' } },
  fund: { title: { zh: '登记资金下达', en: 'Record the funds' }, from: ['listed'], to: 'funded', by: officer, form: { granted: 'required', fundingDocument: 'required' }, stamps: { fundedOn: 'day' } },
  drop: { title: { zh: '调整出库', en: 'Drop' }, from: ['planned', 'stored', 'declared', 'reviewed'], to: 'dropped', by: lead, reason: true, stamps: { droppedOn: 'day' } },
};

/** How a policy-fund project moves from its planning to its money; it is not declared before the gates of its fund are closed. */
export const PlanPolicyProject = defineProcedure('plan-policy-project', {
  of: PolicyProject,
  title: { zh: '政策性资金项目谋划申报', en: 'Planning a policy-fund project' },
  states: {
    planned: { title: { zh: '谋划', en: 'Planned' } },
    stored: { title: { zh: '已入库储备', en: 'Stored' } },
    declared: { title: { zh: '已申报', en: 'Declared' } },
    reviewed: { title: { zh: '审核通过', en: 'Reviewed' } },
    listed: { title: { zh: '已列入计划（清单）', en: 'Listed' } },
    funded: { title: { zh: '资金已下达', en: 'Funded' }, end: true },
    dropped: { title: { zh: '调整出库', en: 'Dropped' }, end: true },
  },
  initial: 'planned',
  actions: { ...beginning, ...declaring, ...receipts },
  clocks: {
    store: { title: { zh: '入库时限', en: 'Storing' }, limit: workingDays(15), from: ['planned'], until: ['stored', 'dropped'], marks: 'storedInTime', basis: '本区政策性资金项目谋划工作规则（演示）：谋划后 15 个工作日内入库' },
  },
});

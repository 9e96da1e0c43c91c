import { duty, system } from '#kernel/access/access.ts';
import { naturalDays, workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Guard } from '#kernel/procedure/procedure.ts';
import { Project } from '../registers/project.ts';

const officer = duty('project-officer', 'project-lead');
const lead = duty('project-lead');
const land = duty('land-officer');

const passed = ['closed', 'not-needed'];
const landClosed: Guard = { if: { landGate: { in: passed } }, says: { zh: '用地手续未办结', en: 'The land gate is open.' } };

const before: Readonly<Record<string, Action>> = {
  store: { title: { zh: '储备入库', en: 'Take into the store' }, from: ['planned'], to: 'stored', by: officer, stamps: { storedOn: 'day' } },
  // Verification and Filing Regulation 企业投资项目核准和备案管理条例 (2016) and the platform's rules: without a code no application is taken.
  apply: {
    title: { zh: '申报立项', en: 'Apply for approval' }, from: ['stored'], to: 'approving', by: officer, form: { approvalKind: 'required' },
    guards: [{ if: { code: { filled: true } }, says: { zh: '没有项目代码，不得受理', en: 'There is no project code.' } }], stamps: { appliedOn: 'day' },
  },
  approve: { title: { zh: '立项批复（备案）', en: 'Approve' }, from: ['approving'], to: 'preparing', by: lead, form: { approvalDocument: 'required' }, stamps: { approvedOn: 'day' } },
  sendBack: { title: { zh: '退回补正', en: 'Send back' }, from: ['approving'], to: 'stored', by: lead, reason: true },
  receiveApproval: { title: { zh: '登记上级立项', en: 'Record an approval from above' }, from: ['stored'], to: 'preparing', by: officer, form: { approvalDocument: 'required' }, stamps: { approvedOn: 'day' } },
  recordBuilding: { title: { zh: '历史项目建档（在建）', en: 'Take over under construction' }, from: ['planned'], to: 'building', by: lead, reason: true, form: { startedOn: 'required', approvedOn: 'optional', landClearedOn: 'optional' } },
  recordInUse: { title: { zh: '历史项目建档（已投用）', en: 'Take over in use' }, from: ['planned'], to: 'inUse', by: lead, reason: true, form: { inUseOn: 'required', useKind: 'required', completedOn: 'optional' } },
};

const gates: Readonly<Record<string, Action>> = {
  recordLandCleared: { title: { zh: '登记土地征收完成', en: 'Record that the land is cleared' }, from: ['preparing'], to: 'preparing', by: land, stamps: { landClearedOn: 'day' } },
  closeLand: { title: { zh: '办结用地', en: 'Close the land gate' }, from: ['preparing'], to: 'preparing', by: land, form: { landDocument: 'required' }, stamps: { landUseOn: 'day', landGate: { value: 'closed' } } },
  spareLand: { title: { zh: '认定不涉及用地', en: 'Find that no land is needed' }, from: ['preparing'], to: 'preparing', by: lead, reason: true, stamps: { landGate: { value: 'not-needed' } } },
  secureFunds: { title: { zh: '落实资金', en: 'Secure the funds' }, from: ['preparing'], to: 'preparing', by: officer, form: { fundsDocument: 'required' }, stamps: { fundsGate: { value: 'closed' } } },
  // Construction Act 建筑法 (2019) art. 8: approved land is the first of the conditions of a permit.
  issuePermit: {
    title: { zh: '登记施工许可', en: 'Record the permit' }, from: ['preparing'], to: 'preparing', by: officer, form: { permitDocument: 'required' },
    guards: [landClosed], stamps: { permitOn: 'day', permitGate: { value: 'closed' } },
  },
  // Art. 7: small works below the limit of the State Council's construction department need no permit.
  sparePermit: { title: { zh: '认定无需施工许可', en: 'Find that no permit is needed' }, from: ['preparing'], to: 'preparing', by: lead, reason: true, stamps: { permitGate: { value: 'not-needed' } } },
};

const works: Readonly<Record<string, Action>> = {
  // Government Investment Regulation 政府投资条例 (2019) art. 20 and 22: no start before the conditions stand, and no builder advances the money.
  start: {
    title: { zh: '开工', en: 'Start' }, from: ['preparing'], to: 'started', by: officer,
    guards: [
      landClosed,
      { if: { permitGate: { in: passed } }, says: { zh: '施工许可未办结，不得开工', en: 'There is no building permit.' } },
      { if: { fundsGate: 'closed' }, says: { zh: '资金未落实，不得开工，不得由施工单位垫资', en: 'The funds are not secured.' } },
    ],
    stamps: { startedOn: 'day' },
  },
  proceed: { title: { zh: '进入主体施工', en: 'Main works' }, from: ['started'], to: 'building', by: officer, stamps: { buildingOn: 'day' } },
  pause: { title: { zh: '暂停', en: 'Pause' }, from: ['started', 'building'], to: 'paused', by: lead, reason: true, stamps: { pausedOn: 'day' } },
  resume: { title: { zh: '复工', en: 'Resume' }, from: ['paused'], to: 'building', by: lead },
  end: { title: { zh: '终止出库', en: 'End' }, from: ['planned', 'stored', 'approving', 'preparing', 'paused'], to: 'ended', by: lead, reason: true, stamps: { endedOn: 'day' } },
};

const finish: Readonly<Record<string, Action>> = {
  failAcceptance: { title: { zh: '验收不合格', en: 'Fail acceptance' }, from: ['building'], to: 'building', by: lead, reason: true, stamps: { acceptance: { value: 'failed' }, reworked: { value: true } } },
  accept: { title: { zh: '竣工验收合格', en: 'Pass acceptance' }, from: ['building'], to: 'completed', by: lead, form: { acceptanceDocument: 'required' }, stamps: { acceptance: { value: 'passed' }, completedOn: 'day' } },
  file: { title: { zh: '验收备案', en: 'File the acceptance' }, from: ['completed'], to: 'filed', by: officer, stamps: { filedOn: 'day' } },
  // Construction Quality Regulation 建设工程质量管理条例 art. 16: nothing is handed over before acceptance has been passed.
  putToUse: { title: { zh: '投用', en: 'Put to use' }, from: ['filed'], to: 'inUse', by: officer, form: { useKind: 'required' }, stamps: { inUseOn: 'day' } },
};

const name = (verb: string, state: string): string => `${verb}${state[0]?.toUpperCase()}${state.slice(1)}`;

// The platform alone sets the lamp, in each state in which there is something to judge; only the head waives.
const judging = Object.fromEntries(['preparing', 'started', 'building', 'paused'].map((state): [string, Action] => [name('judge', state), {
  title: { zh: '平台亮灯', en: 'Judge the lamp' }, from: [state], to: state, by: system(), form: { lamp: 'required', lampReason: 'required', lampRule: 'required', lampJudgedOn: 'required', onSchedule: 'required' },
}]));
const waiving = Object.fromEntries(['preparing', 'building'].map((state): [string, Action] => [name('waive', state), {
  title: { zh: '批准免责', en: 'Waive' }, from: [state], to: state, by: lead, reason: true, form: { waivedDimension: 'required', waivedUntil: 'required' }, stamps: { waivedBy: 'actor', waivedOn: 'day' },
}]));

/** How a project moves from its planning into use; a stage doesn't begin while its gate is open. */
export const DeliverProject = defineProcedure('deliver-project', {
  of: Project,
  title: { zh: '项目推进', en: 'Delivering a project' },
  states: {
    planned: { title: { zh: '谋划', en: 'Planned' } },
    stored: { title: { zh: '已入库', en: 'In the store' } },
    approving: { title: { zh: '立项办理中', en: 'Approval under way' } },
    preparing: { title: { zh: '前期', en: 'Preparing' } },
    started: { title: { zh: '已开工', en: 'Started' } },
    building: { title: { zh: '在建', en: 'Building' } },
    paused: { title: { zh: '暂停', en: 'Paused' } },
    completed: { title: { zh: '已竣工验收', en: 'Accepted' } },
    filed: { title: { zh: '验收已备案', en: 'Acceptance filed' } },
    inUse: { title: { zh: '已投用', en: 'In use' }, end: true },
    ended: { title: { zh: '已终止', en: 'Ended' }, end: true },
  },
  initial: 'planned',
  actions: { ...before, ...gates, ...works, ...finish, ...judging, ...waiving },
  clocks: {
    approval: { title: { zh: '立项时限', en: 'Approval' }, limit: workingDays(20), from: ['approving'], until: ['preparing', 'ended'], pausedIn: ['stored'], marks: 'approvedInTime', basis: '《企业投资项目核准和备案管理条例》：核准自受理之日起 20 个工作日；审批、备案按本区承诺不超过此限（演示）' },
    filing: { title: { zh: '验收备案时限', en: 'Filing' }, limit: naturalDays(15), from: ['completed'], until: ['filed'], marks: 'filedInTime', basis: '《建设工程质量管理条例》第四十九条：验收合格之日起 15 日内备案' },
  },
});

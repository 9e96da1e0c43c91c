import { duty } from '#kernel/access/access.ts';
import { naturalDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Guard } from '#kernel/procedure/procedure.ts';
import { Hazard } from '../registers/hazard.ts';

const officer = duty('safety-officer');
const lead = duty('safety-lead');
const liaison = duty('hazard-liaison');

// 五落实: responsibility, measures, funds, time limit and contingency plan stand before rectifying starts
// (安全生产事故隐患排查治理暂行规定, State Administration of Work Safety Order 16).
const fiveElements: readonly Guard[] = [
  { if: { responsible: { filled: true } }, says: { zh: '五落实不齐：缺整改责任人', en: 'Nobody is named as responsible.' } },
  { if: { measures: { filled: true } }, says: { zh: '五落实不齐：缺整改措施', en: 'No measures are named.' } },
  { if: { funds: { filled: true } }, says: { zh: '五落实不齐：缺整改资金', en: 'No funds are named.' } },
  { if: { rectifyBy: { filled: true } }, says: { zh: '五落实不齐：缺整改时限', en: 'No day is named.' } },
  { if: { contingency: { filled: true } }, says: { zh: '五落实不齐：缺应急预案', en: 'There is no contingency plan.' } },
];
const fiveFields = { responsible: 'optional', measures: 'optional', funds: 'optional', rectifyBy: 'optional', contingency: 'optional' } as const;

const beginning: Readonly<Record<string, Action>> = {
  grade: { title: { zh: '登记定级', en: 'Grade' }, from: ['found'], to: 'graded', by: officer, form: { grade: 'required' } },
  assign: { title: { zh: '交办', en: 'Assign' }, from: ['graded'], to: 'assigned', by: officer, form: { supervisor: 'required' } },
  start: {
    title: { zh: '开始整改', en: 'Start rectifying' },
    from: ['assigned'],
    to: 'rectifying',
    by: liaison,
    form: fiveFields,
    guards: [{ if: { grade: 'general' }, says: { zh: '重大隐患须先挂牌督办', en: 'A major hazard is listed for supervision first.' } }, ...fiveElements],
  },
  // Work Safety Act 安全生产法 art. 41, 70: major hazards are entered in the system and their rectifying is supervised.
  list: {
    title: { zh: '挂牌督办', en: 'List for supervision' },
    from: ['assigned'],
    to: 'listed',
    by: lead,
    form: { listing: 'required' },
    guards: [{ if: { grade: 'major' }, says: { zh: '只有重大隐患挂牌督办', en: 'Only major hazards are listed.' } }],
  },
  startListed: {
    title: { zh: '方案审核通过，开始整改', en: 'Plan approved, start rectifying' },
    from: ['listed'],
    to: 'rectifying',
    by: lead,
    form: { ...fiveFields, plan: 'required' },
    guards: fiveElements,
  },
};

const ending: Readonly<Record<string, Action>> = {
  askRecheck: { title: { zh: '申请复查', en: 'Ask for the recheck' }, from: ['rectifying'], to: 'recheck', by: liaison, form: { evidence: 'required' }, stamps: { rectifiedOn: 'day' } },
  fail: { title: { zh: '复查不合格', en: 'Fail' }, from: ['recheck'], to: 'rectifying', by: officer, reason: true, stamps: { reworked: { value: true } } },
  close: {
    title: { zh: '复查合格销号', en: 'Close' },
    from: ['recheck'],
    to: 'closed',
    by: officer,
    guards: [
      { if: { grade: 'general' }, says: { zh: '重大隐患由负责人验收摘牌', en: 'A major hazard is closed by the head.' } },
      { if: { evidence: { filled: true } }, says: { zh: '没有整改前后照片，不能销号', en: 'There are no photographs.' } },
    ],
    stamps: { closedOn: 'day' },
  },
  closeMajor: { title: { zh: '验收摘牌销号', en: 'Close a major hazard' }, from: ['recheck'], to: 'closed', by: lead, guards: [{ if: { grade: 'major' }, says: { zh: '一般隐患由监管人员销号', en: 'General hazards are closed by the officer.' } }], stamps: { closedOn: 'day' } },
};

/** How a hazard moves: found, graded, assigned, rectified under five elements, rechecked and closed. */
export const RectifyHazard = defineProcedure('rectify-hazard', {
  of: Hazard,
  title: { zh: '隐患排查治理', en: 'Rectifying a hazard' },
  states: {
    found: { title: { zh: '已发现', en: 'Found' } },
    graded: { title: { zh: '已定级', en: 'Graded' } },
    assigned: { title: { zh: '已交办', en: 'Assigned' } },
    listed: { title: { zh: '挂牌督办', en: 'Listed' } },
    rectifying: { title: { zh: '整改中', en: 'Rectifying' } },
    recheck: { title: { zh: '待复查', en: 'Awaiting recheck' } },
    closed: { title: { zh: '已销号', en: 'Closed' }, end: true },
  },
  initial: 'found',
  actions: { ...beginning, ...ending },
  clocks: {
    rectify: {
      title: { zh: '整改期限', en: 'Rectifying' }, limit: naturalDays(30), from: ['assigned'], until: ['recheck'], pausedIn: ['listed'], marks: 'rectifiedInTime', basis: '本区安全隐患闭环管理办法（演示）；挂牌审方案期间不计',
      escalation: { near: { when: { before: naturalDays(5) }, tells: ['holder'] }, due: { when: 'due', tells: ['holder', lead] } },
    },
    recheck: { title: { zh: '复查时限', en: 'Recheck' }, limit: naturalDays(10), from: ['recheck'], until: ['closed', 'rectifying'], marks: 'recheckedInTime', basis: '《安全生产事故隐患排查治理暂行规定》：申请复查之日起 10 日内' },
  },
});

import { instantOf, type Day } from '#kernel/field/day.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { approvalLevelOf } from '#desks/projects/approval-level.ts';
import { RequisitionApproval } from '#desks/projects/criteria.ts';
import { PROJECTS_CRITERIA } from '../../criteria/projects.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { requisitionCourses, type RequisitionCourse } from './requisition-courses.ts';

// The platform ends a notice in the first minutes of the day on which it has stood its time.
const ENDED_AT = 5;
const COMPARED_AT = 20 * 60 + 15;
const PLAN = '按区片综合地价补偿土地，住宅按重置价补偿，被征地农民参加社会保障（演示）';

/** The land requisitions, each notice standing its lawful time. */
export const requisitionsPart: DemoPart = function* (context) {
  for (const course of requisitionCourses(context)) yield* stepsOf(context, course);
};

function stepsOf(context: DemoContext, course: RequisitionCourse): readonly Step[] {
  const officers = context.staffWith('land-officer');
  const leads = context.staffWith('project-lead');
  const officer = officers[course.number % officers.length]!;
  const lead = leads[course.number % leads.length]!;
  const steps = caseSteps(context.calendar, 'land-requisition', course.id);
  steps.create(context.officeTime(course.days.begun), officer, cardOf(course, officer));
  notify(context, course, steps, officer);
  if (course.stopsBefore) {
    steps.act(context.officeTime(course.days.sign), lead, 'stop', undefined, '用地规划调整，地块暂不征收');
    return steps.done();
  }
  decide(context, course, steps, { officer, lead });
  return steps.done();
}

function cardOf(course: RequisitionCourse, officer: string): Readonly<Record<string, unknown>> {
  const [area, arable] = course.tenths ?? [];
  return {
    name: course.name, community: course.community, government: '源汇区人民政府（演示）', publicInterest: course.parcel ? 'area' : course.number % 3 === 0 ? 'public' : 'infrastructure',
    planBasis: course.parcel ? '成片开发方案批复和年度计划（演示）' : '国土空间规划和年度计划（演示）',
    ...(course.project ? { project: course.project } : {}), ...(course.parcel ? { parcel: course.parcel } : {}),
    ...(area === undefined || arable === undefined ? {} : { area: (area / 10).toFixed(1), arable: (arable / 10).toFixed(1), households: Math.round(area * 1.4) }),
    basicFarmland: false, plannedClearOn: course.plannedClearOn, officer,
  };
}

function notify(context: DemoContext, { days, number, heard }: RequisitionCourse, steps: CaseSteps, officer: string): void {
  const at = (day: Day): string => context.officeTime(day);
  steps.act(at(days.preNotice), officer, 'publishPreNotice');
  steps.act(at(days.survey), officer, 'survey');
  steps.act(at(days.assess), officer, 'assess', { risk: number % 7 === 3 ? 'middle' : 'low' });
  steps.act(instantOf(days.preNoticeOver, ENDED_AT), 'system', 'closePreNotice');
  steps.act(at(days.plan), officer, 'publishPlan', { compensationPlan: PLAN });
  if (heard) steps.act(at(days.hearing), officer, 'hear', { compensationPlan: `${PLAN}；听证后提高附着物补偿单价` }, '多数村民认为附着物补偿标准偏低');
  steps.act(instantOf(days.planOver, ENDED_AT), 'system', 'closePlanNotice');
}

function decide(context: DemoContext, course: RequisitionCourse, steps: CaseSteps, { officer, lead }: { readonly officer: string; readonly lead: string }): void {
  const { days, number } = course;
  const at = (day: Day): string => context.officeTime(day);
  const document = (what: string, day: Day): string => `${what}〔${day.slice(0, 4)}〕${number}号（演示）`;
  const [area = 0, arable = 0] = course.tenths ?? [];
  const level = approvalLevelOf({ areaHectares: area / 10, arableHectares: arable / 10, basicFarmland: false }, getVersion(PROJECTS_CRITERIA, RequisitionApproval, days.submit).value);
  steps.act(at(days.sign), officer, 'sign', { signedShare: course.decided ? 96.5 : 100 });
  steps.act(at(days.funds), lead, 'secureFunds', course.named ? undefined : { fundsNeeded: Math.round(area * 9.3) * 1_000_000 });
  steps.act(at(days.submit), officer, 'submit', { approvalLevel: level });
  if (course.sentBack) {
    steps.act(at(days.submit), officer, 'sendBack', undefined, '勘测定界图坐标与现状调查不一致');
    steps.act(at(days.submit), officer, 'submit', { approvalLevel: level });
  }
  steps.act(at(days.approval), officer, 'receiveApproval', { approvalDocument: document(level === 'council' ? '建设用地批复' : '省政府土地批复', days.approval) });
  steps.act(at(days.announce), officer, 'announce');
  if (course.decided) steps.act(at(days.announce), officer, 'decide', { compensationDecision: document('补偿安置决定', days.announce) });
  steps.act(at(days.clear), officer, 'clear', { socialSecured: true });
  steps.act(instantOf(days.clear, COMPARED_AT), 'system', 'comparePlan', { aheadOfPlan: days.clear < course.plannedClearOn });
}

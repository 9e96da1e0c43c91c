import { instantOf, type Day } from '#kernel/field/day.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { BondIncomeCover } from '#desks/projects/criteria.ts';
import { judgeIncomeCover } from '#desks/projects/judge-income-cover.ts';
import { PROJECTS_CRITERIA } from '../../criteria/projects.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { policyCourses, type PolicyCourse } from './policy-courses.ts';

// The platform judges the cover in the evening of the day on which it was reported.
const JUDGED_AT = 19 * 60;
const BACK_REASONS = ['收益测算依据不足', '用地手续未附批复', '建设内容与投向领域不完全一致', '项目成熟度不够'];

/** The policy-fund projects of both years. */
export const policyProjectsPart: DemoPart = function* (context) {
  for (const course of policyCourses(context)) yield* stepsOf(context, course);
};

function stepsOf(context: DemoContext, course: PolicyCourse): readonly Step[] {
  const officers = context.staffWith('fund-officer');
  const officer = officers[course.number % officers.length]!;
  const lead = context.staffWith('project-lead')[course.number % context.staffWith('project-lead').length]!;
  const { days, seed } = course;
  const at = (day: Day): string => context.officeTime(day);
  const steps = caseSteps(context.calendar, 'policy-project', course.id);
  steps.create(at(course.plannedOn), officer, {
    name: seed.name, fundKind: seed.fundKind, theme: seed.theme, unit: seed.unit, content: seed.content, totalInvestment: course.totalFen, requested: course.requestedFen, plannedOn: course.plannedOn, officer,
  });
  if (days.stored) steps.act(at(days.stored), officer, 'store', { offNegativeList: true, code: codeOf(course) });
  if (days.gates) steps.act(at(days.gates), officer, 'closeGate', gatesOf(course));
  if (days.judged && course.cover) judge(steps, days.judged, course.cover.first);
  if (days.raised && course.cover) {
    steps.act(at(days.raised), officer, 'closeGate', { incomeCover: course.cover.final, financialReport: '财务评估报告（修订，演示）' });
    judge(steps, days.raised, course.cover.final);
  }
  const declare = seed.fundKind === 'special-bond' ? 'declareBond' : 'declare';
  if (days.declared) steps.act(at(days.declared), officer, declare);
  if (days.sentBack) steps.act(at(days.sentBack), officer, 'sendBack', undefined, BACK_REASONS[course.number % BACK_REASONS.length]);
  if (days.again) steps.act(at(days.again), officer, declare);
  finish(context, course, steps, { officer, lead });
  return steps.done();
}

function finish(context: DemoContext, { days, number, requestedFen }: PolicyCourse, steps: CaseSteps, { officer, lead }: { readonly officer: string; readonly lead: string }): void {
  const document = (day: Day, what: string): string => `${what}〔${day.slice(0, 4)}〕${number}号（演示）`;
  if (days.reviewed) steps.act(context.officeTime(days.reviewed), officer, 'review', { reviewDocument: document(days.reviewed, '审核意见') });
  if (days.listed) steps.act(context.officeTime(days.listed), officer, 'list', { listingDocument: document(days.listed, '计划清单') });
  // Not all that was asked for is granted.
  if (days.funded) steps.act(context.officeTime(days.funded), officer, 'fund', { granted: Math.round((requestedFen * (number % 3 === 0 ? 0.6 : 0.85)) / 1_000_000) * 1_000_000, fundingDocument: document(days.funded, '资金下达') });
  if (days.dropped) steps.act(context.officeTime(days.dropped), lead, 'drop', undefined, days.stored ? '投向领域调整，转其他渠道谋划' : '属于资金投向负面清单，不予入库');
}

function judge(steps: CaseSteps, day: Day, cover: number): void {
  const version = getVersion(PROJECTS_CRITERIA, BondIncomeCover, day);
  steps.act(instantOf(day, JUDGED_AT), 'system', 'judgeCover', { incomeCovered: judgeIncomeCover(cover, version.value).covered, coverRule: version.document });
}

function gatesOf(course: PolicyCourse): Readonly<Record<string, unknown>> {
  const common = { feasibilityDocument: '可行性研究批复（演示）', landDocument: course.seed.theme === 'pipes' ? '不涉及新增用地' : '用地预审与选址意见书（演示）', environmentDocument: '环境影响登记表（演示）' };
  if (!course.cover) return { ...common, applicationReport: '资金申请报告（演示）' };
  return { ...common, implementationPlan: '实施方案（演示）', financialReport: '财务评估报告（演示）', legalOpinion: '法律意见书（演示）', incomeCover: course.cover.first };
}

function codeOf({ plannedOn, number }: PolicyCourse): string {
  return `${plannedOn.slice(2, 4)}${plannedOn.slice(5, 7)}-411102-04-01-${String(800_000 + number)}`;
}

import { dayOf, instantOf, type Day } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { eventsUntil, LAST_DAY, stateOn, type Course, type ProjectEvent } from './course.ts';
import { projectCourses } from './courses.ts';
import { investmentRows } from './investment-rows.ts';
import { lampOn } from './lamp-on.ts';
import { milestoneRows } from './milestone-rows.ts';
import { lastDayOf, monthsBetween } from './month-days.ts';
import { DELAY_REASONS, PAUSE_REASONS } from './templates.ts';
import { waivedUntil } from './waivers.ts';

// The platform judges in the evening of a month's last day.
const JUDGED_AT = 20 * 60;
const NEW_YEAR: Day = '2024-01-12';

type Hands = { readonly officer: string; readonly lead: string; readonly land: string };
type Act = { readonly by: keyof Hands; readonly action: string; readonly form?: Readonly<Record<string, unknown>>; readonly reason?: string };

/** All projects: their records, what is done to them, and their lamps month by month. Leaves `project` for other parts. */
export const projectsPart: DemoPart = function* (context) {
  const courses = projectCourses(context);
  for (const [index, course] of courses.entries()) yield* stepsOf(context, course, index);
  context.made.set('project', courses.map((course) => ({ id: course.id, set: { name: course.name, unit: course.card['unit'] } })));
};

function stepsOf(context: DemoContext, course: Course, index: number): readonly Step[] {
  const turn = (duty: string): string => context.staffWith(duty)[index % context.staffWith(duty).length]!;
  const hands: Hands = { officer: String(course.card['officer']), lead: turn('project-lead'), land: turn('land-officer') };
  const steps = caseSteps(context.calendar, 'project', course.id);
  const at = context.officeTime(course.createdOn);
  steps.create(at, hands.officer, { ...course.card, ...plannedFields(course) });
  if (course.takeOver === 'building') steps.act(at, hands.lead, 'recordBuilding', { startedOn: course.startedBefore }, '平台启用前已开工，按立项和开工文件建档');
  if (course.takeOver === 'in-use') steps.act(at, hands.lead, 'recordInUse', { inUseOn: course.usedBefore, useKind: course.useKind }, '平台启用前已投用，按开业文件建档');
  const rows = investmentRows(context, course);
  const milestones = milestoneRows(context, course);
  for (const one of timelineOf(course)) {
    if (one.event === 'lamp') steps.act(instantOf(one.day, JUDGED_AT + (index % 90)), 'system', judgingOf(course, one.day), lampOn(course, rows, milestones, one.day));
    else if (one.event === 'new-year') steps.update(context.officeTime(one.day), hands.officer, { yearClass: (course.planned.completion ?? '9999') <= '2024-12-31' ? 'finishing' : 'continued' }, '2024年度安排');
    else if (one.event === 'library') steps.update(context.officeTime(one.day), hands.officer, { libraryOn: one.day }, '投资项目入库');
    else {
      const { by, action, form, reason } = actOf(course, one.event, one.day, index);
      steps.act(context.officeTime(one.day), hands[by], action, form, reason);
    }
  }
  return steps.done();
}

function plannedFields({ planned, requisition }: Course): Readonly<Record<string, unknown>> {
  const named = {
    approvalPlannedOn: planned.approval, landPlannedOn: requisition?.plannedClearOn ?? planned.landCleared, landUsePlannedOn: planned.land, permitPlannedOn: planned.permit,
    startPlannedOn: planned.start, completionPlannedOn: planned.completion, usePlannedOn: planned.use,
  };
  return Object.fromEntries(Object.entries(named).filter(([, day]) => day !== undefined));
}

type Moment = { readonly day: Day; readonly event: ProjectEvent | 'lamp' | 'new-year' };

// What people do on a day comes before the lamp of that day's evening.
function timelineOf(course: Course): readonly Moment[] {
  const judged = new Set(['preparing', 'started', 'building', 'paused']);
  const lamps = monthsBetween(course.createdOn, LAST_DAY).map(lastDayOf).filter((day) => judged.has(stateOn(course, day) ?? '')).map((day): Moment => ({ day, event: 'lamp' }));
  const inHand = new Set(['started', 'building', 'paused']).has(stateOn(course, NEW_YEAR) ?? '');
  const moments: Moment[] = [...eventsUntil(course, LAST_DAY), ...(inHand ? [{ day: NEW_YEAR, event: 'new-year' } as const] : []), ...lamps];
  return moments.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function judgingOf(course: Course, day: Day): string {
  const state = stateOn(course, day) ?? '';
  return `judge${state[0]?.toUpperCase()}${state.slice(1)}`;
}

function actOf(course: Course, event: Exclude<ProjectEvent, 'library'>, day: Day, index: number): Act {
  const number = `${dayOf(instantOf(day)).slice(0, 4)}〕${(index % 90) + 10}号（演示）`;
  const wait = DELAY_REASONS[index % DELAY_REASONS.length];
  const acts: Readonly<Record<typeof event, Act>> = {
    stored: { by: 'officer', action: 'store' },
    applied: { by: 'officer', action: 'apply', form: { approvalKind: kindOf(course) } },
    sentBack: { by: 'lead', action: 'sendBack', reason: '总投资与估算表不一致，需补正' },
    reapplied: { by: 'officer', action: 'apply', form: { approvalKind: kindOf(course) } },
    approved: course.approvedAbove ? { by: 'officer', action: 'receiveApproval', form: { approvalDocument: '上级立项文件（演示）' } } : { by: 'lead', action: 'approve', form: { approvalDocument: `西城发改〔${number}` } },
    landCleared: { by: 'land', action: 'recordLandCleared' },
    land: course.noLand ? { by: 'lead', action: 'spareLand', reason: '在现有用地内实施，不新增用地' } : { by: 'land', action: 'closeLand', form: { landDocument: `用地批准文件〔${number}` } },
    funds: { by: 'officer', action: 'secureFunds', form: { fundsDocument: course.card['totalInvestment'] ? '资金筹措方案和到位凭证（演示）' : '资金落实文件（演示）' } },
    permit: course.noPermit ? { by: 'lead', action: 'sparePermit', reason: '限额以下小型工程或不涉及建筑施工' } : { by: 'officer', action: 'issuePermit', form: { permitDocument: `施工许可〔${number}` } },
    waived: { by: 'lead', action: 'waivePreparing', form: { waivedDimension: 'start', waivedUntil: waivedUntil('start', day) }, reason: wait },
    started: { by: 'officer', action: 'start' },
    proceeded: { by: 'officer', action: 'proceed' },
    paused: { by: 'lead', action: 'pause', reason: PAUSE_REASONS[index % PAUSE_REASONS.length] },
    resumed: { by: 'lead', action: 'resume' },
    progressWaived: { by: 'lead', action: 'waiveBuilding', form: { waivedDimension: 'progress', waivedUntil: waivedUntil('progress', day) }, reason: '停工期间进度顺延，已核定赶工计划' },
    failed: { by: 'lead', action: 'failAcceptance', reason: '消防和室外管网有整改项，整改后重新验收' },
    accepted: { by: 'lead', action: 'accept', form: { acceptanceDocument: `竣工验收意见〔${number}` } },
    filed: { by: 'officer', action: 'file' },
    used: { by: 'officer', action: 'putToUse', form: { useKind: course.useKind } },
    ended: { by: 'lead', action: 'end', reason: course.days.paused ? '投资方退出，长期停工，调整出库' : '建设内容与其他项目重复，调整出库' },
  };
  return acts[event];
}

function kindOf(course: Course): string {
  return String(course.card['builder'] ?? '').endsWith('有限公司') ? 'record' : 'approval';
}

import { instantOf } from '#kernel/field/day.ts';
import { defineStandingAct, type StandingAct } from '#kernel/standing/standing-act.ts';
import { RequisitionPeriods } from './criteria.ts';
import { planNoticeOverOn, preNoticeOverOn } from './requisition-periods.ts';

const day = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The pre-notice of a requisition ends when it has stood its working days. */
const ClosePreNotice = defineStandingAct('projects/close-pre-notice', {
  title: { zh: '征收土地预公告期满', en: 'End a pre-notice of requisition' },
  of: 'land-requisition',
  where: { state: 'preNoticed' },
  action: 'closePreNotice',
  decide: ({ values }, { now, calendar, valueOf }) => {
    const on = day(values.preNoticeOn);
    return on && now >= instantOf(preNoticeOverOn(calendar, on, valueOf(RequisitionPeriods))) ? {} : undefined;
  },
});

/** The notice of the compensation plan ends when it has stood its natural days. */
const ClosePlanNotice = defineStandingAct('projects/close-plan-notice', {
  title: { zh: '补偿安置方案公告期满', en: 'End the notice of a compensation plan' },
  of: 'land-requisition',
  where: { state: 'planNoticed' },
  action: 'closePlanNotice',
  decide: ({ values }, { now, calendar, valueOf }) => {
    const on = day(values.planNoticeOn);
    return on && now >= instantOf(planNoticeOverOn(calendar, on, valueOf(RequisitionPeriods))) ? {} : undefined;
  },
});

/** Land that has been cleared is held against the day that was planned. */
const CompareClearing = defineStandingAct('projects/compare-clearing', {
  title: { zh: '征收进度对照计划', en: 'Compare a clearing with its plan' },
  of: 'land-requisition',
  where: { state: 'cleared', aheadOfPlan: { filled: false }, plannedClearOn: { filled: true } },
  action: 'comparePlan',
  decide: ({ values }) => {
    const [cleared, planned] = [day(values.clearedOn), day(values.plannedClearOn)];
    return cleared && planned ? { aheadOfPlan: cleared < planned } : undefined;
  },
});

/** A milestone that has been reached is held against the day that was planned. */
const CompareMilestone = defineStandingAct('projects/compare-milestone', {
  title: { zh: '项目节点对照计划', en: 'Compare a milestone with its plan' },
  of: 'milestone',
  where: { state: 'reached', onTime: { filled: false }, plannedOn: { filled: true } },
  action: 'comparePlan',
  decide: ({ values }) => {
    const [reached, planned] = [day(values.reachedOn), day(values.plannedOn)];
    return reached && planned ? { onTime: reached <= planned } : undefined;
  },
});

/** What the platform does of itself for projects. */
export const ProjectsStanding: readonly StandingAct[] = [ClosePreNotice, ClosePlanNotice, CompareClearing, CompareMilestone];

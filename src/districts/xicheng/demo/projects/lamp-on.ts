import { getVersion } from '#kernel/criterion/criterion.ts';
import type { Day } from '#kernel/field/day.ts';
import { LampThresholds } from '#desks/projects/criteria.ts';
import { judgeLamp, reasonOf, type LampFacts } from '#desks/projects/judge-lamp.ts';
import { PROJECTS_CRITERIA } from '../../criteria/projects.ts';
import { startOf, type Course } from './course.ts';
import type { InvestmentRow } from './investment-rows.ts';
import type { MilestoneRow } from './milestone-rows.ts';
import { waiversOf } from './waivers.ts';

/** What the platform writes into a project when it judges the lamp on a day, by the rule in force. */
export function lampOn(course: Course, rows: readonly InvestmentRow[], milestones: readonly MilestoneRow[], day: Day): Readonly<Record<string, unknown>> {
  const version = getVersion(PROJECTS_CRITERIA, LampThresholds, day);
  const judgement = judgeLamp(factsOn(course, rows, milestones, day), version.value);
  return { lamp: judgement.lamp, lampReason: reasonOf(judgement), lampRule: version.document, lampJudgedOn: day, onSchedule: judgement.onSchedule };
}

function factsOn(course: Course, rows: readonly InvestmentRow[], milestones: readonly MilestoneRow[], day: Day): LampFacts {
  const start = startOf(course);
  const row = rows.findLast((one) => one.month <= day.slice(0, 7));
  const entered = course.days.library ?? course.card['libraryOn'];
  const started = start !== undefined && start <= day;
  const progress = row ? { plannedPercent: (row.plannedCumulative / row.yearPlan) * 100, completedPercent: (row.completedCumulative / row.yearPlan) * 100 } : progressBy(milestones, day);
  return {
    on: day,
    ...(course.planned.start ? { startPlannedOn: course.planned.start } : {}),
    ...(started ? { startedOn: start } : {}),
    ...(progress && (started || !row) ? { progress } : {}),
    ...(row?.paymentRequired !== undefined && row.paid !== undefined ? { payment: { requiredFen: row.paymentRequired, paidFen: row.paid } } : {}),
    ...(course.card['libraryNeeded'] === true ? { library: typeof entered === 'string' ? { enteredOn: entered } : {} } : {}),
    waivers: waiversOf(course, day),
  };
}

// Where no amounts are known, progress is the part of the milestones that have been reached.
function progressBy(milestones: readonly MilestoneRow[], day: Day): LampFacts['progress'] {
  if (milestones.length === 0) return undefined;
  const share = (reached: (one: MilestoneRow) => boolean): number => (milestones.filter(reached).length / milestones.length) * 100;
  return { plannedPercent: share((one) => one.plannedOn <= day), completedPercent: share((one) => (one.reachedOn ?? '9999') <= day) };
}

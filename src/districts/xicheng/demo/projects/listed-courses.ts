import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { DemoContext } from '../step.ts';
import type { Course, EventDays } from './course.ts';
import { LISTED_WORKS, type ListedWork } from './listed-works.ts';
import { requisitionDays, SWIFT } from './requisition-days.ts';

const STATED_ONLY = '以公开报道为准；所列日期为演示数据，未公布的投资额不填。';

/** The courses that are laid down: what the article names, and the functions taken over. */
export function listedCourses(context: DemoContext): readonly Course[] {
  return LISTED_WORKS.map((work, index) => courseOf(context, work, index));
}

function courseOf(context: DemoContext, work: ListedWork, index: number): Course {
  const officers = context.staffWith('project-officer');
  const worked = (day: Day): Day => nextWorkingDay(context.calendar, day);
  const cleared = work.requisition ? requisitionDays(context.calendar, work.requisition.begunOn, SWIFT).clear : undefined;
  const days: EventDays = {
    ...Object.fromEntries(Object.entries(work.days).map(([event, day]) => [event, worked(day)])),
    // The land is spared where none is needed, on the day after the approval.
    ...(work.days.approved && !work.days.land ? { land: worked(addDays(work.days.approved, 6)) } : {}),
    ...(cleared ? { landCleared: worked(addDays(cleared, 1)) } : {}),
  };
  return {
    id: work.id, name: work.name, named: work.named, createdOn: worked(work.createdOn), planned: work.planned, days,
    ...(work.takeOver ? { takeOver: work.takeOver } : {}),
    ...(work.startedBefore ? { startedBefore: work.startedBefore } : {}),
    ...(work.usedBefore ? { usedBefore: work.usedBefore } : {}),
    ...(work.requisition ? { requisition: { ...work.requisition, gaps: SWIFT } } : {}),
    approvedAbove: true, noLand: work.noLand ?? false, noPermit: work.noPermit ?? false, useKind: work.useKind ?? 'used',
    card: {
      name: work.name,
      ...(work.aliases ? { aliases: work.aliases } : {}),
      ...(work.level ? { level: work.level } : {}),
      yearClass: classOf(work), nature: work.nature, domain: work.domain, role: work.guarantee ? 'guarantee' : 'deliver', unit: work.unit, officer: officers[index % officers.length],
      ...(work.at ? { place: { type: 'Point', coordinates: work.at.map(String) } } : {}),
      ...(work.takenFrom ? { takenFrom: work.takenFrom } : {}),
      content: work.named ? STATED_ONLY : '承接市级功能，落实场所、人员和系统，按清单移交（演示）。',
      conceivedOn: work.startedBefore ? addDays(work.startedBefore, -320) : worked(work.createdOn),
    },
  };
}

function classOf(work: ListedWork): string {
  if (work.takeOver) return work.planned.completion && work.planned.completion < '2024' ? 'finishing' : 'continued';
  return work.planned.start ? 'new' : 'planning';
}

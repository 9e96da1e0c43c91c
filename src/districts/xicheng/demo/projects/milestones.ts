import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, instantOf, type Day } from '#kernel/field/day.ts';
import { findCriticalPath } from '#desks/projects/critical-path.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { LAST_DAY, stateOn, type Course } from './course.ts';
import { projectCourses } from './courses.ts';
import { milestoneRows, type MilestoneRow } from './milestone-rows.ts';

const QUARTER_ENDS: readonly Day[] = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];
// The platform compares with the plan in the evening, and forecasts after that.
const COMPARED_AT = 20 * 60 + 30;
const FORECAST_AT = 21 * 60 + 30;

/** The milestones of all projects: laid down with the project, reached, compared with the plan, and forecast each quarter. */
export const milestonesPart: DemoPart = function* (context) {
  for (const course of projectCourses(context)) {
    const rows = milestoneRows(context, course);
    if (rows.length === 0) continue;
    yield* layDown(context, course, rows);
    for (const row of rows) yield* reach(context, course, row);
    yield* forecast(course, rows);
  }
};

// Each after those before it, some minutes apart.
function* layDown(context: DemoContext, course: Course, rows: readonly MilestoneRow[]): Iterable<Step> {
  const first = context.officeTime(addDays(course.createdOn, 1));
  for (const [index, { id, name, durationDays, plannedOn, predecessors }] of rows.entries()) {
    const set = { name, project: course.id, durationDays, plannedOn, ...(predecessors.length > 0 ? { predecessors } : {}) };
    yield { at: addWorkingMinutes(context.calendar, first, index * 4), by: String(course.card['officer']), do: 'create', register: 'milestone', id, set };
  }
}

function* reach(context: DemoContext, course: Course, { id, plannedOn, reachedOn }: MilestoneRow): Iterable<Step> {
  if (reachedOn === undefined) return;
  const at = context.officeTime(reachedOn);
  yield { at, by: String(course.card['officer']), do: 'act', register: 'milestone', id, action: 'reach', form: { proof: '验收单和现场照片（演示）' } };
  yield { at: instantOf(dayOf(at), COMPARED_AT), by: 'system', do: 'act', register: 'milestone', id, action: 'comparePlan', form: { onTime: dayOf(at) <= plannedOn } };
}

function* forecast(course: Course, rows: readonly MilestoneRow[]): Iterable<Step> {
  const told = new Map<string, string>();
  for (const day of QUARTER_ENDS) {
    if (day > LAST_DAY || !['preparing', 'started', 'building', 'paused'].includes(stateOn(course, day) ?? '') || day <= addDays(course.createdOn, 5)) continue;
    const known = rows.map(({ reachedOn, ...row }) => (reachedOn !== undefined && reachedOn <= day ? { ...row, reachedOn } : row));
    for (const one of findCriticalPath(known, day).forecasts) {
      const row = known.find(({ id }) => id === one.id);
      const text = `${one.on} ${one.critical}`;
      if (!row || 'reachedOn' in row || told.get(one.id) === text) continue;
      told.set(one.id, text);
      yield { at: instantOf(day, FORECAST_AT), by: 'system', do: 'act', register: 'milestone', id: one.id, action: 'forecast', form: { forecastOn: one.on, critical: one.critical } };
    }
  }
}

import { dayOf } from '#kernel/field/day.ts';
import type { DemoPart } from '../step.ts';
import { projectCourses } from './courses.ts';
import { investmentRows } from './investment-rows.ts';

const REMARKS = ['受天气和管线迁改影响，已增加班组', '材料到场较慢，已调整工序', '劳务人员节后返岗较晚', '政策资金未到账，先行压减工作面'];

/** The monthly reports of every project whose amounts are known; a few are corrected afterwards. */
export const investmentsPart: DemoPart = function* (context) {
  for (const course of projectCourses(context)) {
    const chance = context.chance.part(`projects/investment-reports/${course.id}`);
    const by = String(course.card['officer']);
    for (const row of investmentRows(context, course)) {
      const { reportedOn, ...amounts } = row;
      const id = `investment-${course.id.slice(8)}-${row.month}`;
      const at = context.officeTime(reportedOn);
      const behind = row.completed < row.planned * 0.7;
      yield {
        at, by, do: 'create', register: 'project-investment', id,
        set: { name: `${course.name} ${row.month}`, project: course.id, reportedOn: dayOf(at), ...amounts, ...(behind ? { remark: chance.pick(REMARKS) } : {}) },
      };
    }
  }
};

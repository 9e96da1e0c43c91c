import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import type { Course } from './course.ts';
import { projectCourses } from './courses.ts';

const QUARTERS: readonly { readonly id: string; readonly meetingOn: Day }[] = [
  { id: '2023-Q1', meetingOn: '2023-02-16' }, { id: '2023-Q2', meetingOn: '2023-05-10' }, { id: '2023-Q3', meetingOn: '2023-08-15' }, { id: '2023-Q4', meetingOn: '2023-11-09' },
  { id: '2024-Q1', meetingOn: '2024-02-22' }, { id: '2024-Q2', meetingOn: '2024-05-16' }, { id: '2024-Q3', meetingOn: '2024-08-14' }, { id: '2024-Q4', meetingOn: '2024-11-12' },
];
const LISTS = { signed: '签约一批', started: '开工一批', producing: '投产一批' } as const;
type List = keyof typeof LISTS;

/** Which invented projects stood in which list of the quarterly batches; an entry names the one before it. */
export const batchesPart: DemoPart = function* (context) {
  for (const course of projectCourses(context)) {
    // Lists are for industry and large works; small public works are not called there.
    if (course.named || !course.totalFen || !(String(course.card['builder']).endsWith('有限公司') || course.totalFen >= 60e8)) continue;
    yield* entriesOf(context, course);
  }
};

function* entriesOf(context: DemoContext, course: Course): Iterable<Step> {
  const by = String(course.card['officer']);
  const wanted: readonly (readonly [List, Day | undefined])[] = course.takeOver ? [['producing', course.days.used]] : [['signed', addDays(course.createdOn, 4)], ['started', course.days.started], ['producing', course.days.used]];
  let before: { readonly id: string; readonly meetingOn: Day } | undefined;
  for (const [list, from] of wanted) {
    const quarter = from && QUARTERS.find(({ meetingOn }) => meetingOn >= addDays(from, -20) && meetingOn > (before?.meetingOn ?? course.createdOn));
    if (!quarter) return;
    const id = `batch-${course.id.slice(8)}-${list}`;
    const at = context.officeTime(quarter.meetingOn);
    const listedOn = dayOf(at);
    yield { at, by, do: 'create', register: 'batch-entry', id, set: { name: `${quarter.id} ${LISTS[list]}：${course.name}`.slice(0, 100), project: course.id, batch: quarter.id, list, listedOn, ...(before ? { previous: before.id } : {}) } };
    if (before) yield { at: context.officeTime(addDays(listedOn, 1)), by, do: 'update', register: 'batch-entry', id: before.id, set: { convertedOn: listedOn }, reason: '转入下一清单' };
    before = { id, meetingOn: quarter.meetingOn };
  }
}

import type { DemoContext } from '../step.ts';
import type { Course } from './course.ts';
import { listedCourses } from './listed-courses.ts';
import { ordinaryCourses } from './ordinary-courses.ts';

/** All projects of the demonstration with their courses; the same whenever it is asked, since each course has its own chance. */
export function projectCourses(context: DemoContext): readonly Course[] {
  return [...listedCourses(context), ...ordinaryCourses(context)];
}

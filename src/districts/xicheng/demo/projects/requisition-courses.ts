import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { DemoContext } from '../step.ts';
import type { Course } from './course.ts';
import { projectCourses } from './courses.ts';
import { ordinaryGaps, requisitionDays, type RequisitionDays } from './requisition-days.ts';

/** A requisition: for a project, or for a parcel that goes into reserve. */
export type RequisitionCourse = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly project?: string;
  readonly parcel?: string;
  readonly community: string;
  readonly plannedClearOn: Day;
  readonly days: RequisitionDays;
  readonly named: boolean;
  /** Area and arable part in tenths of a hectare; unknown for what the article names. */
  readonly tenths?: readonly [area: number, arable: number];
  readonly heard: boolean;
  readonly sentBack: boolean;
  readonly decided: boolean;
  /** The step before which it is given up. */
  readonly stopsBefore?: 'sign';
};

/** Parcels that are requisitioned for the reserve, with the days on which that began. */
export const RESERVE_PARCELS: readonly { readonly id: string; readonly begunOn: Day; readonly community: string; readonly slackDays: number; readonly stops?: true }[] = [
  { id: 'parcel-reserve-1', begunOn: '2023-01-30', community: 'community-xiting', slackDays: 18 },
  { id: 'parcel-reserve-2', begunOn: '2023-03-14', community: 'community-nanpu', slackDays: -21 },
  { id: 'parcel-reserve-3', begunOn: '2023-06-06', community: 'community-xiting', slackDays: -9 },
  { id: 'parcel-reserve-4', begunOn: '2023-09-12', community: 'community-qinghe', slackDays: 30 },
  { id: 'parcel-reserve-5', begunOn: '2023-11-21', community: 'community-nanpu', slackDays: -34 },
  { id: 'parcel-reserve-6', begunOn: '2024-02-27', community: 'community-xiting', slackDays: 12 },
  { id: 'parcel-reserve-7', begunOn: '2024-04-16', community: 'community-nanpu', slackDays: 25, stops: true },
  { id: 'parcel-reserve-8', begunOn: '2024-07-09', community: 'community-qinghe', slackDays: -15 },
];

/** All requisitions of the demonstration. The same whenever it is asked. */
export function requisitionCourses(context: DemoContext): readonly RequisitionCourse[] {
  const forProjects = projectCourses(context).filter((course) => course.requisition !== undefined);
  return [...forProjects.map((course, index) => projectRequisition(context, course, index)), ...RESERVE_PARCELS.map((parcel, index) => reserveRequisition(context, parcel, index))];
}

function projectRequisition(context: DemoContext, course: Course, index: number): RequisitionCourse {
  const { begunOn, gaps, plannedClearOn, community } = course.requisition!;
  const chance = context.chance.part(`projects/requisition/${course.id}`);
  const days = requisitionDays(context.calendar, begunOn, gaps);
  const area = chance.whole(8, 62);
  return {
    id: course.id.replace('project-', 'requisition-'), number: index + 1, name: `${course.name}用地征收`, project: course.id, community, plannedClearOn, days, named: course.named,
    ...(course.named ? {} : { tenths: [area, Math.round(area * 0.7)] as const }),
    heard: !course.named && index % 6 === 3, sentBack: !course.named && index % 5 === 4, decided: !course.named && index % 4 === 2,
  };
}

function reserveRequisition(context: DemoContext, parcel: (typeof RESERVE_PARCELS)[number], index: number): RequisitionCourse {
  const chance = context.chance.part(`projects/requisition/${parcel.id}`);
  const begun = nextWorkingDay(context.calendar, parcel.begunOn);
  const days = requisitionDays(context.calendar, begun, ordinaryGaps(chance));
  // One large area goes to the State Council.
  const area = index === 3 ? 560 : chance.whole(25, 160);
  return {
    id: parcel.id.replace('parcel-', 'requisition-'), number: 60 + index, name: `储备地块${index + 1}号征收`, parcel: parcel.id, community: parcel.community, plannedClearOn: addDays(days.clear, parcel.slackDays), days, named: false,
    tenths: [area, Math.round(area * (index === 3 ? 0.68 : 0.6))], heard: index === 1, sentBack: index === 4, decided: index === 2, ...(parcel.stops ? { stopsBefore: 'sign' as const } : {}),
  };
}

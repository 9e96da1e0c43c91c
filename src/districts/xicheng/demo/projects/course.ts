import type { Day } from '#kernel/field/day.ts';
import type { RequisitionGaps } from './requisition-days.ts';

/** The last day of the demonstration. */
export const LAST_DAY: Day = '2024-12-31';

/** What happens to a project, in the order in which it can. */
export const EVENTS = [
  'stored', 'applied', 'sentBack', 'reapplied', 'approved', 'landCleared', 'land', 'funds', 'permit', 'waived', 'started', 'library',
  'proceeded', 'paused', 'resumed', 'progressWaived', 'failed', 'accepted', 'filed', 'used', 'ended',
] as const;
export type ProjectEvent = (typeof EVENTS)[number];

/** The days on which a project's events fell; absent ones did not happen. */
export type EventDays = Readonly<Partial<Record<ProjectEvent, Day>>>;

/** The days by which a project's stages were planned. */
export type PlannedDays = { readonly approval?: Day; readonly landCleared?: Day; readonly land?: Day; readonly permit?: Day; readonly start?: Day; readonly completion?: Day; readonly use?: Day };

/** The whole course of a project, from which its steps, reports, milestones and lamps are all made. */
export type Course = {
  readonly id: string;
  readonly name: string;
  /** A body or work that the article names: it carries no amounts. */
  readonly named: boolean;
  readonly createdOn: Day;
  /** How a project is taken over that began before the platform. */
  readonly takeOver?: 'building' | 'in-use';
  /** When it had started, where that lies before the platform. */
  readonly startedBefore?: Day;
  /** When it came into use, where that lies before the platform. */
  readonly usedBefore?: Day;
  readonly planned: PlannedDays;
  readonly days: EventDays;
  /** Approved above the district, or by the district's own bureau. */
  readonly approvedAbove: boolean;
  readonly noLand: boolean;
  readonly noPermit: boolean;
  readonly useKind: string;
  readonly totalFen?: number;
  readonly policyFen?: number;
  /** The land requisition that it needs: when that is begun, how long its steps take, and by when it is planned. */
  readonly requisition?: { readonly begunOn: Day; readonly gaps: RequisitionGaps; readonly plannedClearOn: Day; readonly community: string };
  /** The values of its card. */
  readonly card: Readonly<Record<string, unknown>>;
};

export type CourseState = 'planned' | 'stored' | 'approving' | 'preparing' | 'started' | 'building' | 'paused' | 'completed' | 'filed' | 'inUse' | 'ended';

const LEADS_TO: Readonly<Partial<Record<ProjectEvent, CourseState>>> = {
  stored: 'stored', applied: 'approving', sentBack: 'stored', reapplied: 'approving', approved: 'preparing', started: 'started', proceeded: 'building', paused: 'paused', resumed: 'building', accepted: 'completed', filed: 'filed', used: 'inUse', ended: 'ended',
};

/** The events of a course up to a day, in order. */
export function eventsUntil(course: Course, day: Day): readonly { readonly event: ProjectEvent; readonly day: Day }[] {
  const happened = EVENTS.flatMap((event) => {
    const on = course.days[event];
    return on !== undefined && on <= day ? [{ event, day: on }] : [];
  });
  return happened.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : EVENTS.indexOf(a.event) - EVENTS.indexOf(b.event)));
}

/** The state of a course when a day is over; undefined before its record exists. */
export function stateOn(course: Course, day: Day): CourseState | undefined {
  if (day < course.createdOn) return undefined;
  const first: CourseState = course.takeOver === 'building' ? 'building' : course.takeOver === 'in-use' ? 'inUse' : 'planned';
  return eventsUntil(course, day).reduce<CourseState>((state, { event }) => LEADS_TO[event] ?? state, first);
}

/** When works began, before the platform or within it. */
export function startOf(course: Course): Day | undefined {
  return course.startedBefore ?? course.days.started;
}

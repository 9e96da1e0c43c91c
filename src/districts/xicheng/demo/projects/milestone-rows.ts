import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, daysBetween, type Day } from '#kernel/field/day.ts';
import type { DemoContext } from '../step.ts';
import { LAST_DAY, startOf, type Course } from './course.ts';

/** A milestone of a project, with those before it by their ids. */
export type MilestoneRow = { readonly id: string; readonly name: string; readonly durationDays: number; readonly plannedOn: Day; readonly reachedOn?: Day; readonly predecessors: readonly string[] };

type Seed = { readonly key: string; readonly name: string; readonly plannedOn: Day; readonly reachedOn: Day | undefined; readonly durationDays: number; readonly after: readonly string[] };

// Where the main works and the fittings stand in the time between start and acceptance.
const STRUCTURE = 0.62;
const FITTINGS = 0.82;

/** The milestones of a project; none while nothing but its planning stands. The same whenever it is asked. */
export function milestoneRows(context: DemoContext, course: Course): readonly MilestoneRow[] {
  const seeds = seedsOf(context, course);
  const idOf = (key: string): string => `${course.id.replace('project-', 'milestone-')}-${key}`;
  const keys = new Set(seeds.map((seed) => seed.key));
  return seeds.map((seed) => {
    const known = seed.reachedOn !== undefined && seed.reachedOn > course.createdOn && seed.reachedOn <= LAST_DAY && !(course.days.ended && seed.reachedOn > (course.days.paused ?? course.days.ended));
    return {
      id: idOf(seed.key), name: `${course.name}：${seed.name}`, durationDays: Math.max(1, Math.round(seed.durationDays)), plannedOn: seed.plannedOn,
      ...(known ? { reachedOn: seed.reachedOn } : {}), predecessors: seed.after.filter((key) => keys.has(key)).map(idOf),
    };
  });
}

function seedsOf(context: DemoContext, course: Course): readonly Seed[] {
  const { planned, days } = course;
  if (!planned.completion) return [];
  const chance = context.chance.part(`projects/milestones/${course.id}`);
  const plannedStart = course.startedBefore ?? planned.start ?? planned.completion;
  const length = daysBetween(plannedStart, planned.completion);
  const start = startOf(course);
  const end = days.accepted ?? (start ? addDays(start, Math.round(length * 1.08)) : undefined);
  const reach = (share: number): Day | undefined => (start && end ? nextWorkingDay(context.calendar, addDays(start, Math.round(daysBetween(start, end) * share) + chance.whole(-9, 9))) : undefined);
  // What the article names runs to plan: its plan leaves some days.
  const plan = (share: number, reached: Day | undefined): Day => {
    const wanted = addDays(plannedStart, Math.round(length * share));
    return course.named && reached && wanted < reached ? addDays(reached, 4) : wanted;
  };
  const structure = reach(STRUCTURE);
  const fittings = reach(FITTINGS);
  const beginning: readonly Seed[] = course.startedBefore || !planned.start ? [] : [
    { key: 'papers', name: '前期手续办结', plannedOn: planned.permit ?? addDays(planned.start, -10), reachedOn: days.permit, durationDays: daysBetween(course.createdOn, planned.permit ?? planned.start), after: [] },
    { key: 'start', name: '开工', plannedOn: planned.start, reachedOn: days.started, durationDays: daysBetween(planned.permit ?? addDays(planned.start, -10), planned.start), after: ['papers'] },
  ];
  return [
    ...beginning,
    { key: 'structure', name: '主体施工完成', plannedOn: plan(STRUCTURE, structure), reachedOn: structure, durationDays: length * STRUCTURE, after: ['start'] },
    { key: 'fittings', name: '配套工程完成', plannedOn: plan(FITTINGS, fittings), reachedOn: fittings, durationDays: length * FITTINGS, after: ['start'] },
    { key: 'acceptance', name: '竣工验收', plannedOn: planned.completion, reachedOn: days.accepted, durationDays: length * (1 - FITTINGS), after: ['structure', 'fittings'] },
  ];
}

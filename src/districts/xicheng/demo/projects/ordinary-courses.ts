import { addWorkingDays, nextWorkingDay, type Calendar } from '#kernel/calendar/calendar.ts';
import { addDays, daysBetween, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { markOf, ROADS } from '../names.ts';
import { pickCommunity, pointNear } from '../people.ts';
import type { DemoContext } from '../step.ts';
import { LAST_DAY, type Course, type EventDays, type PlannedDays } from './course.ts';
import { policyCourses } from './policy-courses.ts';
import { ordinaryGaps, requisitionDays } from './requisition-days.ts';
import { TEMPLATES, type Template } from './templates.ts';

/** When projects come: under construction when the platform begins, started in either year, still in preparation, given up. */
const COHORTS = [
  ...Array.from({ length: 12 }, () => 'taken-over' as const), ...Array.from({ length: 12 }, () => 'start-2023' as const), ...Array.from({ length: 15 }, () => 'start-2024' as const),
  ...Array.from({ length: 4 }, () => 'preparing' as const), ...Array.from({ length: 2 }, () => 'given-up' as const),
];
type Cohort = (typeof COHORTS)[number];
type Plan = { readonly index: number; readonly cohort: Cohort; readonly place: number; readonly template: Template; readonly needsLand: boolean; readonly totalFen: number };
/** The part of a course that lies in time. */
type Timeline = Pick<Course, 'createdOn' | 'planned' | 'days'> & Partial<Pick<Course, 'startedBefore' | 'requisition'>>;

const CREATED: Readonly<Record<Cohort, readonly [Day, number]>> = {
  'taken-over': ['2023-01-05', 9], 'start-2023': ['2023-01-30', 130], 'start-2024': ['2023-09-18', 175], preparing: ['2024-06-03', 150], 'given-up': ['2023-03-13', 160],
};

/** Invented projects of both years; their number is multiplied by the scale. */
export function ordinaryCourses(context: DemoContext): readonly Course[] {
  return Array.from({ length: COHORTS.length * context.scale }, (_, index) => ordinaryCourse(context, index));
}

function ordinaryCourse(context: DemoContext, index: number): Course {
  const chance = context.chance.part(`projects/course/${index}`);
  const cohort = COHORTS[index % COHORTS.length]!;
  const place = COHORTS.slice(0, index % COHORTS.length).filter((one) => one === cohort).length;
  const template = TEMPLATES[index % TEMPLATES.length]!;
  const [low, high] = template.millions;
  const needsLand = !template.noLand && cohort !== 'taken-over' && (cohort !== 'start-2023' || place % 3 === 0);
  const plan: Plan = { index, cohort, place, template, needsLand, totalFen: chance.whole(low, high) * 1e8 };
  const course = cohort === 'taken-over' ? takenOver(context.calendar, chance, plan) : fromTheStart(context.calendar, chance, plan);
  const withPolicy = !template.enterprise && plan.totalFen > 15e8 && place % 2 === 1;
  return {
    id: `project-${String(index + 1).padStart(4, '0')}`, name: nameOf(index, template), named: false, ...course,
    ...(cohort === 'taken-over' ? { takeOver: 'building' as const } : {}),
    approvedAbove: false, noLand: template.noLand ?? false, noPermit: template.noPermit ?? false, useKind: template.useKind, totalFen: plan.totalFen,
    ...(withPolicy ? { policyFen: Math.round(plan.totalFen / 2e8) * 1e8 } : {}),
    card: { ...cardOf(context, chance, plan, course), ...(withPolicy ? policyOf(context, plan, course) : {}) },
  };
}

function nameOf(index: number, template: Template): string {
  const phase = Math.floor(index / (ROADS.length * TEMPLATES.length));
  return `${ROADS[index % ROADS.length]}${template.ending}${phase === 0 ? '' : `（${phase + 1}期）`}`;
}

function takenOver(calendar: Calendar, chance: Chance, { place }: Plan): Timeline {
  const worked = (day: Day, days: number): Day => nextWorkingDay(calendar, addDays(day, days));
  const startedBefore = nextWorkingDay(calendar, addDays('2021-10-11', chance.whole(0, 400)));
  const wanted = addDays(startedBefore, chance.whole(430, 780));
  const completion = wanted < '2023-04-10' ? addDays('2023-04-10', chance.whole(0, 60)) : wanted;
  const accepted = worked(completion, place % 3 === 0 ? chance.whole(12, 115) : chance.whole(-18, 6));
  const ends = ending(calendar, chance, accepted, place % 5 === 1);
  return { createdOn: createdOn(calendar, chance, 'taken-over'), startedBefore, planned: { completion, use: addDays(completion, 45) }, days: within(ends) };
}

function fromTheStart(calendar: Calendar, chance: Chance, plan: Plan): Timeline {
  const worked = (day: Day, days: number): Day => nextWorkingDay(calendar, addDays(day, days));
  const created = createdOn(calendar, chance, plan.cohort);
  const paper = papers(calendar, chance, created, plan);
  const planned = plannedOf(chance, created, plan);
  const land = paper.requisition ? { requisition: paper.requisition } : {};
  if (plan.cohort === 'given-up') {
    const days = within(givenUp(calendar, chance, paper.days, plan));
    return { createdOn: created, planned, days, ...(days.approved ? land : {}) };
  }
  const late = plan.place % 4 === 2 ? chance.whole(25, 130) : 0;
  const started = worked(paper.days.permit, chance.whole(4, 18) + late);
  const proceeded = worked(started, chance.whole(18, 42));
  const length = daysBetween(planned.start!, planned.completion!);
  const pauses = plan.place === 4;
  const paused = worked(proceeded, chance.whole(45, 80));
  const resumed = worked(paused, chance.whole(40, 75));
  const accepted = worked(started, Math.round(length * (0.95 + chance.next() * 0.2)) + (pauses ? daysBetween(paused, resumed) : 0));
  const libraryDays = plan.place % 6 === 1 ? chance.whole(34, 90) : chance.whole(6, 27);
  const waivedOn = worked(planned.start!, 12);
  const days: EventDays = {
    ...paper.days, started, proceeded,
    // Now and then the papers for the library are never completed.
    ...(plan.place % 8 === 3 ? {} : { library: worked(started, libraryDays) }),
    ...(late > 40 && waivedOn < started && waivedOn > paper.days.approved ? { waived: waivedOn } : {}),
    ...(pauses ? { paused, resumed, progressWaived: worked(resumed, 8) } : {}),
    ...ending(calendar, chance, accepted, plan.place % 5 === 1),
  };
  return { createdOn: created, planned, days: within(days), ...land };
}

function createdOn(calendar: Calendar, chance: Chance, cohort: Cohort): Day {
  const [from, span] = CREATED[cohort];
  return nextWorkingDay(calendar, addDays(from, chance.whole(0, span)));
}

type Papers = { readonly days: EventDays & { readonly approved: Day; readonly permit: Day }; readonly requisition?: Course['requisition'] };

function papers(calendar: Calendar, chance: Chance, created: Day, plan: Plan): Papers {
  const worked = (day: Day, days: number): Day => nextWorkingDay(calendar, addDays(day, days));
  const stored = worked(created, chance.whole(3, 12));
  const applied = worked(stored, chance.whole(4, 15));
  const sentBack = plan.place % 5 === 2 ? worked(applied, chance.whole(3, 7)) : undefined;
  const reapplied = sentBack ? worked(sentBack, chance.whole(5, 12)) : undefined;
  const approved = addWorkingDays(calendar, reapplied ?? applied, plan.place % 7 === 5 ? chance.whole(23, 30) : chance.whole(4, 16));
  const begunOn = worked(approved, chance.whole(3, 12));
  const gaps = ordinaryGaps(chance);
  const requisition = plan.needsLand ? requisitionDays(calendar, begunOn, gaps) : undefined;
  const landCleared = requisition ? worked(requisition.clear, chance.whole(1, 3)) : undefined;
  const land = worked(landCleared ?? approved, landCleared ? chance.whole(7, 20) : chance.whole(10, 45));
  const funds = worked(approved, chance.whole(15, 60));
  const permit = worked(land > funds ? land : funds, chance.whole(8, 26));
  const slack = chance.luck(0.45) ? chance.whole(8, 45) : -chance.whole(0, 40);
  return {
    days: { stored, applied, ...(sentBack && reapplied ? { sentBack, reapplied } : {}), approved, ...(landCleared ? { landCleared } : {}), land, funds, permit },
    ...(requisition ? { requisition: { begunOn, gaps, plannedClearOn: addDays(requisition.clear, slack), community: chance.pick(['community-nanpu', 'community-xiting', 'community-qinghe']) } } : {}),
  };
}

// What was planned when the project came in: nominal spans, with some slack that not all will need.
function plannedOf(chance: Chance, created: Day, { needsLand, totalFen }: Plan): PlannedDays {
  const slack = chance.whole(0, 20);
  const approval = addDays(created, 38);
  const land = addDays(approval, (needsLand ? 215 : 30) + slack);
  const start = addDays(land, 32);
  const length = Math.round(230 + Math.min(420, totalFen / 5e7) + chance.whole(-20, 40));
  return { approval, land, permit: addDays(land, 20), start, completion: addDays(start, length), use: addDays(start, length + 50) };
}

function ending(calendar: Calendar, chance: Chance, accepted: Day, fails: boolean): EventDays {
  const worked = (day: Day, days: number): Day => nextWorkingDay(calendar, addDays(day, days));
  const filed = worked(accepted, fails ? chance.whole(18, 25) : chance.whole(3, 10));
  return { ...(fails ? { failed: worked(accepted, -chance.whole(14, 24)) } : {}), accepted, filed, used: worked(filed, chance.whole(8, 48)) };
}

// One is given up before its approval, the other when the works have long stood still.
function givenUp(calendar: Calendar, chance: Chance, days: Papers['days'], { place }: Plan): EventDays {
  const worked = (day: Day, after: number): Day => nextWorkingDay(calendar, addDays(day, after));
  if (place % 2 === 0) return { stored: days.stored!, ended: worked(days.stored!, chance.whole(120, 200)) };
  const started = worked(days.permit, 9);
  const proceeded = worked(started, 25);
  const paused = worked(proceeded, 70);
  return { ...days, started, proceeded, library: worked(started, 20), paused, ended: worked(paused, 170) };
}

function within(days: EventDays): EventDays {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day <= LAST_DAY));
}

// Half of it is policy money; where a project of that fund had been planned before, the card names it.
function policyOf(context: DemoContext, { index, totalFen }: Plan, { createdOn: created, startedBefore }: Timeline): Readonly<Record<string, unknown>> {
  const half = Math.round(totalFen / 2e8) * 1e8;
  const central = index % 3 === 0;
  const known = startedBefore ? [] : policyCourses(context).filter((one) => one.end !== 'dropped' && one.plannedOn < addDays(created, -1) && (one.seed.fundKind === 'central-budget') === central);
  const named = known[index % Math.max(1, known.length)];
  return { funds: [{ kind: central ? 'central' : 'bond', amount: half }, { kind: 'fiscal', amount: totalFen - half }], ...(named ? { policyProject: named.id } : {}) };
}

function cardOf(context: DemoContext, chance: Chance, plan: Plan, course: Timeline): Readonly<Record<string, unknown>> {
  const { index, template, totalFen } = plan;
  const community = pickCommunity(chance);
  const half = Math.round(totalFen / 2e8) * 1e8;
  const begun = course.startedBefore ?? course.createdOn;
  return {
    name: nameOf(index, template), code: `${begun.slice(2, 4)}${begun.slice(5, 7)}-411102-04-01-${String(900_000 + index)}`,
    level: index % 15 === 1 ? 'province' : index % 5 === 2 ? 'city' : 'district',
    yearClass: plan.cohort === 'taken-over' ? 'continued' : plan.cohort === 'preparing' ? 'preliminary' : 'new',
    nature: template.nature, domain: template.domain, role: 'deliver',
    builder: template.enterprise ? `漯河${markOf(7000 + (index % 700))}建设投资有限公司` : '西城建设发展平台公司（演示）',
    unit: template.unit, officer: chance.pick(context.staffWith('project-officer')), community: community.id, place: pointNear(chance, community.centre),
    content: template.content, totalInvestment: totalFen,
    funds: template.enterprise ? [{ kind: 'own', amount: half }, { kind: 'loan', amount: totalFen - half }] : [{ kind: 'fiscal', amount: totalFen }],
    libraryNeeded: totalFen >= 5e8, ...(course.startedBefore && totalFen >= 5e8 ? { libraryOn: addDays(course.startedBefore, chance.whole(12, 40)) } : {}),
    conceivedOn: course.startedBefore ? addDays(course.startedBefore, -chance.whole(200, 420)) : course.createdOn,
  };
}

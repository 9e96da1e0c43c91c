import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { pickCommunity, pointNear } from '../people.ts';
import { COMMUNITIES } from '../../units.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { LAST_DAY } from './course.ts';
import { requisitionCourses, RESERVE_PARCELS } from './requisition-courses.ts';

const USES = ['residential', 'residential', 'commercial', 'commercial', 'public', 'industrial', 'green'] as const;
const LINK_PROJECT = 'project-shali-link-land';
const PLAN_STEPS = ['design', 'clearing', 'works', 'supply', 'building'] as const;
const ORDINARY = 22;

type Plan = readonly { readonly step: string; readonly plannedOn: Day; readonly doneOn?: Day }[];

/** Parcels: reserves being requisitioned, ordinary ones of which some are supplied, and those on both banks that are only planned. */
export const parcelsPart: DemoPart = function* (context) {
  const chance = context.chance.part('projects/parcels');
  yield* linkParcels(context);
  yield* reserveParcels(context, chance);
  for (let index = 1; index <= ORDINARY * context.scale; index += 1) yield* ordinaryParcel(context, chance, index);
};

// Both banks are planned only: no areas are known, and none are made up.
function* linkParcels(context: DemoContext): Iterable<Step> {
  const by = context.staffWith('land-officer')[0]!;
  const first = '2024-05-14';
  for (const [index, [bank, use]] of ([['东岸', 'commercial'], ['东岸', 'public'], ['西岸', 'residential'], ['西岸', 'green']] as const).entries()) {
    const plan: Plan = [{ step: 'design', plannedOn: '2024-11-30' }, { step: 'supply', plannedOn: '2026-06-30' }];
    yield {
      at: context.officeTime(addDays(first, index)), by, do: 'create', register: 'parcel', id: `parcel-link-${index + 1}`,
      set: { name: `沙澧连通工程${bank}地块${index + 1}（演示）`, project: LINK_PROJECT, community: index < 2 ? 'community-guyan' : 'community-tingyun', use, status: 'planned', plan, unit: 'unit-land', note: '谋划阶段，面积以规划为准' },
    };
  }
}

function* reserveParcels(context: DemoContext, chance: Chance): Iterable<Step> {
  const courses = requisitionCourses(context);
  for (const [index, { id, begunOn, community, stops }] of RESERVE_PARCELS.entries()) {
    const by = context.staffWith('land-officer')[index % 3]!;
    const course = courses.find((one) => one.parcel === id);
    const clear = course?.days.clear ?? LAST_DAY;
    const centre = COMMUNITIES.find((one) => one.id === community)?.centre ?? [113.96, 33.57];
    const at = context.officeTime(addDays(begunOn, -6));
    const plan = (cleared: boolean): Plan => [{ step: 'clearing', plannedOn: course?.plannedClearOn ?? clear, ...(cleared ? { doneOn: clear } : {}) }, { step: 'works', plannedOn: addDays(clear, 150) }, { step: 'supply', plannedOn: addDays(clear, 280) }];
    yield {
      at, by, do: 'create', register: 'parcel', id,
      set: { name: `储备地块${index + 1}号`, community, place: pointNear(chance, centre), area: ((course?.tenths?.[0] ?? 60) * 1.5).toFixed(1), use: USES[index % USES.length], status: 'requisition', plan: plan(false), unit: 'unit-land' },
    };
    if (stops) yield { at: context.officeTime(course?.days.funds ?? LAST_DAY), by, do: 'update', register: 'parcel', id, set: { status: 'planned' }, reason: '征收停止' };
    else if (addDays(clear, 3) <= '2024-12-25') yield { at: context.officeTime(addDays(clear, 3)), by, do: 'update', register: 'parcel', id, set: { status: 'reserved', plan: plan(true) }, reason: '交地收储' };
  }
}

function* ordinaryParcel(context: DemoContext, chance: Chance, index: number): Iterable<Step> {
  const id = `parcel-${String(index).padStart(3, '0')}`;
  const by = chance.pick(context.staffWith('land-officer'));
  const community = pickCommunity(chance);
  const first = context.officeTime(addDays('2023-01-06', chance.whole(0, 20)));
  const supplyPlannedOn = addDays('2023-03-01', chance.whole(20, 640));
  const supplied = chance.luck(0.72) ? context.officeTime(addDays(supplyPlannedOn, chance.whole(-12, 40))) : undefined;
  const use = chance.pick(USES);
  const stepsUntil = (done: number, on: Day): Plan => PLAN_STEPS.map((step, place) => ({ step, plannedOn: addDays(supplyPlannedOn, (place - 3) * 90), ...(place < done ? { doneOn: place === 3 ? on : addDays(on, (place - 3) * 60) } : {}) }));
  const set = { name: `${community.name.slice(0, 2)}片区${index}号地块`, community: community.id, place: pointNear(chance, community.centre), area: (chance.whole(120, 1400) / 10).toFixed(1), use, status: 'reserved', plan: stepsUntil(0, supplyPlannedOn), unit: 'unit-land' };
  yield { at: first, by, do: 'create', register: 'parcel', id, set };
  if (supplied && dayOf(supplied) <= '2024-12-27') yield { at: supplied, by, do: 'update', register: 'parcel', id, set: { status: 'supplied', suppliedOn: dayOf(supplied), plan: stepsUntil(4, dayOf(supplied)) }, reason: '供地' };
  else if (chance.luck(0.25)) yield { at: context.officeTime(addDays('2024-06-03', chance.whole(0, 150))), by, do: 'update', register: 'parcel', id, set: { status: 'idle' }, reason: '供地条件不具备，列入闲置处置' };
}

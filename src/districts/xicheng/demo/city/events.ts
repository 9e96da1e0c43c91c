import { EventPermit } from '#desks/grid/criteria.ts';
import { permitNeeds } from '#desks/grid/permit-needs.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { addDays, dayOf, weekday, type Day, type Instant } from '#kernel/field/day.ts';
import { CITY_CRITERIA } from '../../criteria/city.ts';
import { caseSteps, workingDayBefore, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { MADE_EVENTS, NAMED_EVENTS, type EventSeed } from './event-list.ts';
import { rainOf } from './rain.ts';

const NUMBERS = { 2023: 20, 2024: 38 } as const;
const SAFETY_PLAN = '安全责任人、人员核定和疏导、安检、医疗和应急处置、消防和临时用电各项已列明（演示）';
const HEAVY_RAIN_MM = 12;
const VERY_LARGE_EVERY = 18;
const REFUSED_EVERY = 36;
const EVALUATIONS = ['秩序良好，停车引导需加强', '参与度高，建议增设卫生间和直饮水', '天气影响到场人数', '商户反映带动明显，建议延长时段'];
const CANCELLATIONS = ['报名人数不足', '承办方档期冲突', '场地施工'];

/** City events of both years: small ones with a safety plan, large ones with a permit asked for in time, some that came to nothing. */
export const eventsPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/events');
  const rain = rainOf(context);
  for (const seed of NAMED_EVENTS) yield* namedEvent(context, chance, seed);
  for (const year of [2023, 2024] as const) {
    for (let index = 1; index <= NUMBERS[year] * context.scale; index += 1) {
      const kind = chance.pick(MADE_EVENTS.filter(({ size }) => size === sizeOf(index)));
      const on = weekendOn(addDays(`${year}-02-24`, chance.whole(0, 300)));
      yield* madeEvent(context, chance, { id: `event-${year}-${String(index).padStart(3, '0')}`, name: kind.name, series: kind.series, venue: kind.venue, on, expected: chance.whole(kind.low, kind.high) }, { rain, refused: index % REFUSED_EVERY === REFUSED_EVERY / 2 });
    }
  }
};

// One in nine is large. One in eighteen is very large, and every other of these is not permitted.
function sizeOf(index: number): 'small' | 'large' | 'very-large' {
  if (index % VERY_LARGE_EVERY === 0) return 'very-large';
  return index % 9 === 4 ? 'large' : 'small';
}

function weekendOn(day: Day): Day {
  return addDays(day, (weekday(day) <= 5 ? 6 : 7) - weekday(day));
}

// The article says that these took place, and no more: no number, no evaluation.
function namedEvent(context: DemoContext, chance: Chance, seed: EventSeed): readonly Step[] {
  const { steps, officer } = begin(context, chance, seed);
  const applied = askForPermit(context, steps, officer, seed, permitRuleOn(seed.on).daysBefore);
  permit(context, steps, officer, applied, '〔2024〕公安许可（演示）');
  steps.act(context.officeTime(addDays(seed.on, 1)), officer, 'hold', { heldOn: seed.on });
  return steps.done();
}

function madeEvent(context: DemoContext, chance: Chance, seed: EventSeed, { rain, refused }: { readonly rain: ReadonlyMap<Day, number>; readonly refused: boolean }): readonly Step[] {
  const { steps, officer } = begin(context, chance, seed);
  const needs = permitNeeds(seed.expected ?? 0, seed.on, permitRuleOn(seed.on));
  if (needs.needed) {
    const applied = askForPermit(context, steps, officer, seed, permitRuleOn(seed.on).daysBefore + chance.whole(0, 6));
    if (refused) {
      steps.act(context.officeTime(addDays(dayOf(applied), 5)), officer, 'notPermitted', undefined, '场地承载和疏散条件不足，公安机关未予许可');
      return steps.done();
    }
    permit(context, steps, officer, applied, `${needs.body === 'city' ? '漯' : '漯西'}公大活许〔${seed.on.slice(0, 4)}〕${chance.whole(1, 60)}号（演示）`, chance.luck(0.1) ? 9 : chance.whole(3, 6));
  }
  if (chance.luck(0.07)) {
    steps.act(context.officeTime(workingDayBefore(context.calendar, seed.on, 2)), officer, 'cancel', undefined, chance.pick(CANCELLATIONS));
    return steps.done();
  }
  // Small events give way to rain for a week; for large ones the permit would have to be asked for anew.
  const postponed = !needs.needed && (rain.get(seed.on) ?? 0) > HEAVY_RAIN_MM;
  const heldOn = postponed ? addDays(seed.on, 7) : seed.on;
  if (postponed) steps.act(context.officeTime(workingDayBefore(context.calendar, seed.on, 1)), officer, 'postpone', { plannedOn: heldOn }, '预报有雨，顺延一周');
  hold(context, chance, seed, { steps, officer, heldOn, large: needs.needed });
  return steps.done();
}

type Holding = { readonly steps: CaseSteps; readonly officer: string; readonly heldOn: Day; readonly large: boolean };

function hold(context: DemoContext, chance: Chance, seed: EventSeed, { steps, officer, heldOn, large }: Holding): void {
  const at = context.officeTime(addDays(heldOn, 1));
  const held = large ? steps.act(at, officer, 'hold', { heldOn }) : steps.act(at, officer, 'holdSmall', { safetyPlan: SAFETY_PLAN, heldOn });
  if (chance.luck(0.06)) return;
  const attendance = Math.round((seed.expected ?? 0) * Math.max(0.35, chance.normal(0.97, 0.18)));
  steps.act(context.officeTime(addDays(dayOf(held), chance.whole(2, 12))), officer, 'evaluate', {
    attendance, incident: chance.luck(0.03), evaluation: chance.pick(EVALUATIONS), ...(seed.series === 'market' ? { footfallEffect: Math.round(chance.normal(large ? 19 : 7, 5) * 10) / 10 } : {}),
  });
}

function begin(context: DemoContext, chance: Chance, { on, id, ...seed }: EventSeed): { readonly steps: CaseSteps; readonly officer: string } {
  const steps = caseSteps(context.calendar, 'city-event', id);
  const officer = chance.pick(context.staffWith('event-officer'));
  steps.create(context.officeTime(workingDayBefore(context.calendar, on, chance.whole(22, 30))), officer, { ...seed, plannedOn: on, organiser: 'unit-commerce' });
  return { steps, officer };
}

function askForPermit(context: DemoContext, steps: CaseSteps, officer: string, { on }: EventSeed, daysBefore: number): Instant {
  return steps.act(context.officeTime(workingDayBefore(context.calendar, addDays(on, -daysBefore), 0)), officer, 'apply', { safetyPlan: SAFETY_PLAN });
}

function permit(context: DemoContext, steps: CaseSteps, officer: string, applied: Instant, paper: string, days = 5): void {
  steps.act(context.officeTime(addDays(dayOf(applied), days)), officer, 'permit', { permit: paper });
}

function permitRuleOn(day: Day): { readonly from: number; readonly cityFrom: number; readonly daysBefore: number } {
  return getVersion(CITY_CRITERIA, EventPermit, day).value;
}

import { addDays, dayOf, daysBetween, type Day } from '#kernel/field/day.ts';
import { COMMUNITIES } from '../../units.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { demoCreditCode } from './credit-codes.ts';
import { FIGURES } from './figures.ts';
import { ENTERPRISE_LINES, INTERMEDIARY_LINES, TRADER_LINES, linesOfScale, type Line, type ScaleClass } from './industries.ts';
import { address, markOf, personName, phoneNumber } from '../names.ts';
import { pickWeighted } from '../weighted.ts';

type Kind = 'enterprise' | 'sole-trader' | 'cooperative';
type Size = 'large' | 'medium' | 'small' | 'micro';
type Plan = { readonly kind: Kind; readonly line: Line; readonly size: Size; readonly openedOn: Day; readonly closedOn?: Day; readonly scale?: ScaleClass };

const FIRST_DAY = '2023-01-01';
const LAST_DAY = '2024-12-31';

// Enterprises that are above scale at some time in the two years, by class; two of each hundred leave the list again.
const ANCHORS: readonly { readonly scale: ScaleClass; readonly number: number }[] = [
  { scale: 'service', number: FIGURES.aboveScaleService + 2 },
  { scale: 'industry', number: 8 },
  { scale: 'construction', number: 9 },
  { scale: 'wholesale', number: 8 },
  { scale: 'retail', number: 9 },
  { scale: 'catering', number: 6 },
  { scale: 'real-estate', number: 5 },
];

/**
 * The district's operators: those that stand on the first day and are taken over into the register in January 2023,
 * those that open in the two years, and the closing of some. Leaves `operator` (all), `operator-open` (open at the
 * end of 2024), `operator-closed` (with their `closedOn`) and `operator-anchor` (the large enterprises, with their class as `scale`) for other parts.
 */
export const operatorsPart: DemoPart = function* (context) {
  const chance = context.chance.part('operators');
  const made: MadeRecord[] = [];
  const open: MadeRecord[] = [];
  const closed: MadeRecord[] = [];
  const anchors: MadeRecord[] = [];
  const registrars = context.staffWith('registrar');
  for (const [index, plan] of plansOf(context, chance).entries()) {
    const id = `operator-${String(index + 1).padStart(5, '0')}`;
    const by = chance.pick(registrars);
    const takenOver = plan.openedOn < FIRST_DAY;
    const at = context.officeTime(takenOver ? addDays('2023-01-03', Math.floor((index % 14) * 1.2)) : plan.openedOn);
    const set = valuesOf(chance, index, takenOver ? plan : { ...plan, openedOn: dayOf(at) });
    yield { at, by, do: 'create', register: 'operator', id, set };
    made.push({ id, set });
    if (plan.scale) anchors.push({ id, set: { ...set, scale: plan.scale } });
    if (plan.closedOn) {
      const step = closing(context, id, by, plan.closedOn);
      yield step;
      closed.push({ id, set: { ...set, closedOn: dayOf(step.at) } });
    } else open.push({ id, set });
  }
  context.made.set('operator', made);
  context.made.set('operator-open', open);
  context.made.set('operator-closed', closed);
  context.made.set('operator-anchor', anchors);
};

function closing(context: DemoContext, id: string, by: string, day: Day): Step {
  const at = context.officeTime(day);
  return { at, by, do: 'update', register: 'operator', id, set: { status: 'closed', closedOn: dayOf(at) }, reason: '注销登记' };
}

function plansOf(context: DemoContext, chance: Chance): readonly Plan[] {
  const times = context.scale;
  const anchors = ANCHORS.flatMap(({ scale, number }) => Array.from({ length: number }, (_, index) => anchorPlan(chance, scale, index)));
  const offices = Array.from({ length: FIGURES.intermediaries + 11 }, (_, index) => officePlan(chance, index));
  const enterprises = Array.from({ length: 730 * times }, () => ordinaryPlan(chance, 'enterprise', pickWeighted(chance, ENTERPRISE_LINES)));
  const traders = Array.from({ length: 1390 * times }, () => ordinaryPlan(chance, 'sole-trader', pickWeighted(chance, TRADER_LINES)));
  const farms = Array.from({ length: 14 * times }, () => ordinaryPlan(chance, 'cooperative', { industry: 'A0141', word: '果蔬种植专业合作社', scale: 'none', weight: 1 }));
  return [...anchors, ...offices, ...enterprises, ...traders, ...farms];
}

// The second-to-last service enterprise and the last retailer open in the winter of 2023 to 2024: new openings enter the list within the year.
function anchorPlan(chance: Chance, scale: ScaleClass, index: number): Plan {
  const fresh = (scale === 'service' && index === FIGURES.aboveScaleService) || (scale === 'retail' && index === 8);
  const openedOn = fresh ? `2023-11-${String(chance.whole(6, 28)).padStart(2, '0')}` : dayWithin(chance, '2011-03-01', '2021-11-30');
  const size: Size = index === 0 ? 'large' : index % 3 === 0 ? 'medium' : 'small';
  return { kind: 'enterprise', line: pickWeighted(chance, linesOfScale(scale)), size, openedOn, scale };
}

function officePlan(chance: Chance, index: number): Plan {
  const line = pickWeighted(chance, INTERMEDIARY_LINES);
  const closes = index >= FIGURES.intermediaries;
  const openedOn = closes || index < 118 ? dayWithin(chance, '2013-02-01', '2022-12-20') : openingDay(chance, index < 139 ? '2023' : '2024');
  return { kind: 'enterprise', line, size: chance.luck(0.35) ? 'small' : 'micro', openedOn, ...(closes ? { closedOn: dayWithin(chance, '2023-03-01', '2024-12-10') } : {}) };
}

function ordinaryPlan(chance: Chance, kind: Kind, line: Line): Plan {
  const openedOn = chance.luck(0.62) ? dayWithin(chance, '2012-01-10', '2022-12-20') : openingDay(chance, chance.luck(0.45) ? '2023' : '2024');
  const size: Size = kind === 'enterprise' && chance.luck(0.22) ? 'small' : 'micro';
  const earliest = openedOn < FIRST_DAY ? '2023-02-06' : addDays(openedOn, 100);
  const closes = chance.luck(kind === 'sole-trader' ? 0.11 : 0.05) && earliest < '2024-12-01';
  return { kind, line, size, openedOn, ...(closes ? { closedOn: dayWithin(chance, earliest, '2024-12-26') } : {}) };
}

// Openings come in waves: most after the Spring Festival and in early autumn, few in the deep of winter.
function openingDay(chance: Chance, year: string): Day {
  const month = pickWeighted(chance, [3, 4, 13, 11, 9, 8, 7, 8, 11, 9, 9, 6].map((weight, index) => ({ weight, month: index + 1 }))).month;
  const start = `${year}-${String(month).padStart(2, '0')}-01`;
  return dayWithin(chance, start === '2023-01-01' ? '2023-01-06' : start, addDays(start, 27));
}

function dayWithin(chance: Chance, from: Day, to: Day): Day {
  const day = addDays(from, chance.whole(0, daysBetween(from, to)));
  return day > LAST_DAY ? LAST_DAY : day;
}

const HEADS: Readonly<Record<Size, readonly [number, number]>> = { large: [310, 520], medium: [105, 290], small: [12, 95], micro: [1, 9] };

function valuesOf(chance: Chance, index: number, plan: Plan): Readonly<Record<string, unknown>> {
  const community = pickWeighted(chance, COMMUNITIES.map((one, place) => ({ ...one, weight: plan.kind === 'cooperative' ? (one.kind === 'village' ? 1 : 0) : [26, 19, 17, 14, 12, 6, 6][place] ?? 5 })));
  const mark = markOf(index);
  const [least, most] = HEADS[plan.size];
  return {
    name: nameOf(plan, mark),
    creditCode: demoCreditCode(plan.kind, index + 1),
    kind: plan.kind,
    ...(plan.kind === 'enterprise' ? { size: plan.size } : {}),
    industry: plan.line.industry,
    intermediary: plan.line.intermediary ?? false,
    openedOn: plan.openedOn,
    status: 'open',
    seat: { type: 'Point', coordinates: [around(chance, community.centre[0]), around(chance, community.centre[1])] },
    address: address(chance),
    ...(chance.luck(0.85) ? { principal: personName(chance) } : {}),
    ...(chance.luck(0.4) ? { principalPhone: phoneNumber(chance) } : {}),
    employees: chance.whole(least, most),
    community: community.id,
  };
}

function nameOf(plan: Plan, mark: string): string {
  if (plan.kind === 'sole-trader') return `西城区${mark}${plan.line.word}`;
  return plan.kind === 'cooperative' ? `漯河${mark}${plan.line.word}` : `漯河${mark}${plan.line.word}有限公司`;
}

function around(chance: Chance, centre: number): string {
  return (centre + (chance.next() - 0.5) * 0.011).toFixed(6);
}

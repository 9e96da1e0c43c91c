import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { EVEN, spreadDays, workingDaysOf } from '../days.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { demoCells, pointIn, type DemoCell } from './cells.ts';

const NUMBERS = { stock: 64, 2023: 24, 2024: 15 } as const;
const BUILDINGS = ['屋顶加建', '院内搭棚', '沿街搭建门头', '绿地建房', '楼顶彩钢棚', '地下室外扩'];
const LANDS = ['耕地堆放砂石', '未批先建硬化场地', '占用绿地停车', '临时用地到期未退'];
const DISSUASION_FAILED = ['两次劝阻后继续施工', '当事人拒不自行拆除', '限期内未恢复土地原状'];
const RELAPSES = ['原址重新搭建', '清退后再次堆放', '换名目再次占用'];

type Found = { readonly id: string; readonly origin: 'stock' | 'new'; readonly cell: DemoCell; readonly kind: 'building' | 'land'; readonly found: Day; readonly at: Instant; readonly name: string };

/** Illegal structures: the stock of January 2023 and what was found since, worked off, looked at again, some of it twice. */
export const illegalStructuresPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/illegal-structures');
  const cells = demoCells(context);
  const stock = Array.from({ length: NUMBERS.stock * context.scale }, () => ({ origin: 'stock' as const, found: addDays('2019-03-01', chance.whole(0, 1300)), entered: '2023-01-09' }));
  const fresh = ([2023, 2024] as const).flatMap((year) =>
    spreadDays(chance, workingDaysOf(context.calendar, `${year}-02-06`, `${year}-12-13`), NUMBERS[year] * context.scale, EVEN).map((found) => ({ origin: 'new' as const, found, entered: found })));
  for (const [index, { origin, found, entered }] of [...stock, ...fresh].entries()) {
    const cell = chance.pick(cells);
    const kind = chance.luck(0.72) ? 'building' : 'land';
    const name = `${cell.name}${chance.pick(kind === 'building' ? BUILDINGS : LANDS)}`;
    const at = context.officeTime(addDays(entered, origin === 'stock' ? Math.floor(index / (12 * context.scale)) : 0));
    yield* workOff(context, chance, { id: `structure-illegal-${String(index + 1).padStart(4, '0')}`, origin, cell, kind, found: origin === 'stock' ? found : dayOf(at), at, name });
  }
};

function workOff(context: DemoContext, chance: Chance, one: Found): readonly Step[] {
  const steps = caseSteps(context.calendar, 'illegal-structure', one.id);
  const looks: Step[] = [];
  const by = one.origin === 'stock' ? chance.pick(context.staffWith('grid-manager')) : one.cell.collector;
  const [longitude, latitude] = pointIn(chance, one.cell);
  const area = one.kind === 'building' ? chance.whole(12, 320) : chance.whole(60, 1400);
  steps.create(one.at, by, {
    name: one.name, kind: one.kind, origin: one.origin, community: one.cell.community, area, foundOn: one.found, place: { type: 'Point', coordinates: [longitude.toFixed(6), latitude.toFixed(6)] },
  });
  // A part of the stock has waited longest and waits longer than the demonstration lasts.
  const wait = one.origin === 'stock' ? (chance.luck(0.13) ? 900 : chance.whole(20, 660)) : chance.whole(1, 40);
  let removed = remove(context, chance, one, steps, addDays(dayOf(one.at), wait));
  if (chance.luck(0.13)) {
    const again = look(context, chance, one, looks, removed, chance.whole(25, 110), 'relapsed');
    steps.act(later(again), one.cell.collector, 'relapse', undefined, chance.pick(RELAPSES));
    removed = remove(context, chance, one, steps, addDays(dayOf(again), chance.whole(3, 35)));
  }
  const first = look(context, chance, one, looks, removed, chance.whole(25, 95), 'kept');
  const settled = steps.act(later(first), chance.pick(context.staffWith('grid-manager')), 'settle');
  look(context, chance, one, looks, settled, chance.whole(120, 200), 'kept');
  return [...steps.done(), ...looks.filter((step) => dayOf(step.at) <= '2024-12-31')];
}

/** By dissuasion, or by the city after it was referred; gives when the place was clear. */
function remove(context: DemoContext, chance: Chance, one: Found, steps: CaseSteps, day: Day): Instant {
  const manager = chance.pick(context.staffWith('grid-manager'));
  if (chance.luck(0.58)) return steps.act(context.officeTime(day), one.cell.collector, 'dissuade');
  const referred = steps.act(context.officeTime(day), manager, 'refer', undefined, chance.pick(DISSUASION_FAILED));
  const wanted = context.officeTime(addDays(dayOf(referred), chance.whole(20, 75)));
  return steps.act(wanted, manager, 'confirmRemoval', { receipt: `漯城执回〔${dayOf(wanted).slice(0, 4)}〕${chance.whole(10, 400)}号（演示）` });
}

function look(context: DemoContext, chance: Chance, one: Found, looks: Step[], after: Instant, days: number, finding: 'kept' | 'relapsed'): Instant {
  const at = context.officeTime(addDays(dayOf(after), days));
  const id = `look-${one.id.slice(18)}-${looks.length + 1}`;
  looks.push({ at, by: one.cell.collector, do: 'create', register: 'structure-look', id, set: { name: `${one.name}回头看`, structure: one.id, lookedOn: dayOf(at), finding } });
  return at;
}

// What a look finds is acted on within the minute, so that both stand on one working day.
function later(at: Instant): Instant {
  return new Date(Date.parse(at) + 30_000).toISOString();
}

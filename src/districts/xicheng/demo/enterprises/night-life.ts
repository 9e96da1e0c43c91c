import { dayOf, type Day } from '#kernel/field/day.ts';
import { dayBetween } from '../made-operators.ts';
import { markOf } from '../names.ts';
import { pickWeighted } from '../weighted.ts';
import { pointNear } from '../people.ts';
import { COMMUNITIES } from '../../units.ts';
import type { DemoPart } from '../step.ts';

const STORES = { 2023: 11, 2024: 24 } as const;
// The marks of stores are taken from far down the list of invented marks, where no enterprise has its own.
const FIRST_MARK = 6000;
const TRADES = ['food', 'food', 'food', 'retail', 'retail', 'leisure', 'children', 'service'] as const;
const WORDS: Readonly<Record<(typeof TRADES)[number], readonly string[]>> = {
  food: ['茶饮', '烘焙', '火锅', '小馆'], retail: ['集合店', '运动', '书店', '饰品'], leisure: ['剧场', '电玩', '影院'], children: ['亲子乐园', '手工坊'], service: ['宠物', '美护'],
};
const LEVELS = [{ level: 'province', weight: 2 }, { level: 'city', weight: 13 }, { level: 'district', weight: 5 }] as const;

type Night = { readonly name: string; readonly kind: 'market' | 'food' | 'culture'; readonly community: string; readonly stalls: number; readonly hours: string; readonly on: Day; readonly until?: Day };

const NIGHTS: readonly Night[] = [
  { name: '汐渡夜市（演示）', kind: 'market', community: 'community-yuewanhu', stalls: 62, hours: '17:30—23:30', on: '2023-04-21' },
  { name: '砚溪食巷（演示）', kind: 'food', community: 'community-guyan', stalls: 34, hours: '17:00—次日0:30', on: '2023-05-19' },
  { name: '泓汐后备箱集市（演示）', kind: 'market', community: 'community-tingyun', stalls: 28, hours: '周五至周日18:00—22:30', on: '2023-06-16', until: '2023-11-17' },
  { name: '汀兰夜书房（演示）', kind: 'culture', community: 'community-luohe-bai', stalls: 6, hours: '19:00—24:00', on: '2023-09-08' },
  { name: '广场外摆街区（演示）', kind: 'food', community: 'community-yuewanhu', stalls: 41, hours: '17:00—23:30', on: '2024-03-29' },
  { name: '霁云夜市（演示）', kind: 'market', community: 'community-qinghe', stalls: 55, hours: '18:00—23:30', on: '2024-05-10' },
  { name: '菡渡水岸夜游码头（演示）', kind: 'culture', community: 'community-luohe-bai', stalls: 9, hours: '19:00—22:00', on: '2024-05-24' },
  { name: '栩川咖啡街（演示）', kind: 'food', community: 'community-guyan', stalls: 18, hours: '10:00—23:00', on: '2024-06-21' },
  { name: '澍园星空集市（演示）', kind: 'market', community: 'community-tingyun', stalls: 30, hours: '周五至周日18:00—22:30', on: '2024-07-12', until: '2024-10-25' },
];

/** First stores in the mall, and the points of the night economy with those that closed again. */
export const nightLifePart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/night-life');
  const officers = context.staffWith('commerce-officer');
  for (const year of [2023, 2024] as const) {
    for (let index = 0; index < STORES[year]; index += 1) {
      const trade = chance.pick(TRADES);
      const at = context.officeTime(dayBetween(chance, `${year}-01-08`, `${year}-12-24`));
      const id = `first-store-${year}-${String(index + 1).padStart(2, '0')}`;
      const mark = markOf(FIRST_MARK + (year - 2023) * 100 + index);
      yield {
        at, by: chance.pick(officers), do: 'create', register: 'first-store', id,
        set: { name: `${mark}${chance.pick(WORDS[trade])}（演示）`, level: pickWeighted(chance, LEVELS).level, trade, district: 'trade-district-wanda', openedOn: dayOf(at), proof: '品牌方首店声明和门店清单（演示）' },
      };
      if (year === 2023 && index % 4 === 3) {
        const closedAt = context.officeTime(dayBetween(chance, '2024-03-01', '2024-11-30'));
        yield { at: closedAt, by: chance.pick(officers), do: 'update', register: 'first-store', id, set: { closedOn: dayOf(closedAt) }, reason: '门店停业' };
      }
    }
  }
  for (const [index, { on, until, ...night }] of NIGHTS.entries()) {
    const at = context.officeTime(on);
    const id = `night-market-${String(index + 1).padStart(2, '0')}`;
    const centre = COMMUNITIES.find((one) => one.id === night.community)?.centre ?? [113.978, 33.582];
    yield { at, by: chance.pick(officers), do: 'create', register: 'night-market', id, set: { ...night, seat: pointNear(chance, centre), openedOn: dayOf(at), rules: '不占盲道，22:30后不用扩音器，油烟经净化（演示）' } };
    if (until) yield { at: context.officeTime(until), by: chance.pick(officers), do: 'update', register: 'night-market', id, set: { closedOn: until }, reason: '季节性停用' };
  }
};

import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { DemoPart, MadeRecord } from '../step.ts';

type TripSeed = readonly [city: string, leftOn: Day, headedBy: string, theme: string, again?: 'again'];

// The seven cities of the article stand in its order in 2024; days, heads and all other cities are demonstration data.
const TRIPS: readonly TripSeed[] = [
  ['郑州', '2023-02-14', 'director', '专业中介服务'],
  ['厦门', '2023-03-14', 'secretary', '数字经济'],
  ['苏州', '2023-04-18', 'investment-deputy', '知名企业总部'],
  ['长沙', '2023-06-06', 'executive-deputy', '网络直播和电商'],
  ['广州', '2023-08-22', 'deputy-secretary', '商业文旅'],
  ['武汉', '2023-10-17', 'zone-head', '数字经济'],
  ['南京', '2023-11-14', 'director', '金融保险'],
  ['深圳', '2024-01-16', 'secretary', '数字经济'],
  ['北京', '2024-03-05', 'director', '知名企业总部'],
  ['上海', '2024-03-26', 'executive-deputy', '金融保险'],
  ['苏州', '2024-04-09', 'investment-deputy', '专业中介服务'],
  ['泉州', '2024-05-14', 'zone-head', '商业文旅'],
  ['广州', '2024-06-04', 'deputy-secretary', '商业文旅'],
  ['杭州', '2024-06-18', 'secretary', '网络直播和电商'],
  ['成都', '2024-07-09', 'investment-deputy', '商业文旅'],
  ['乌鲁木齐', '2024-08-06', 'zone-head', '数字经济'],
  ['深圳', '2024-09-03', 'investment-deputy', '数字经济', 'again'],
  ['西安', '2024-09-24', 'director', '商业文旅'],
  ['合肥', '2024-10-15', 'executive-deputy', '数字经济'],
  ['上海', '2024-11-05', 'secretary', '金融保险', 'again'],
  ['宁波', '2024-11-26', 'deputy-secretary', '专业中介服务'],
];

/** Trips of both years, each recorded within days of the return. Leaves `investment-trip` with the instant `at` from which leads may refer to it. */
export const tripsPart: DemoPart = function* (context) {
  const chance = context.chance.part('investment/trips');
  const made: MadeRecord[] = [];
  for (const [city, leftOn, headedBy, theme, again] of TRIPS) {
    const id = `trip-${leftOn}`;
    const backOn = addDays(leftOn, chance.whole(2, 4));
    const visited = chance.whole(4, 11);
    const at = context.officeTime(nextWorkingDay(context.calendar, addDays(backOn, chance.whole(1, 4))));
    const set = {
      name: `赴${city}招商${again ? '（回访）' : ''}`, city, leftOn, backOn, headedBy, travellers: chance.whole(3, 6), visited, direction: theme,
      result: `走访企业${visited}家，介绍本区产业和载体，线索逐条登记跟进。（演示）`,
    };
    yield { at, by: chance.pick(context.staffWith('investment-officer')), do: 'create', register: 'investment-trip', id, set };
    made.push({ id, set: { ...set, at } });
  }
  context.made.set('investment-trip', made);
};

import { addDays, weekday } from '#kernel/field/day.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoPart } from '../step.ts';
import { spreadDays, type MonthWeights } from '../days.ts';
import { pickCommunity } from '../people.ts';

const NUMBERS = { 2023: 420, 2024: 780 } as const;
// March is the month of Lei Feng, summer has the children.
const SEASON: MonthWeights = [0.8, 0.8, 1.9, 1, 1, 1, 1.3, 1.2, 1, 1, 0.9, 1];
const THEMES = [
  { theme: 'elderly', weight: 26, names: ['独居老人探访', '助餐点帮厨', '老人手机课堂'] },
  { theme: 'environment', weight: 24, names: ['楼院清洁日', '水系沿线捡拾垃圾', '小广告清理'] },
  { theme: 'children', weight: 16, names: ['四点半课堂', '暑期托管', '儿童阅读陪伴'] },
  { theme: 'traffic', weight: 14, names: ['路口文明劝导', '校门口护学'] },
  { theme: 'culture', weight: 14, names: ['邻里文艺演出', '红色故事宣讲', '义写春联'] },
  { theme: 'relief', weight: 6, names: ['汛期值守', '低温天气送温暖'] },
];

/** Shifts of volunteers, mostly at weekends, entered on the next working day. */
export const volunteersPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/volunteers');
  const workers = context.staffWith('community-worker');
  for (const year of [2023, 2024] as const) {
    const days = Array.from({ length: 350 }, (_, index) => addDays(`${year}-01-08`, index)).flatMap((day) => (weekday(day) > 5 ? [day, day, day] : [day]));
    for (const [index, day] of spreadDays(chance, days, NUMBERS[year] * context.scale, SEASON).entries()) {
      const { theme, names } = pickWeighted(chance, THEMES);
      const leader = chance.pick(workers);
      const volunteers = Math.max(2, Math.round(chance.normal(theme === 'elderly' ? 6 : 12, 4)));
      const each = chance.pick([1, 1.5, 2, 2, 2.5, 3]);
      yield {
        at: context.officeTime(addDays(day, 1)),
        by: leader,
        do: 'create',
        register: 'volunteer-shift',
        id: `volunteer-shift-${year}-${String(index + 1).padStart(4, '0')}`,
        set: { name: chance.pick(names), community: pickCommunity(chance, chance.luck(0.94) ? 'community' : 'village').id, theme, servedOn: day, volunteers, hours: volunteers * each, leader },
      };
    }
  }
};

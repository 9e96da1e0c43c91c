import type { Day } from '#kernel/field/day.ts';

/** An event of the demonstration. What the article names has no number of people, since the article gives none. */
export type EventSeed = { readonly id: string; readonly name: string; readonly aliases?: string; readonly series: 'heritage' | 'stage' | 'drones' | 'expo' | 'market'; readonly venue: string; readonly on: Day; readonly expected?: number };

/** The events that the article names, on invented days; nothing else of them is made up. */
export const NAMED_EVENTS: readonly EventSeed[] = [
  { id: 'event-heritage-year', name: '非遗展演年', aliases: '非遗展演', series: 'heritage', venue: '漯河万达新商圈', on: '2024-04-20' },
  { id: 'event-people-stage', name: '群艺堂“戏曲大舞台”', aliases: '戏曲大舞台；群艺堂戏曲大舞台', series: 'stage', venue: '漯河万达新商圈', on: '2024-06-08' },
  { id: 'event-thousand-drones', name: '水韵西城·千机飞', aliases: '千机飞', series: 'drones', venue: '漯河万达新商圈', on: '2024-09-28' },
  { id: 'event-food-expo', name: '食博会分会场活动', aliases: '食博会分会场', series: 'expo', venue: '奥特莱斯', on: '2024-05-18' },
];

/** Kinds of made-up events, with how many people are expected. */
export const MADE_EVENTS: readonly { readonly name: string; readonly series: EventSeed['series']; readonly venue: string; readonly size: 'small' | 'large' | 'very-large'; readonly low: number; readonly high: number }[] = [
  { name: '汀畔周末集市', series: 'market', venue: '汀兰园广场（演示）', size: 'small', low: 300, high: 900 },
  { name: '星光草坪音乐角', series: 'market', venue: '栖鹭园草坪（演示）', size: 'small', low: 200, high: 800 },
  { name: '沿河亲子骑行', series: 'market', venue: '北环乐道（演示）', size: 'small', low: 150, high: 500 },
  { name: '剪纸面塑手作体验', series: 'heritage', venue: '月湾湖社区广场（演示）', size: 'small', low: 120, high: 400 },
  { name: '社区戏曲票友专场', series: 'stage', venue: '清荷社区广场（演示）', size: 'small', low: 200, high: 700 },
  { name: '周末露天影院', series: 'market', venue: '漱石园（演示）', size: 'small', low: 300, high: 850 },
  { name: '首店联合开业巡游', series: 'market', venue: '商圈步行街（演示）', size: 'large', low: 1100, high: 3200 },
  { name: '环水系健步走', series: 'market', venue: '东环乐道（演示）', size: 'large', low: 1200, high: 2600 },
  { name: '商圈灯光节', series: 'market', venue: '商圈中心广场（演示）', size: 'very-large', low: 5200, high: 8000 },
];

import { daysBetween, type Day } from '#kernel/field/day.ts';

type EventSeed = { readonly name: string; readonly from: Day; readonly days: number };

// Made up: the article names activities but neither their days nor what they drew.
const EVENTS: readonly EventSeed[] = [
  { name: '2023年新春市集（演示）', from: '2023-01-24', days: 3 }, { name: '2023年元宵灯会（演示）', from: '2023-02-04', days: 2 }, { name: '2023年春日音乐周末（演示）', from: '2023-04-15', days: 2 },
  { name: '2023年亲子节（演示）', from: '2023-06-03', days: 2 }, { name: '2023年夏夜集市（演示）', from: '2023-07-15', days: 2 }, { name: '2023年露天电影（演示）', from: '2023-08-19', days: 2 },
  { name: '2023年国庆嘉年华（演示）', from: '2023-10-01', days: 3 }, { name: '2023年非遗展演（演示）', from: '2023-11-11', days: 2 }, { name: '2023年跨年夜（演示）', from: '2023-12-31', days: 1 },
  { name: '2024年戏曲进商圈（演示）', from: '2024-01-20', days: 2 }, { name: '2024年新春市集（演示）', from: '2024-02-12', days: 4 }, { name: '2024年元宵灯会（演示）', from: '2024-02-24', days: 1 },
  { name: '2024年春季首店周（演示）', from: '2024-03-16', days: 2 }, { name: '2024年春日音乐周末（演示）', from: '2024-04-20', days: 2 }, { name: '2024年五一嘉年华（演示）', from: '2024-05-01', days: 3 },
  { name: '2024年非遗展演（演示）', from: '2024-05-25', days: 2 }, { name: '2024年端午市集（演示）', from: '2024-06-08', days: 2 }, { name: '2024年夏夜集市（演示）', from: '2024-07-06', days: 2 },
  { name: '2024年夜跑嘉年华（演示）', from: '2024-07-27', days: 2 }, { name: '2024年七夕夜市（演示）', from: '2024-08-09', days: 3 }, { name: '2024年戏曲大舞台专场（演示）', from: '2024-08-31', days: 2 },
  { name: '2024年国庆嘉年华（演示）', from: '2024-10-01', days: 4 }, { name: '2024年秋季美食节（演示）', from: '2024-10-26', days: 2 }, { name: '2024年周年庆（演示）', from: '2024-11-15', days: 3 },
  { name: '2024年冬日灯光周（演示）', from: '2024-12-14', days: 2 }, { name: '2024年跨年夜（演示）', from: '2024-12-31', days: 1 },
];

/** The event that ran at the mall on a day, if any. */
export function eventOn(day: Day): string | undefined {
  return EVENTS.find(({ from, days }) => day >= from && daysBetween(from, day) < days)?.name;
}

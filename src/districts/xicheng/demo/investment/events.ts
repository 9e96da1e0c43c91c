import { instantOf, type Day } from '#kernel/field/day.ts';
import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import type { DemoPart, MadeRecord } from '../step.ts';
import { FIGURES } from './figures.ts';

type EventSeed = readonly [kind: string, heldOn: Day, name: string];

const [OPENING, BRIEFING, COOPERATION] = FIGURES.events;
// The article names three events and says no more of them than that they were held in 2024: the days are demonstration data.
const NAMED: readonly EventSeed[] = [['ceremony', '2024-02-22', OPENING], ['briefing', '2024-04-18', BRIEFING], ['cooperation', '2024-06-20', COOPERATION]];

const FICTIONAL: readonly EventSeed[] = [
  ['briefing', '2023-03-22', '投资环境推介会'],
  ['ceremony', '2023-03-30', '2023年一季度招商项目签约会'],
  ['salon', '2023-04-13', '金融保险产业沙龙'],
  ['matching', '2023-05-11', '楼宇载体供需对接会'],
  ['salon', '2023-05-25', '专业服务机构沙龙'],
  ['ceremony', '2023-06-28', '2023年二季度招商项目签约会'],
  ['review', '2023-07-07', '2023年二季度招商讲评会'],
  ['salon', '2023-08-17', '数字经济产业沙龙'],
  ['matching', '2023-09-14', '在外客商恳谈对接会'],
  ['ceremony', '2023-09-26', '2023年三季度招商项目签约会'],
  ['review', '2023-10-13', '2023年三季度招商讲评会'],
  ['salon', '2023-11-09', '商业文旅业态沙龙'],
  ['matching', '2023-11-23', '数据要素企业对接会'],
  ['ceremony', '2023-12-20', '2023年四季度招商项目签约会'],
  ['review', '2023-12-28', '2023年四季度招商讲评会'],
  ['salon', '2024-01-18', '返乡创业企业家沙龙'],
  ['salon', '2024-03-14', '首店品牌沙龙'],
  ['matching', '2024-03-20', '楼宇载体供需对接会'],
  ['review', '2024-04-12', '2024年一季度招商讲评会'],
  ['salon', '2024-04-25', '法律会计评估机构沙龙'],
  ['matching', '2024-05-16', '食品产业电商对接会'],
  ['ceremony', '2024-05-30', '2024年二季度招商项目签约会'],
  ['matching', '2024-06-13', '数据标注企业对接会'],
  ['review', '2024-07-12', '2024年二季度招商讲评会'],
  ['salon', '2024-07-18', '夜经济业态沙龙'],
  ['salon', '2024-08-15', '保险科技沙龙'],
  ['matching', '2024-08-22', '总部企业服务对接会'],
  ['ceremony', '2024-09-12', '2024年三季度招商项目签约会'],
  ['matching', '2024-10-10', '文旅运营商对接会'],
  ['review', '2024-10-18', '2024年三季度招商讲评会'],
  ['salon', '2024-10-24', '人力资源服务沙龙'],
  ['matching', '2024-11-14', '智能算力供需对接会'],
  ['ceremony', '2024-11-28', '2024年四季度招商项目签约会'],
  ['salon', '2024-12-12', '专业市场招商沙龙'],
  ['review', '2024-12-27', '2024年四季度招商讲评会'],
];
const PLACES = ['区会议中心（演示）', '数字产业园路演厅（演示）', '便民服务中心多功能厅', '商圈活动厅（演示）'];

/** Events of both years. Leaves `investment-event` with the instant `at` from which others may refer to it and whether the article names it. */
export const eventsPart: DemoPart = function* (context) {
  const chance = context.chance.part('investment/events');
  const made: MadeRecord[] = [];
  for (const [kind, wanted, name] of [...NAMED, ...FICTIONAL].toSorted((a, b) => a[1].localeCompare(b[1]))) {
    const heldOn = nextWorkingDay(context.calendar, wanted);
    const id = `event-${heldOn}`;
    // In the morning, so that what is signed in the afternoon can refer to it.
    const at = instantOf(heldOn, 512 + chance.whole(0, 180));
    const named = NAMED.some((one) => one[2] === name);
    const set = { name: named ? name : `${name}（演示）`, kind, heldOn, ...(named ? { outcome: '举办日期为演示数据，其余未公布。（演示）' } : detailsOf(kind, chance.pick(PLACES), chance.whole(9, 46))) };
    yield { at, by: chance.pick(context.staffWith('investment-officer')), do: 'create', register: 'investment-event', id, set };
    made.push({ id, set: { ...set, at, named } });
  }
  context.made.set('investment-event', made);
};

function detailsOf(kind: string, place: string, guests: number): Readonly<Record<string, unknown>> {
  if (kind === 'review') return { place: '管委会第一会议室', outcome: '通报各单位线索、签约和履约进度，停滞项目逐个定去留。（演示）' };
  return { place, guests, outcome: kind === 'ceremony' ? '现场签约项目见各项目记录。（演示）' : '收集的线索见各项目记录。（演示）' };
}

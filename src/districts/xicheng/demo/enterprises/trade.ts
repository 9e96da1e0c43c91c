import { isWorkingDay, nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, instantOf, weekday, type Day, type Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import { pickWeighted } from '../weighted.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { FIGURES, MADE_UP } from './figures.ts';
import { eventOn } from './trade-events.ts';

type DayKind = 'workday' | 'weekend' | 'holiday';
type Weather = 'fair' | 'rain' | 'snow' | 'heat';
type TradeDay = { readonly day: Day; readonly kind: DayKind; readonly weather: Weather; readonly event: string | undefined };

const FIRST_DAY: Day = '2023-01-01';
const LAST_DAY: Day = '2024-12-31';
const MALL = 'trade-district-wanda';
const STREET = 'trade-district-xidu';
const STREET_OPENED: Day = '2023-05-01';
// Days on which the feed failed and the day was written down by hand, and days on which a door's counter did.
const OUTAGES = new Set<Day>(['2023-03-14', '2023-06-21', '2023-08-30', '2023-11-17', '2024-02-27', '2024-05-22', '2024-07-18', '2024-09-11', '2024-11-20']);
const MISCOUNTS = new Set<Day>(['2023-02-18', '2023-05-13', '2023-07-09', '2023-10-21', '2024-01-13', '2024-03-23', '2024-06-16', '2024-08-10', '2024-10-19', '2024-12-07']);

const MONTHS = [1.1, 1.12, 0.9, 0.95, 1.02, 1, 1.08, 1.12, 0.94, 1.05, 0.94, 1.06];
const WEEK = [0.82, 0.8, 0.83, 0.87, 1.1, 1.6, 1.5];
/** What a visitor spends, by the kind of day. */
const SPENT: Readonly<Record<DayKind, number>> = { workday: 0.94, weekend: 1.04, holiday: 1.12 };
const WEATHER_FACTOR: Readonly<Record<Weather, number>> = { fair: 1, rain: 0.86, snow: 0.68, heat: 1.06 };

/** The mall's two years day by day as the feed gave them, with what was put right by hand; a street counted on days off; and the attested rank. */
export const tradePart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/trade');
  yield* districtSteps(context, chance);
  const days = daysOf(context, chance);
  const footfalls = apportion(FIGURES.footfall, days.map((day) => weightOf(chance, day)));
  const turnovers = apportion(MADE_UP.turnover, days.map((day, index) => (footfalls[index] ?? 0) * SPENT[day.kind] * (day.event ? 1.05 : 1) * (0.93 + chance.next() * 0.14)));
  for (const [index, day] of days.entries()) yield* mallDay(context, chance, day, footfalls[index] ?? 0, turnovers[index] ?? 0);
  for (const day of days) if (day.kind !== 'workday' && day.day >= STREET_OPENED && day.day <= '2024-12-29') yield streetDay(context, chance, day);
  yield rank(context, chance);
};

function districtSteps(context: DemoContext, chance: Chance): readonly Step[] {
  // The platform sets up the mall's place before its first day is fed in; the others are the officer's.
  const officer = chance.pick(context.staffWith('commerce-officer'));
  const create = (at: Instant, by: string, id: string, set: Readonly<Record<string, unknown>>): Step => ({ at, by, do: 'create', register: 'trade-district', id, set });
  return [
    create(instantOf(FIRST_DAY, 60), 'system', MALL, { name: '万达广场', kind: 'mall', leading: true, recordedSince: FIRST_DAY, method: '经营者授权的客流和营业额日接口；中断时人工补报。（演示）' }),
    create(context.officeTime('2023-01-03'), officer, 'trade-district-outlet', { name: '奥特莱斯', kind: 'outlet', leading: false }),
    create(context.officeTime('2023-04-27'), officer, STREET, {
      name: '汐渡里步行街（演示）', kind: 'street', leading: false, recordedSince: STREET_OPENED, method: '周末和节假日人工计数。（演示）', community: 'community-yuewanhu',
    }),
  ];
}

function daysOf(context: DemoContext, chance: Chance): readonly TradeDay[] {
  const days: TradeDay[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) days.push({ day, kind: kindOf(context, day), weather: weatherOn(chance, day), event: eventOn(day) });
  return days;
}

/** A day off belongs to a holiday when the run of days off in which it lies holds a day that the week alone would not free. */
function kindOf(context: DemoContext, day: Day): DayKind {
  if (isWorkingDay(context.calendar, day)) return 'workday';
  for (const step of [-1, 1]) {
    for (let other = day; !isWorkingDay(context.calendar, other); other = addDays(other, step)) if (weekday(other) <= 5) return 'holiday';
  }
  return 'weekend';
}

function weatherOn(chance: Chance, day: Day): Weather {
  const month = Number(day.slice(5, 7));
  const isWinter = month === 12 || month <= 2;
  const isSummer = month >= 6 && month <= 8;
  const list: readonly { readonly weather: Weather; readonly weight: number }[] = [
    { weather: 'fair', weight: 70 }, { weather: 'rain', weight: isWinter ? 8 : isSummer ? 30 : 20 }, { weather: 'snow', weight: isWinter ? 7 : 0 }, { weather: 'heat', weight: isSummer ? 25 : 0 },
  ];
  return pickWeighted(chance, list).weather;
}

function weightOf(chance: Chance, { day, kind, weather, event }: TradeDay): number {
  const growth = day < '2024' ? 1 : 1.17;
  const rhythm = kind === 'holiday' ? 1.95 : (WEEK[weekday(day) - 1] ?? 1);
  // An event does more on a day off than on a working day.
  const pull = event ? (kind === 'workday' ? 1.16 : 1.3) + chance.next() * 0.16 : 1;
  return growth * (MONTHS[Number(day.slice(5, 7)) - 1] ?? 1) * rhythm * WEATHER_FACTOR[weather] * pull * (0.92 + chance.next() * 0.16);
}

function* mallDay(context: DemoContext, chance: Chance, { day, kind, weather, event }: TradeDay, footfall: number, turnover: number): Iterable<Step> {
  const id = `trade-wanda-${day}`;
  const officer = chance.pick(context.staffWith('commerce-officer'));
  const set = { name: `万达广场 ${day}`, district: MALL, day, dayKind: kind, weather, ...(event ? { event } : {}), turnover };
  if (OUTAGES.has(day)) {
    yield { at: context.officeTime(addDays(day, 1)), by: officer, do: 'create', register: 'trade-day', id, set: { ...set, footfall, source: 'manual' } };
    return;
  }
  const isMiscounted = MISCOUNTS.has(day);
  const counted = isMiscounted ? Math.round(footfall * (0.4 + chance.next() * 0.3)) : footfall;
  // The feed comes when the mall has closed, at about a quarter to eleven at night.
  yield { at: instantOf(day, 1355 + chance.whole(0, 40)), by: 'system', do: 'create', register: 'trade-day', id, set: { ...set, footfall: counted, source: 'feed', message: `demo-feed-${day.replaceAll('-', '')}` } };
  if (isMiscounted) yield { at: context.officeTime(addDays(day, chance.whole(3, 6))), by: officer, do: 'update', register: 'trade-day', id, set: { footfall }, reason: '计数器故障，按出入口录像和月度对账单更正' };
}

function streetDay(context: DemoContext, chance: Chance, { day, kind, weather }: TradeDay): Step {
  const footfall = Math.round(2600 * (kind === 'holiday' ? 1.7 : 1) * WEATHER_FACTOR[weather] * (MONTHS[Number(day.slice(5, 7)) - 1] ?? 1) * (0.8 + chance.next() * 0.4));
  return {
    at: context.officeTime(nextWorkingDay(context.calendar, addDays(day, 1))), by: chance.pick(context.staffWith('commerce-officer')), do: 'create', register: 'trade-day', id: `trade-xidu-${day}`,
    set: { name: `汐渡里步行街 ${day}`, district: STREET, day, footfall, dayKind: kind, weather, source: 'manual' },
  };
}

function rank(context: DemoContext, chance: Chance): Step {
  const at = context.officeTime('2024-12-19');
  return {
    at, by: chance.pick(context.staffWith('commerce-officer')), do: 'create', register: 'attested-rank', id: 'attested-rank-wanda-2024',
    set: {
      name: '万达广场2024年全省排位', district: MALL, year: '2024', tier: FIGURES.tier,
      definition: `按客流、营业额和运营质量综合排位，第一方阵为前${MADE_UP.lastPlaceOfTier}位。（演示）`, lastPlace: MADE_UP.lastPlaceOfTier,
      peers: FIGURES.peers, area: '全省', attestedBy: '万达广场经营者', document: '经营者排位证明（演示）', attestedOn: dayOf(at),
    },
  };
}

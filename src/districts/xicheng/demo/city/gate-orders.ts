import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, weekday, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { laterBy } from './moments.ts';

/** An order to a gate or pump, as it is issued. */
export type OrderSeed = { readonly id: string; readonly structure: string; readonly purpose: 'diversion' | 'flood' | 'level' | 'circulation' | 'repair'; readonly at: Instant; readonly by: string; readonly alarm?: string };

const NAMES: Readonly<Record<OrderSeed['purpose'], string>> = { diversion: '引水换水调度', flood: '防汛泄水调度', level: '水位调节', circulation: '内循环启停', repair: '检修启闭' };
const STUCK = ['闸门卡阻，需先清淤', '启闭机过载保护动作', '上游来水漂浮物堵塞进水口'];

/** The steps of one order: issued, carried out with the opening that was really set, or found impossible. */
export function* gateOrderSteps(context: DemoContext, chance: Chance, seed: OrderSeed): Generator<Step> {
  const { calendar } = context;
  const steps = caseSteps(calendar, 'gate-order', seed.id);
  const patrol = chance.pick(context.staffWith('water-patrol'));
  const opening = chance.whole(1, 16) / 10;
  let at = steps.create(seed.at, seed.by, {
    name: NAMES[seed.purpose], structure: seed.structure, purpose: seed.purpose, opening, issuedOn: dayOf(seed.at), note: '按指令开度缓慢启闭，执行后回报水位', ...(seed.alarm ? { alarm: seed.alarm } : {}),
  });
  if (chance.luck(0.03)) {
    steps.act(laterBy(calendar, chance, at, 10, 60), seed.by, 'withdraw', undefined, '雨情变化，指令调整');
    yield* steps.done();
    return;
  }
  if (chance.luck(0.06)) {
    at = steps.act(laterBy(calendar, chance, at, 20, 120), patrol, 'cannot', undefined, chance.pick(STUCK));
    const again = laterBy(calendar, chance, at, 30, 400);
    if (chance.luck(0.3)) {
      steps.act(again, seed.by, 'withdraw', undefined, '改由相邻闸门调度');
      yield* steps.done();
      return;
    }
    at = steps.act(again, seed.by, 'reissue', undefined, '故障排除，重新执行');
  }
  const late = chance.luck(0.05);
  steps.act(laterBy(calendar, chance, at, late ? 250 : 15, late ? 420 : 200), patrol, 'carryOut', { actualOpening: Math.max(0, Math.round((opening + (chance.luck(0.2) ? 0.1 : 0)) * 10) / 10) });
  yield* steps.done();
}

/** The ordinary orders: the week's diversion each Monday, circulation in the warm months, gates closed and opened for repair. */
export const gateOrdersPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/gate-orders');
  const dispatchers = context.staffWith('water-dispatcher');
  const order = (day: Day, structure: string, purpose: OrderSeed['purpose']): Generator<Step> =>
    gateOrderSteps(context, chance, { id: `order-${purpose}-${day}`, structure, purpose, at: context.officeTime(day), by: chance.pick(dispatchers) });
  for (let day = '2023-01-09'; day <= '2024-12-30'; day = addDays(day, 1)) {
    if (!isWorkingDay(context.calendar, day)) continue;
    const month = Number(day.slice(5, 7));
    if (weekday(day) === 1) yield* order(day, 'structure-intake', 'diversion');
    if (weekday(day) === 4 && month >= 6 && month <= 9) yield* order(day, 'structure-pump-east', 'circulation');
  }
  for (const day of ['2023-02-13', '2023-02-20', '2024-01-15', '2024-01-22', '2024-12-02', '2024-12-06']) yield* order(day, 'structure-intake', 'repair');
};

import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, Step } from '../step.ts';
import { gateOrderSteps } from './gate-orders.ts';
import { laterBy, secondAfter } from './moments.ts';

/** Days on end on which a gauge's level was beyond one edge of its band. */
export type Spell = {
  readonly reading: string;
  readonly reach: string;
  readonly reachName: string;
  readonly side: 'low' | 'high';
  readonly beyondM: number;
  readonly raisedAt: Instant;
  readonly firstDay: Day;
  lastDay: Day;
  readonly cause: string;
};

const MEASURES: Readonly<Record<string, string>> = {
  rain: '降雨期间加大出水闸开度，雨后恢复', gate: '复核闸门开度并调整', intake: '加大进水闸开度补水', repair: '检修期间以内循环维持水位，检修后补水', instrument: '校核水尺',
};
const FALSE_REASONS = ['现场水尺与自动站不符，判为仪器漂移', '测井淤堵，清理后读数恢复'];

/** The alarms of spells: raised by the platform, answered by the dispatchers, most of them with an order to a gate. */
export function* alarmSteps(context: DemoContext, spells: readonly Spell[]): Generator<Step> {
  const chance = context.chance.part('city/alarms');
  for (const [index, spell] of spells.toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1)).entries()) {
    yield* alarmOf(context, chance, spell, `alarm-${spell.firstDay.slice(0, 4)}-${String(index + 1).padStart(3, '0')}`);
  }
}

function* alarmOf(context: DemoContext, chance: Chance, spell: Spell, id: string): Generator<Step> {
  const { calendar } = context;
  const steps = caseSteps(calendar, 'water-alarm', id);
  const dispatcher = chance.pick(context.staffWith('water-dispatcher'));
  const raised = steps.create(secondAfter(spell.raisedAt), 'system', {
    name: `${spell.reachName}水位${spell.side === 'low' ? '偏低' : '偏高'}`, reading: spell.reading, reach: spell.reach, side: spell.side, raisedOn: dayOf(spell.raisedAt), beyond: spell.beyondM,
  });
  const first = chance.luck(0.1) ? laterBy(calendar, chance, raised, 125, 300) : laterBy(calendar, chance, raised, 4, 100);
  if (spell.firstDay === spell.lastDay && chance.luck(0.12)) {
    if (chance.luck(0.5)) steps.act(first, dispatcher, 'dismiss', undefined, chance.pick(FALSE_REASONS));
    else {
      const answered = steps.act(first, dispatcher, 'answer', { cause: 'instrument' });
      steps.act(laterBy(calendar, chance, answered, 20, 200), dispatcher, 'dismiss', undefined, chance.pick(FALSE_REASONS));
    }
    yield* steps.done();
    return;
  }
  const answered = steps.act(first, dispatcher, 'answer', { cause: spell.cause });
  if (spell.cause !== 'repair' && chance.luck(0.7)) yield* gateOrderSteps(context, chance, { id: `order-${id}`, alarm: id, purpose: spell.cause === 'rain' ? 'flood' : 'level', structure: spell.side === 'low' ? 'structure-intake' : 'structure-outlet', at: laterBy(calendar, chance, answered, 3, 30), by: dispatcher });
  // A level back in its band is seen on the morning after.
  const back = context.officeTime(addDays(spell.lastDay, 1));
  steps.act(back > answered ? back : laterBy(calendar, chance, answered, 60, 300), dispatcher, 'clear', { measures: MEASURES[spell.cause] ?? '调整闸门开度' });
  yield* steps.done();
}

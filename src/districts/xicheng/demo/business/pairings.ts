import { addDays, dayOf, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { addLoad, planPairings, type PairingLoads, type PairingOfficer } from '#desks/support/pairing-plan.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { dayBetween, madeOperators, type MadeOperator } from '../made-operators.ts';

// The limit of the pairing-load criterion; a larger demonstration has more operators for the same officers.
const LOAD = 70;
// An officer who hands over, as the how-manieth holder of a duty, and the day on which he leaves his pairings.
const HAND_OVERS: readonly { readonly duty: string; readonly holder: number; readonly day: Day }[] = [
  { duty: 'enterprise-liaison', holder: 3, day: '2023-09-18' },
  { duty: 'market-liaison', holder: 5, day: '2024-03-11' },
  { duty: 'commerce-liaison', holder: 2, day: '2024-05-20' },
  { duty: 'community-liaison', holder: 1, day: '2024-09-09' },
  { duty: 'enterprise-liaison', holder: 8, day: '2024-10-21' },
];
const LAST_DAY = '2024-12-31';
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'enterprise-liaison': ['above-scale', 'smaller'], 'commerce-liaison': ['smaller'], 'market-liaison': ['sole-trader'], 'community-liaison': ['sole-trader'],
};

type Held = { readonly id: string; readonly operator: MadeOperator; readonly officer: string; readonly from: Day; until?: Day };

/**
 * Pairings: the mechanism begins in March 2023 with enterprises above scale and reaches every open operator by the
 * autumn of 2024; from then on whoever opens is paired within weeks, and at the year's end on the day itself.
 */
export const pairingsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/pairings');
  const clerks = context.staffWith('support-clerk');
  let officers: readonly PairingOfficer[] = Object.entries(KINDS).flatMap(([duty, kinds]) => context.staffWith(duty).map((id) => ({ id, kinds })));
  const loads: PairingLoads = new Map();
  const all: Held[] = [];
  const make = (operator: MadeOperator, officer: string, at: Instant, before?: Held): Step => {
    const id = `pairing-${String(all.length + 1).padStart(5, '0')}`;
    all.push({ id, operator, officer, from: dayOf(at) });
    const set = { name: `${operator.name}·结对`, operator: operator.id, officer, kind: operator.pairingKind, from: dayOf(at), valid: true, ...(before ? { handedOverFrom: before.id } : {}) };
    return { at, by: chance.pick(clerks), do: 'create', register: 'pairing', id, set };
  };
  const due = madeOperators(context).map((operator) => ({ operator, day: pairingDay(chance, operator) })).filter((one) => one.day !== undefined);
  const events = [...due.map((one) => ({ ...one, handOver: undefined })), ...HAND_OVERS.map((handOver) => ({ operator: undefined, day: handOver.day, handOver }))];
  for (const event of events.toSorted((a, b) => String(a.day).localeCompare(String(b.day)))) {
    if (event.operator) {
      const [pair] = planPairings([candidateOf(event.operator)], officers, loads, LOAD * context.scale).pairs;
      if (pair) yield make(event.operator, pair.officer, timeOf(context, event.operator, event.day ?? LAST_DAY));
    } else if (event.handOver) {
      const leaver = context.staffWith(event.handOver.duty)[event.handOver.holder] ?? '';
      officers = officers.filter((one) => one.id !== leaver);
      const at = context.officeTime(event.handOver.day);
      for (const held of all.filter((one) => one.officer === leaver && one.from < dayOf(at) && stillOpen(one.operator, at))) {
        const [pair] = planPairings([candidateOf(held.operator)], officers, loads, LOAD * context.scale).pairs;
        if (!pair) continue;
        addLoad(loads, leaver, held.operator.community, -1);
        held.until = dayOf(at);
        yield make(held.operator, pair.officer, at, held);
        yield ending(held, later(at, 60_000), chance.pick(clerks), 'handed-over');
      }
    }
  }
  for (const held of all) {
    if (!held.operator.closedOn || held.until) continue;
    held.until = held.operator.closedOn;
    yield ending(held, context.officeTime(held.operator.closedOn), chance.pick(clerks), 'closed');
  }
  context.made.set('pairing', all.map(madeOf));
};

function madeOf(held: Held): MadeRecord {
  const { operator, officer, from, until } = held;
  return { id: held.id, set: { operator: operator.id, name: operator.name, kind: operator.pairingKind, officer, from, ...(until ? { until } : {}) } };
}

function candidateOf(operator: MadeOperator): { operator: string; kind: string; community: string } {
  return { operator: operator.id, kind: operator.pairingKind, community: operator.community };
}

// An operator that closes within weeks of its turn is not paired any more.
function pairingDay(chance: Chance, operator: MadeOperator): Day | undefined {
  const start = startDay(chance, operator);
  const soon = addDays(operator.openedOn, chance.whole(4, 24));
  const day = start > soon ? start : soon;
  const capped = day > LAST_DAY ? LAST_DAY : day;
  return operator.closedOn && capped >= addDays(operator.closedOn, -20) ? undefined : capped;
}

function startDay(chance: Chance, operator: MadeOperator): Day {
  switch (operator.pairingKind) {
    case 'above-scale':
      return dayBetween(chance, '2023-03-01', '2023-03-31');
    case 'smaller':
      return chance.luck(0.75) ? dayBetween(chance, '2023-04-03', '2023-10-31') : dayBetween(chance, '2024-01-03', '2024-06-28');
    case 'sole-trader':
      return chance.luck(0.4) ? dayBetween(chance, '2023-05-08', '2023-12-22') : dayBetween(chance, '2024-01-08', '2024-09-27');
  }
}

// Whoever opens in the last days of the year is paired after his registration on the last of them, at closing time.
function timeOf(context: DemoContext, operator: MadeOperator, day: Day): Instant {
  const atClosing = instantOf(LAST_DAY, 1080);
  if (day >= LAST_DAY) return atClosing;
  const at = context.officeTime(day);
  return at > atClosing || dayOf(at) <= operator.openedOn ? atClosing : at;
}

function stillOpen(operator: MadeOperator, at: Instant): boolean {
  return operator.closedOn === undefined || operator.closedOn > addDays(dayOf(at), 3);
}

function ending(held: Held, at: Instant, by: string, why: string): Step {
  return { at, by, do: 'update', register: 'pairing', id: held.id, set: { valid: false, until: dayOf(at), ending: why }, reason: why === 'closed' ? '主体注销，结对终止' : '帮扶干部调整，交接' };
}

function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

import { addDays, dayOf, daysBetween, type Day } from '#kernel/field/day.ts';
import type { DemoPart } from '../step.ts';
import { YEARS_END } from '../case-steps.ts';
import { VISIT_NOTES } from './texts.ts';

// How often a pairing of the class is really visited in a year: near the criterion, some more and some less.
const YEARLY: Readonly<Record<string, number>> = { 'above-scale': 6.2, smaller: 2.3, 'sole-trader': 1.5 };

/** Visits of the paired officers, spread over the time for which each pairing holds. */
export const visitsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/visits');
  let number = 0;
  for (const { set } of context.made.get('pairing') ?? []) {
    const from: Day = String(set['from']);
    const until: Day = typeof set['until'] === 'string' ? set['until'] : '2024-12-31';
    const days = daysBetween(from, until) - 2;
    const expected = (days / 365) * (YEARLY[String(set['kind'])] ?? 1);
    const times = Math.floor(expected + chance.next());
    for (let turn = 0; turn < times && days > 0; turn += 1) {
      const at = context.officeTime(addDays(from, chance.whole(1, days)));
      // Holidays may move a visit past the pairing's end; such a visit is left out.
      if (at >= YEARS_END || dayOf(at) > until) continue;
      const problemFound = chance.luck(0.07);
      yield {
        at, by: String(set['officer']), do: 'create', register: 'visit', id: `visit-${String((number += 1)).padStart(5, '0')}`,
        set: {
          name: String(set['name']), operator: String(set['operator']), officer: String(set['officer']), visitedOn: dayOf(at),
          mode: chance.pick(['onsite', 'onsite', 'onsite', 'phone', 'online']), notes: chance.pick(VISIT_NOTES), problemFound,
        },
      };
    }
  }
};

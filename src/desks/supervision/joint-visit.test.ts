import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#kernel/field/day.ts';
import { planVisits } from './joint-visit.ts';

const checks = fc.array(fc.record({ operator: fc.constantFrom('o1', 'o2', 'o3'), body: fc.constantFrom('market', 'fire', 'tax'), offset: fc.integer({ min: 0, max: 700 }) }), { maxLength: 40 })
  .map((list) => list.map(({ offset, ...one }, index) => ({ ...one, id: `check-${index}`, day: addDays('2023-02-01', offset) })));

describe('supervision rule 3: one door, several checks', () => {
  test('merges checks of one operator within the window into one visit', () => {
    const plan = planVisits([
      { id: '1', operator: 'o1', body: 'market', day: '2024-03-04' },
      { id: '2', operator: 'o1', body: 'fire', day: '2024-03-11' },
      { id: '3', operator: 'o1', body: 'tax', day: '2024-04-20' },
      { id: '4', operator: 'o2', body: 'fire', day: '2024-03-05' },
    ], 10, 2);
    expect(plan.visits.map((one) => one.checks.map((check) => check.id))).toEqual([['4'], ['1', '2'], ['3']]);
    expect(plan.visits[1]?.day).toBe('2024-03-11');
  });

  test('keeps every check, or names it as beyond the yearly ceiling', () => {
    fc.assert(fc.property(checks, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3 }), (list, window, ceiling) => {
      const plan = planVisits(list, window, ceiling);
      const kept = plan.visits.flatMap((one) => one.checks);
      expect([...kept, ...plan.beyondCeiling].map((one) => one.id).toSorted()).toEqual(list.map((one) => one.id).toSorted());
      for (const visit of plan.visits) {
        expect(new Set(visit.checks.map((one) => one.body)).size).toBe(visit.checks.length);
        for (const check of visit.checks) expect([check.operator === visit.operator, daysBetween(check.day, visit.day) >= 0 && daysBetween(check.day, visit.day) <= window]).toEqual([true, true]);
      }
      for (const own of Map.groupBy(kept, (one) => `${one.operator} ${one.body} ${one.day.slice(0, 4)}`).values()) expect(own.length).toBeLessThanOrEqual(ceiling);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLoad, planPairings, type PairingLoads, type PairingOfficer } from './pairing-plan.ts';

const OFFICERS: readonly PairingOfficer[] = [
  { id: 'a', kinds: ['smaller'] }, { id: 'b', kinds: ['smaller', 'above-scale'] }, { id: 'c', kinds: ['sole-trader'] },
];

const candidates = fc.array(fc.record({ kind: fc.constantFrom('smaller', 'above-scale', 'sole-trader'), community: fc.constantFrom('x', 'y', 'z') }), { maxLength: 60 })
  .map((list) => list.map((one, index) => ({ ...one, operator: `operator-${index}` })));

describe('support rule 2: a plan of pairings', () => {
  test('leaves no operator out: each is either paired with an officer of its class or named as unplaced', () => {
    fc.assert(fc.property(candidates, fc.integer({ min: 1, max: 30 }), (list, limit) => {
      const plan = planPairings(list, OFFICERS, new Map(), limit);
      expect([...plan.pairs.map((one) => one.operator), ...plan.unplaced].toSorted()).toEqual(list.map((one) => one.operator).toSorted());
      for (const pair of plan.pairs) {
        const kind = list.find((one) => one.operator === pair.operator)?.kind ?? '';
        expect(OFFICERS.find((one) => one.id === pair.officer)?.kinds).toContain(kind);
      }
      for (const officer of OFFICERS) expect(plan.pairs.filter((one) => one.officer === officer.id).length).toBeLessThanOrEqual(limit);
    }));
  });

  test('prefers an officer who already goes to the community, but not at any price', () => {
    const loads: PairingLoads = new Map();
    for (let turn = 0; turn < 3; turn += 1) addLoad(loads, 'a', 'x', 1);
    const near = { operator: 'operator-1', kind: 'smaller', community: 'x' };
    expect(planPairings([near], OFFICERS, loads, 50).pairs[0]?.officer).toBe('a');
    for (let turn = 0; turn < 5; turn += 1) addLoad(loads, 'a', 'x', 1);
    expect(planPairings([near], OFFICERS, loads, 50).pairs[0]?.officer).toBe('b');
  });
});

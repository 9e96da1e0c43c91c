import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, applicant, dutiesOf, duty, may, system, type Actor, type Who } from './access.ts';

const DUTIES = ['window', 'registrar', 'clerk', 'head'];
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('one'), name: fc.constant('演示人员'), unit: fc.constant('unit-a'),
  duties: fc.subarray(DUTIES), kind: fc.constantFrom('staff' as const, 'applicant' as const, 'system' as const),
});
const { who } = fc.letrec<{ who: Who }>((tie) => ({
  who: fc.oneof({ maxDepth: 3 }, fc.subarray(DUTIES).map((list) => duty(...list)), fc.constant(applicant()), fc.constant(system()), fc.array(tie('who'), { maxLength: 3 }).map((list) => anyOf(...list))),
}));

/** A flat reading of who may, to hold the code against. */
function namesOf(one: Who): readonly string[] {
  if (one.kind === 'duty') return one.duties.map((name) => `duty ${name}`);
  return one.kind === 'any' ? one.of.flatMap(namesOf) : [one.kind];
}

describe('who may', () => {
  test('is exactly who is named', () => {
    fc.assert(fc.property(actor, who, (person, declared) => {
      const held = person.kind === 'staff' ? person.duties.map((name) => `duty ${name}`) : [person.kind];
      expect(may(person, declared)).toBe(namesOf(declared).some((name) => held.includes(name)));
    }), { numRuns: 500 });
  });

  test('is nobody when nobody is named', () => {
    fc.assert(fc.property(actor, (person) => {
      expect([may(person, duty()), may(person, anyOf())]).toEqual([false, false]);
    }));
  });

  test('no applicant and no machine holds a duty, whatever it claims', () => {
    fc.assert(fc.property(actor, (person) => {
      if (person.kind !== 'staff') expect(may({ ...person, duties: DUTIES }, duty(...DUTIES))).toBe(false);
    }));
  });

  test('never shrinks when one more may', () => {
    fc.assert(fc.property(actor, who, who, (person, one, other) => {
      if (may(person, one)) expect(may(person, anyOf(one, other))).toBe(true);
    }));
  });

  test('names its duties', () => expect(dutiesOf(anyOf(duty('a', 'b'), applicant(), anyOf(duty('c'), system())))).toEqual(['a', 'b', 'c']));
});

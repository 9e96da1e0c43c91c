import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, applicant, couldMay, dutiesOf, duty, dutyIn, may, named, namingFields, staff, system, type Actor, type Who } from './access.ts';

const DUTIES = ['window', 'registrar', 'clerk', 'head'];
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('one'), name: fc.constant('演示人员'), unit: fc.constant('unit-a'),
  duties: fc.subarray(DUTIES), kind: fc.constantFrom('staff' as const, 'applicant' as const, 'system' as const),
});
const { who } = fc.letrec<{ who: Who }>((tie) => ({
  who: fc.oneof({ maxDepth: 3 }, fc.subarray(DUTIES).map((list) => duty(...list)), fc.constant(applicant(0)), fc.constant(system()), fc.array(tie('who'), { maxLength: 3 }).map((list) => anyOf(...list))),
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

  test.each<[string, Who, Readonly<Record<string, string | readonly string[]>>, boolean]>([
    ['the one who is named', named('handler'), { handler: 'one' }, true],
    ['one of those who are named', named('handler'), { handler: ['two', 'one'] }, true],
    ['nobody who is not named', named('handler'), { handler: 'two' }, false],
    ['nobody where the field is empty', named('handler'), {}, false],
    ['nobody whose id only begins like it', named('handler'), { handler: 'one-1' }, false],
    ['a holder in the unit that is named', dutyIn('office', 'clerk'), { office: 'unit-a' }, true],
    ['a holder in one of the units', dutyIn('office', 'clerk'), { office: ['unit-b', 'unit-a'] }, true],
    ['no holder in another unit', dutyIn('office', 'clerk'), { office: 'unit-b' }, false],
    ['no holder of another duty there', dutyIn('office', 'head'), { office: 'unit-a' }, false],
    ['any member of staff', staff(), {}, true],
  ])('P8: is %s', (_what, who, values, expected) => {
    const person: Actor = { id: 'one', name: '演示人员', unit: 'unit-a', duties: ['clerk'], kind: 'staff' };
    expect(may(person, who, values)).toBe(expected);
    expect(may({ ...person, kind: 'applicant' }, who, values)).toBe(false);
    expect(may({ ...person, kind: 'system' }, who, values)).toBe(false);
  });

  test('could be, with some record, whoever is with one', () => {
    fc.assert(fc.property(actor, who, (person, declared) => {
      if (may(person, declared)) expect(couldMay(person, declared)).toBe(true);
      expect(couldMay({ ...person, kind: 'staff' }, anyOf(declared, named('handler')))).toBe(true);
    }));
    expect(namingFields(anyOf(named('handler'), duty('clerk'), dutyIn('office', 'clerk')))).toEqual([{ field: 'handler', of: 'staff' }, { field: 'office', of: 'unit' }]);
  });

  test('names its duties', () => expect(dutiesOf(anyOf(duty('a', 'b'), applicant(0), anyOf(duty('c'), system())))).toEqual(['a', 'b', 'c']));
});

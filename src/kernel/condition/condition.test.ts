import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../field/field.ts';
import { integer, measure, choice, choices, date, longText, person, text, yesNo } from '../field/kinds.ts';
import { fulfils, type Condition, type Test } from './condition.ts';
import { findMisfit } from './find-misfit.ts';

const title = { zh: '字段', en: 'Field' };
const RECORD: Readonly<Record<string, FieldValue>> = { name: '沙澧', kind: 'a', households: 1200, length: '18.5', openedOn: '2024-03-05', done: false, tags: ['a', 'b'], none: '' };
const holds = (condition: Condition): boolean => fulfils(condition, (name) => RECORD[name]);

describe('a condition', () => {
  test.each<[Condition, boolean]>([
    [{}, true],
    [{ kind: 'a' }, true],
    [{ kind: 'b' }, false],
    [{ kind: 'a', households: 1 }, false],
    [{ done: false }, true],
    [{ households: 1200 }, true],
    [{ households: { in: [1, 1200] } }, true],
    [{ kind: { in: [] } }, false],
    [{ kind: { not: 'b' } }, true],
    [{ kind: { not: 'a' } }, false],
    [{ kind: { notIn: ['b', 'c'] } }, true],
    [{ kind: { notIn: ['a'] } }, false],
    [{ openedOn: { atLeast: '2024-03-05' } }, true],
    [{ openedOn: { above: '2024-03-05' } }, false],
    [{ openedOn: { atMost: '2024-03-04' } }, false],
    [{ openedOn: { below: '2024-10-01' } }, true],
    [{ openedOn: { between: ['2024-03-05', '2024-03-05'] } }, true],
    [{ households: { between: [1201, 5000] } }, false],
    [{ length: { between: [9, 100] } }, true],
    [{ absent: { between: [0, 1] } }, false],
    [{ tags: { includes: 'b' } }, true],
    [{ tags: { includes: 'c' } }, false],
    [{ name: { includes: '沙' } }, false],
    [{ name: { startsWith: '沙' } }, true],
    [{ name: { filled: true } }, true],
    [{ name: { filled: false } }, false],
  ])('%j on the record is %s', (condition, expected) => expect(holds(condition)).toBe(expected));

  test.each<[Test, boolean]>([
    [{ filled: false }, true], [{ not: 'a' }, true], [{ not: 5 }, true], [{ notIn: ['a'] }, true],
    ['a', false], [false, false], [0, false], [{ filled: true }, false], [{ in: ['a'] }, false], [{ includes: 'a' }, false],
    [{ startsWith: '' }, false], [{ atLeast: 0 }, false], [{ above: 0 }, false], [{ atMost: 0 }, false], [{ below: 0 }, false],
  ])('%j on an empty field is %s', (one, expected) => expect(holds({ absent: one })).toBe(expected));

  test('a decimal is held against a number by its value, not by its spelling', () => {
    expect([18.5, { in: [18.5] }, { atLeast: 9 }, { above: 18 }, { below: 100 }, { atMost: 18.5 }].map((one) => holds({ length: one }))).toEqual(Array(6).fill(true));
    expect([{ not: 18.5 }, { notIn: [18.5] }, { below: 9 }].map((one) => holds({ length: one }))).toEqual(Array(3).fill(false));
    expect(holds({ none: 0 })).toBe(false);
  });

  test('orders numbers as numbers, whichever side is text', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (left, right) => {
      const passes = (one: Test): boolean => fulfils({ x: one }, () => String(left));
      expect(passes({ atLeast: right })).toBe(left >= right);
      expect(passes({ below: right })).toBe(left < right);
      expect(passes({ above: right })).toBe(!passes({ atMost: right }));
    }));
  });

  test('is fulfilled exactly when each of its parts is', () => {
    const part = fc.constantFrom<Condition>({ kind: 'a' }, { households: { above: 5000 } }, { tags: { includes: 'b' } }, { length: 18.5 }, { openedOn: { below: '2024-01-01' } });
    fc.assert(fc.property(part, part, (one, other) => {
      expect(holds({ ...one, ...other })).toBe(holds(one) && holds(other));
    }));
  });
});

describe('a declared test that never fits', () => {
  const kind = choice(title, { a: ['甲', 'A'] });
  test.each<[string, Parameters<typeof findMisfit>]>([
    ['none of its choices', [kind, 'b']],
    ['none of its choices', [kind, { in: ['a', 'b'] }]],
    ['no value of this kind', [integer(title), '3']],
    ['no value of this kind', [measure(title, '米'), { atLeast: '3' }]],
    ['no value of this kind', [date(title), '2024-02-30']],
    ['no value of this kind', [yesNo(title), 'true']],
    ['compared by size', [text(title), { above: 'a' }]],
    ['compared by size', [yesNo(title), { atLeast: 1 }]],
    ['for lists', [kind, { includes: 'a' }]],
    ['for lists', [choices(title, { a: ['甲', 'A'] }), 'a']],
    ['none of its choices', [choices(title, { a: ['甲', 'A'] }), { includes: 'b' }]],
    ['only be asked whether', [person(title), '汀云']],
    ['for texts', [date(title), { startsWith: '2024' }]],
  ])('is told: %s', (words, [field, one]) => expect(findMisfit(field, one)).toContain(words));

  test.each<Parameters<typeof findMisfit>>([
    [kind, 'a'], [kind, { not: 'a' }], [integer(title), { atLeast: 3 }], [measure(title, '米'), { below: 2.5 }], [date(title), { atMost: '2024-12-31' }],
    [yesNo(title), false], [longText(title), { startsWith: 'x' }], [person(title), { filled: true }], [choices(title, { a: ['甲', 'A'] }), { includes: 'a' }],
  ])('is not seen where a test fits (%#)', (field, one) => expect(findMisfit(field, one)).toBeUndefined());
});

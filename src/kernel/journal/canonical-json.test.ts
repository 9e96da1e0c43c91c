import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Canonical } from './canonical-json.ts';

const key = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('canonical JSON (RFC 8785 on a safe subset)', () => {
  test('reads back as what was written, and is written the same again', () => {
    fc.assert(fc.property(value, (one) => {
      const text = canonicalJson(one);
      expect(JSON.parse(text)).toEqual(one);
      expect(canonicalJson(JSON.parse(text) as Canonical)).toBe(text);
    }));
  });

  test('does not depend on the order in which members were set', () => {
    fc.assert(fc.property(fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true }), (one) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(one).toReversed()))).toBe(canonicalJson(one));
    }));
  });

  test('members stand in order, without white space', () => {
    expect(canonicalJson({ b: 1, a: ['沙', true], A: '"\n' })).toBe('{"A":"\\"\\n","a":["沙",true],"b":1}');
  });

  test.each([[0.5], [Number.NaN], [2 ** 53], [-0], ['\ud800'], [{ 沙: 1 }], [null], [undefined]])('refuses %j', (one) => {
    expect(() => canonicalJson(one as Canonical)).toThrow('journal/not-canonical');
  });
});

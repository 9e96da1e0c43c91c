import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCheck, identityCheck, isCreditCode, organisationCheck } from './check-digit.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const KNOWN = ['91350100M000100Y43', '914403001922038216', '9144030071526726XG'];

const signs = (alphabet: string, length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const organisation = signs(ALPHABET, 8).map((body) => body + organisationCheck(body));
const credit = fc.tuple(signs(ALPHABET, 8), organisation).map(([head, tail]) => head + tail + creditCheck(head + tail));

describe('the unified social credit code (GB 32100-2015)', () => {
  test.each(KNOWN)('%s, which is in use, holds', (code) => expect(isCreditCode(code)).toBe(true));

  test('codes made by the rule hold', () => {
    fc.assert(fc.property(credit, (code) => {
      expect(isCreditCode(code)).toBe(true);
    }));
  });

  test('any one changed character is found', () => {
    fc.assert(
      fc.property(fc.oneof(credit, fc.constantFrom(...KNOWN)), fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, sign) => {
        fc.pre(code[place] !== sign);
        expect(isCreditCode(code.slice(0, place) + sign + code.slice(place + 1))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('two neighbours that changed places are found', () => {
    fc.assert(
      fc.property(credit, fc.nat(16), (code, place) => {
        fc.pre(code[place] !== code[place + 1]);
        expect(isCreditCode(code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43', ' 91350100M000100Y43'])('%j is none', (code) => expect(isCreditCode(code)).toBe(false));
});

test('the organisation code writes 10 as X and 11 as 0 (GB 11714-1997)', () => {
  expect(organisationCheck('D2143569')).toBe('X');
  expect(organisationCheck('71526726')).toBe('X');
  fc.assert(fc.property(signs(ALPHABET, 8), (body) => {
    expect(organisationCheck(body)).toMatch(/^[0-9X]$/);
  }));
});

describe('the identity number (GB 11643-1999)', () => {
  // The two examples of the standard.
  test.each([['11010519491231002', 'X'], ['44052418800101001', '4']])('%s is checked by %s', (body, check) => expect(identityCheck(body)).toBe(check));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DistrictError } from '../error/district-error.ts';
import { requireLevel, type RealNameLevel } from './real-name.ts';

const level = fc.constantFrom<RealNameLevel>(0, 1, 2, 3);

describe('real-name levels (docs/rules/sign-in.md)', () => {
  test('R2 a level is enough for itself and for all below it, and for none above', () => {
    fc.assert(fc.property(level, level, (held, needed) => {
      let refused: unknown;
      try {
        requireLevel(held, needed);
      } catch (error) {
        refused = error;
      }
      expect(refused instanceof DistrictError).toBe(held < needed);
    }));
  });

  test('R2 the refusal names every step that is missing, in order', () => {
    expect(() => requireLevel(0, 2)).toThrow(expect.objectContaining({
      code: 'real-name/level-too-low',
      data: expect.objectContaining({ held: 0, needed: 2, missing: { zh: '先验证手机号，再核验姓名和身份证号', en: 'verify the phone number, then have name and identity number checked' } }),
    }));
  });
});

import { describe, expect, test } from 'vitest';
import { footfallEffect } from './footfall-effect.ts';

const SATURDAYS: readonly (readonly [string, number])[] = [['2024-05-04', 90], ['2024-05-11', 110], ['2024-05-18', 100], ['2024-05-25', 100], ['2024-06-01', 125]];

describe('rule 10: what an event did for footfall', () => {
  test('is held against the same weekday of the weeks before', () => {
    expect(footfallEffect(new Map([...SATURDAYS, ['2024-05-31', 5]]), '2024-06-01')).toBe(25);
    expect(footfallEffect(new Map(SATURDAYS), '2024-05-25')).toBe(0);
  });

  test('leaves days without a count out, and is unknown without any', () => {
    expect(footfallEffect(new Map(SATURDAYS.slice(3)), '2024-06-01')).toBe(25);
    expect(footfallEffect(new Map(SATURDAYS.slice(4)), '2024-06-01')).toBeUndefined();
    expect(footfallEffect(new Map(SATURDAYS), '2024-06-08')).toBeUndefined();
    expect(footfallEffect(new Map([['2024-05-25', 0], ['2024-06-01', 3]]), '2024-06-01')).toBeUndefined();
  });
});

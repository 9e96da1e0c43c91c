import { describe, expect, it } from 'vitest';
import { findDoubleCounts } from './find-double-counts.ts';

const one = (id: string, identity: string, registeredOn: string, counted = true) => ({ id, identity, registeredOn, counted });

describe('double counts', () => {
  it('keeps the earliest registration of a person in a year', () => {
    expect(findDoubleCounts([one('b', '41110219900101000x', '2024-05-01'), one('a', '41110219900101000X', '2024-03-01')])).toEqual(['b']);
  });

  it('counts the same person again in another year', () => {
    expect(findDoubleCounts([one('a', '1', '2023-05-01'), one('b', '1', '2024-05-01')])).toEqual([]);
  });

  it('does not hold what was struck out already against a later registration', () => {
    expect(findDoubleCounts([one('a', '1', '2024-05-01', false), one('b', '1', '2024-06-01')])).toEqual([]);
  });
});

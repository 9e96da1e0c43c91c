import { describe, expect, test } from 'vitest';
import { findAlong, metresToLine } from './find-along.ts';

// A thousandth of a degree of latitude is 111.32 m.
const LINE = [[114, 33.5], [114, 33.51], [114.01, 33.51]] as const;

describe('rule 6: what lies along the water', () => {
  test.each([
    ['on the line', [114, 33.505], 0],
    ['beside a stretch', [113.999, 33.505], 92.8],
    ['beyond its end', [114, 33.499], 111.3],
    ['nearer to the second stretch', [114.005, 33.511], 111.3],
  ] as const)('a place %s', (_, position, metres) => {
    expect(metresToLine(position, LINE)).toBeCloseTo(metres, 0);
  });

  test('places within the distance come nearest first', () => {
    const places = [{ id: 'far', at: [113.99, 33.505] }, { id: 'near', at: [113.999, 33.505] }, { id: 'on', at: [114.005, 33.51] }] as const;
    expect(findAlong(LINE, places, (one) => one.at, 150).map(({ id }) => id)).toEqual(['on', 'near']);
    expect(findAlong([], places, (one) => one.at, 1e9)).toEqual([]);
  });
});

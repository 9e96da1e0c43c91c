import { describe, expect, test } from 'vitest';
import { areaSquareMetres, lengthMetres, pointAlong, stretchOf } from './along.ts';
import type { Position } from './voronoi.ts';

// To the north, then to the east; a hundredth of a degree of latitude is 1,113.2 m.
const LINE: readonly Position[] = [[114, 33.5], [114, 33.51], [114.01, 33.51]];

describe('measuring along a line of the sketch', () => {
  test('a degree of longitude is shorter than one of latitude', () => {
    expect(lengthMetres(LINE.slice(0, 2))).toBeCloseTo(1113.2, 1);
    expect(lengthMetres(LINE.slice(1))).toBeCloseTo(1113.2 * Math.cos((33.51 * Math.PI) / 180), 1);
  });

  test('a position at a share of the length, ends included', () => {
    expect(pointAlong(LINE, 0)).toEqual(LINE[0]);
    expect(pointAlong(LINE, 1)[0]).toBeCloseTo(114.01, 9);
    expect(pointAlong(LINE, 0.25)).toEqual([114, expect.closeTo(33.5 + (0.25 * lengthMetres(LINE)) / 111_320, 6)]);
  });

  test('a stretch keeps the corners between its ends, and stands aside on the right', () => {
    expect(stretchOf(LINE, 0.1, 0.9)).toHaveLength(3);
    expect(stretchOf(LINE, 0.6, 0.9)).toHaveLength(2);
    const [start, , end] = stretchOf(LINE, 0, 1, 50);
    expect((start![0] - 114) * Math.cos((33.5 * Math.PI) / 180) * 111_320).toBeCloseTo(50, 0);
    expect((33.51 - end![1]) * 111_320).toBeCloseTo(50, 0);
  });

  test('the area of a square', () => {
    const square: readonly Position[] = [[114, 33.5], [114.01, 33.5], [114.01, 33.51], [114, 33.51]];
    expect(areaSquareMetres(square)).toBeCloseTo(1113.2 ** 2 * Math.cos((33.5 * Math.PI) / 180), -3);
    expect(areaSquareMetres([])).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { cellAt, nearestCollector, type PatrolledCell } from './nearest-collector.ts';

const square = (id: string, west: number, collector: string): PatrolledCell => ({ id, collector, outline: [[west, 33.5], [west + 0.01, 33.5], [west + 0.01, 33.51], [west, 33.51]] });
const CELLS = [square('one', 114, 'staff-1'), square('two', 114.01, 'staff-1'), square('three', 114.02, 'staff-2')];

describe('rule 7: who is sent to look', () => {
  test.each([
    ['in a cell', [114.015, 33.505], 'two'],
    ['in another', [114.021, 33.501], 'three'],
    ['outside all, by the nearest edge', [114.04, 33.505], 'three'],
    ['north of the first', [114.003, 33.52], 'one'],
  ] as const)('a place %s', (_, position, cell) => {
    expect(cellAt(CELLS, position)?.id).toBe(cell);
  });

  test('the collector of the cell goes, and when away the one with the nearest cell', () => {
    expect(nearestCollector(CELLS, [114.005, 33.505])).toBe('staff-1');
    expect(nearestCollector(CELLS, [114.005, 33.505], (collector) => collector === 'staff-1')).toBe('staff-2');
    expect(nearestCollector(CELLS, [114.005, 33.505], () => true)).toBeUndefined();
    expect(nearestCollector([], [114, 33.5])).toBeUndefined();
  });
});

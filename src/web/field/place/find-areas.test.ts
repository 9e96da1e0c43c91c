import { expect, test } from 'vitest';
import type { FieldWire } from '#kernel/desk/wire.ts';
import { findAreas, positionOf } from './find-areas.ts';

const field: FieldWire = { name: 'community', kind: 'reference', title: { zh: '社区', en: 'Community' }, class: 'public', optional: false, widget: 'reference', searchable: false, of: 'community' };
const square = (x: number, y: number): readonly (readonly [string, string])[] => [[String(x), String(y)], [String(x + 1), String(y)], [String(x + 1), String(y + 1)], [String(x), String(y + 1)], [String(x), String(y)]];
const rows = [
  { id: 'west', name: '西', area: { type: 'Polygon', coordinates: [square(0, 0)] } },
  { id: 'ring', name: '环', area: { type: 'Polygon', coordinates: [[['1', '0'], ['4', '0'], ['4', '3'], ['1', '3'], ['1', '0']], square(2, 1)] } },
  { id: 'none', name: '无' },
];
const found = (x: string, y: string): unknown => findAreas({ references: { community: { rows, whole: true } } }, [{ field, required: true }], { within: { community: 'area' } }, { type: 'Point', coordinates: [x, y] });

test('D2 a place says in which area it lies, holes left out', () => {
  expect(found('0.5', '0.5')).toEqual({ community: 'west' });
  expect(found('1.5', '1.5')).toEqual({ community: 'ring' });
  expect(found('2.5', '1.5')).toEqual({});
  expect(found('9', '9')).toEqual({});
  expect(positionOf({ type: 'LineString', coordinates: [] })).toBeUndefined();
});

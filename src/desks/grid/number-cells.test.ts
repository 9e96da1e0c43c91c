import { expect, test } from 'vitest';
import { numberCells } from './number-cells.ts';

const PARTS = { county: '410000', township: '490', community: '003', orderDigits: 2 } as const;

test('rule 8: cells are numbered from west to east, row by row from the north', () => {
  const cells = [{ id: 'south', at: [114, 33.5] }, { id: 'east', at: [114.02, 33.521] }, { id: 'west', at: [114, 33.52] }, { id: 'middle', at: [114.01, 33.522] }] as const;
  const numbered = numberCells(cells, (cell) => cell.at, 0.005, PARTS);
  expect(numbered.map(({ cell }) => cell.id)).toEqual(['west', 'middle', 'east', 'south']);
  expect(numbered.map(({ code }) => code)).toEqual(['41000049000301', '41000049000302', '41000049000303', '41000049000304']);
});

test('rule 8: a slanting line of cells is not one row', () => {
  const cells = [0, 1, 2, 3].map((index) => ({ at: [114 - index / 100, 33.5 - index * 0.004] as const }));
  expect(numberCells(cells, (cell) => cell.at, 0.005, { ...PARTS, orderDigits: 3 }).map(({ cell }) => cell.at[0])).toEqual([113.99, 114, 113.97, 113.98]);
});

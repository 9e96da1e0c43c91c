import { describe, expect, test } from 'vitest';
import { cellAt } from '#desks/grid/nearest-collector.ts';
import { COMMUNITIES } from '../units.ts';
import { areaSquareMetres } from './along.ts';
import { GRID_CELLS } from './grid-cells.ts';
import { COMMUNITY_AREAS } from './sketch.ts';

describe('the unit grid cells of the sketch (rule 8 of the grid desk)', () => {
  test.each(COMMUNITIES.map(({ id }) => id))('of %s fill it without gaps and overlaps', (id) => {
    const own = GRID_CELLS.filter((cell) => cell.community === id);
    const whole = areaSquareMetres(COMMUNITY_AREAS[id]!);
    const cells = own.map((cell) => areaSquareMetres(cell.outline));
    // Each area is reckoned on a flat of its own, which differs by a few parts in a hundred thousand.
    expect(cells.reduce((sum, area) => sum + area, 0) / whole).toBeCloseTo(1, 3);
    // None is a sliver.
    expect(Math.min(...cells) / (whole / own.length)).toBeGreaterThan(0.5);
  });

  test('lie whole within their community', () => {
    const areas = COMMUNITIES.map(({ id }) => ({ id, outline: COMMUNITY_AREAS[id]!.slice(0, -1), collector: '' }));
    for (const { community, centre, outline } of GRID_CELLS) {
      // A corner may lie on the border, so it is looked for a little way in.
      for (const corner of outline) expect(cellAt(areas, [centre[0] + (corner[0] - centre[0]) * 0.999, centre[1] + (corner[1] - centre[1]) * 0.999])?.id).toBe(community);
    }
    expect(GRID_CELLS.length).toBeGreaterThan(38);
    expect(GRID_CELLS.length).toBeLessThan(46);
  });
});

import { numberCells } from '#desks/grid/number-cells.ts';
import type { PatrolledCell } from '#desks/grid/nearest-collector.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { COMMUNITIES } from '../../units.ts';
import { areaSquareMetres } from '../../sketch/along.ts';
import { GRID_CELLS, type SketchCell } from '../../sketch/grid-cells.ts';
import type { DemoContext, DemoPart } from '../step.ts';
import { listedAt } from './moments.ts';
import { rounded } from './reaches.ts';

/** A cell of the demonstration: of the sketch, with its code and its place in a duty grid. */
export type DemoCell = PatrolledCell & SketchCell & { readonly code: string; readonly dutyGrid: string; readonly name: string; readonly village: boolean };

// The district has no division of its own: the county's code, then a township number that nobody has.
const COUNTY = '411102';
const TOWNSHIP = '499';
const ROW_DEGREES = 0.004;
const CELLS_PER_DUTY_GRID = 3;
const STATION = [113.957, 33.5743] as const;
const KEY_WITHIN_DEGREES = 0.009;
const SINCE = '2022-12-30';

/** All cells with their collectors; the same whenever it is asked for. */
export function demoCells(context: DemoContext): readonly DemoCell[] {
  const collectors = context.staffWith('collector');
  const grids: string[] = [];
  return COMMUNITIES.flatMap(({ id, name, kind }, place) => {
    const own = GRID_CELLS.filter((cell) => cell.community === id);
    const numbered = numberCells(own, (cell) => cell.centre, ROW_DEGREES, { county: COUNTY, township: TOWNSHIP, community: String(place + 1).padStart(3, '0'), orderDigits: 2 });
    return numbered.map(({ cell, code }, index) => {
      const dutyGrid = `duty-grid-${id.slice(10)}-${Math.floor(index / CELLS_PER_DUTY_GRID) + 1}`;
      if (!grids.includes(dutyGrid)) grids.push(dutyGrid);
      return { ...cell, id: `cell-${code}`, code, dutyGrid, village: kind === 'village', name: `${name.slice(0, -2)}${String(index + 1).padStart(2, '0')}格`, collector: collectors[grids.indexOf(dutyGrid) % collectors.length]! };
    });
  });
}

/** Duty grids and their cells, entered before the first working day of the demonstration years. */
export const cellsPart: DemoPart = function* (context) {
  const [by = ''] = context.staffWith('grid-manager');
  const cells = demoCells(context);
  const grids = [...new Map(cells.map((cell) => [cell.dutyGrid, cell])).values()];
  for (const [index, { dutyGrid, community, collector }] of grids.entries()) {
    const name = `${COMMUNITIES.find(({ id }) => id === community)?.name}第${dutyGrid.slice(-1)}责任网格`;
    yield { at: listedAt(context.calendar, SINCE, index), by, do: 'create', register: 'duty-grid', id: dutyGrid, set: { name, community, collector, since: SINCE } };
  }
  for (const [index, cell] of cells.entries()) {
    yield {
      at: listedAt(context.calendar, SINCE, grids.length + index), by, do: 'create', register: 'grid-cell', id: cell.id,
      set: {
        name: cell.name, code: cell.code, community: cell.community, dutyGrid: cell.dutyGrid, level: isNearStation(cell) ? 'key' : 'ordinary', area: Math.round(areaSquareMetres(cell.outline)),
        outline: { type: 'Polygon', coordinates: [[...cell.outline, cell.outline[0]!].map(rounded)] }, since: SINCE,
      },
    };
  }
};

/** Whether a cell lies round the railway station, where the campaign of its surroundings goes. */
export function isNearStation({ centre }: SketchCell): boolean {
  return Math.hypot(centre[0] - STATION[0], centre[1] - STATION[1]) < KEY_WITHIN_DEGREES;
}

/** A random position in a cell: in a triangle between its centre and one of its sides, since cells are convex. */
export function pointIn(chance: Chance, { centre, outline }: SketchCell): readonly [longitude: number, latitude: number] {
  const side = chance.whole(0, outline.length - 1);
  const [start, end] = [outline[side]!, outline[(side + 1) % outline.length]!];
  const [out, along] = [Math.sqrt(chance.next()) * 0.97, chance.next()];
  const on = (axis: 0 | 1): number => centre[axis] + out * ((1 - along) * (start[axis] - centre[axis]) + along * (end[axis] - centre[axis]));
  return [on(0), on(1)];
}

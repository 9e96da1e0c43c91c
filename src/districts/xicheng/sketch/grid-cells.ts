import { COMMUNITIES } from '../units.ts';
import { partArea } from './part-area.ts';
import { COMMUNITY_AREAS } from './sketch.ts';
import type { Position } from './voronoi.ts';

/** A unit grid cell of the sketch: coarser than the ten thousand square metres of the standard, so that it can be read. */
export type SketchCell = { readonly community: string; readonly centre: Position; readonly outline: readonly Position[] };

/** How many cells each community is cut into; the larger and the busier it is, the more. */
const CELLS: Readonly<Record<string, number>> = {
  'community-yuewanhu': 8, 'community-guyan': 6, 'community-tingyun': 8, 'community-luohe-bai': 6, 'community-qinghe': 6, 'community-nanpu': 4, 'community-xiting': 4,
};

/** All unit grid cells, community by community. */
export const GRID_CELLS: readonly SketchCell[] = COMMUNITIES.flatMap(({ id }) =>
  partArea(COMMUNITY_AREAS[id]!.slice(0, -1), CELLS[id] ?? 4).map((cell) => ({ community: id, ...cell })));

import { findAlong } from '#desks/water/find-along.ts';
import { storageOf } from '#desks/water/ring-balance.ts';
import { GRID_CELLS } from '../../sketch/grid-cells.ts';
import { lengthMetres, pointAlong } from '../../sketch/along.ts';
import type { Position } from '../../sketch/voronoi.ts';
import { LAKES, REACHES } from '../../sketch/waters.ts';
import { apportion } from '../apportion.ts';
import type { DemoPart, MadeRecord } from '../step.ts';
import { MADE_UP } from './figures.ts';
import { listedAt } from './moments.ts';

// In the order in which water runs: from the intake round both arms to the outlet.
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  'reach-intake': [], 'reach-west': ['reach-intake'], 'reach-northwest': ['reach-west'], 'reach-north': ['reach-northwest'],
  'reach-south': ['reach-intake'], 'reach-southeast': ['reach-south'], 'reach-east': ['reach-southeast'], 'reach-northeast': ['reach-east'],
  'reach-outlet': ['reach-north', 'reach-northeast'],
};
const ORDER = Object.keys(ABOVE);
const PASSES_WITHIN_M = 350;
const TOP_LEVEL_CM = 5790;
const BAND_CM = 60;

/** The reaches with invented sections and levels, then the lakes, of which nothing is said but where they lie. */
export const reachesPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/reaches');
  const [by = ''] = context.staffWith('water-manager');
  const ring = REACHES.filter(({ id }) => isRing(id));
  const lengths = new Map(apportion(MADE_UP.ringHundredthsKm, ring.map(({ line }) => lengthMetres(line))).map((hundredths, index) => [ring[index]!.id, hundredths / 100]));
  const made: MadeRecord[] = [];
  for (const [index, id] of ORDER.entries()) {
    const reach = REACHES.find((one) => one.id === id)!;
    const shape = { lengthKm: lengths.get(id) ?? Math.round(lengthMetres(reach.line) / 10) / 100, bedWidthM: isRing(id) ? chance.whole(18, 28) : chance.whole(6, 10), sideSlope: 2, depthM: chance.whole(15, 20) / 10 };
    const set = {
      name: reach.name, kind: isRing(id) ? 'ring' : id.slice(6), inRing: isRing(id), length: shape.lengthKm, bedWidth: shape.bedWidthM, sideSlope: shape.sideSlope, depth: shape.depthM,
      storage: storageOf(shape), levelLow: (TOP_LEVEL_CM - BAND_CM - index * 4) / 100, levelHigh: (TOP_LEVEL_CM - index * 4) / 100,
      course: { type: 'LineString', coordinates: reach.line }, communities: passedBy(reach.line), manager: 'unit-water', upstream: ABOVE[id],
    };
    made.push({ id, set });
    yield { at: listedAt(context.calendar, '2022-12-27', index), by, do: 'create', register: 'reach', id, set };
  }
  for (const [index, { id, name }] of LAKES.entries()) {
    yield { at: listedAt(context.calendar, '2022-12-27', ORDER.length + index), by, do: 'create', register: 'reach', id, set: { name, kind: 'lake', inRing: false, manager: 'unit-water' } };
  }
  context.made.set('reach', made);
};

/** Structures and gauges along the reaches, all invented. */
export const waterStructuresPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/structures');
  const [by = ''] = context.staffWith('water-manager');
  const made: MadeRecord[] = [];
  for (const [index, { id, name, kind, reach, along, more }] of STRUCTURES.entries()) {
    const course = REACHES.find((one) => one.id === reach)!.line;
    const builtOn = `${chance.whole(2012, 2019)}-${String(chance.whole(3, 11)).padStart(2, '0')}-${chance.whole(10, 28)}`;
    const set = { name: `${name}（演示）`, kind, reach, ...more, builtOn, place: { type: 'Point', coordinates: rounded(pointAlong(course, along)) } };
    made.push({ id, set });
    yield { at: listedAt(context.calendar, '2022-12-28', index), by, do: 'create', register: 'water-structure', id, set };
  }
  context.made.set('water-structure', made);
};

/** A position as places are kept. */
export function rounded([longitude, latitude]: Position): readonly [string, string] {
  return [longitude.toFixed(6), latitude.toFixed(6)];
}

function isRing(id: string): boolean {
  return id !== 'reach-intake' && id !== 'reach-outlet';
}

// A community is passed when the line comes near one of its cells.
function passedBy(line: readonly Position[]): readonly string[] {
  return [...new Set(findAlong(line, GRID_CELLS, (cell) => cell.centre, PASSES_WITHIN_M).map((cell) => cell.community))];
}

type StructureSeed = { readonly id: string; readonly name: string; readonly kind: string; readonly reach: string; readonly along: number; readonly more: Readonly<Record<string, unknown>> };

const structure = (id: string, name: string, kind: string, reach: string, along: number, more: StructureSeed['more']): StructureSeed => ({ id: `structure-${id}`, name, kind, reach: `reach-${reach}`, along, more });
const gate = (id: string, name: string, along: number): StructureSeed => structure(`gate-${id}`, `${name}节制闸`, 'gate', id, along, { openings: 2, width: 8, sill: 55.6, capacity: 6 });

const STRUCTURES: readonly StructureSeed[] = [
  structure('intake', '澧河进水闸', 'intake', 'intake', 0.06, { openings: 3, width: 9, sill: 55.8, capacity: 8 }),
  structure('outlet', '沙河出水闸', 'outlet', 'outlet', 0.92, { openings: 3, width: 9, sill: 55.2, capacity: 8 }),
  gate('west', '西环', 0.08), gate('northwest', '西北环', 0.9), gate('north', '北环', 0.95), gate('south', '小南湖', 0.94), gate('southeast', '东南环', 0.12), gate('east', '东环', 0.5), gate('northeast', '月湾湖', 0.1),
  structure('weir-north', '北环溢流堰', 'weir', 'north', 0.3, { width: 12, sill: 57.5 }),
  structure('weir-southeast', '东南环溢流堰', 'weir', 'southeast', 0.7, { width: 12, sill: 57.4 }),
  structure('pump-east', '内循环泵站', 'pump', 'east', 0.1, { openings: 3, capacity: 1.2 }),
  structure('gauge-intake', '澧河引水渠水位站', 'gauge', 'intake', 0.2, { readBy: 'automatic' }),
  structure('gauge-west', '西环水位站', 'gauge', 'west', 0.4, { readBy: 'automatic' }),
  structure('gauge-south', '小南湖水尺', 'gauge', 'south', 0.55, { readBy: 'manual' }),
  structure('gauge-northeast', '月湾湖水位站', 'gauge', 'northeast', 0.5, { readBy: 'automatic' }),
  structure('gauge-outlet', '沙河出水渠水位站', 'gauge', 'outlet', 0.4, { readBy: 'automatic' }),
];

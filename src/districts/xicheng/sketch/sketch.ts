import type { Label } from '#kernel/field/field.ts';
import { COMMUNITIES } from '../units.ts';
import { areaFeature, closed, lineFeature, pointFeature, type SketchFeature } from './features.ts';
import { GREENWAYS } from './greenways.ts';
import { partFrame, shrink, type Position } from './voronoi.ts';
import { LAKES, LI, REACHES, SHA } from './waters.ts';

/** A layer of the sketch. */
export type SketchLayer = { readonly id: string; readonly title: Label; readonly features: { readonly type: 'FeatureCollection'; readonly features: readonly SketchFeature[] } };

const BOUNDS = [113.93, 33.54, 114.01, 33.6] as const;
/** Where communities lie: between the rivers. */
const FRAME: readonly Position[] = [[113.936, 33.5525], [113.996, 33.5525], [114.001, 33.567], [114.001, 33.5835], [113.985, 33.5925], [113.936, 33.5935]];
const STREET_SHARE = 0.955;

const CELLS = partFrame(FRAME, COMMUNITIES.map(({ centre }) => centre));

/** Each community's area by its id, closed, for its record and for the map. */
export const COMMUNITY_AREAS: Readonly<Record<string, readonly Position[]>> = Object.fromEntries(
  COMMUNITIES.map(({ id, centre }, index) => [id, closed(shrink(CELLS[index]!, centre, STREET_SHARE))]),
);

const ROADS: readonly SketchFeature[] = [
  lineFeature('长江路', [[113.936, 33.574], [113.957, 33.5742], [113.98, 33.5748], [114.004, 33.5752]]),
  lineFeature('新西环', [[113.9425, 33.552], [113.944, 33.572], [113.943, 33.5935]]),
  lineFeature('翠华山路', [[113.9592, 33.5535], [113.9584, 33.5742], [113.9602, 33.5925]]),
  lineFeature('月湾湖西路', [[113.9732, 33.557], [113.9738, 33.5745], [113.9762, 33.5875]]),
  lineFeature('太白山路', [[113.9868, 33.5555], [113.9872, 33.575], [113.9882, 33.5905]]),
  lineFeature('澧北新路', [[113.945, 33.5518], [113.968, 33.551], [113.99, 33.5545]]),
  lineFeature('许信高速', [[113.9315, 33.541], [113.934, 33.57], [113.9365, 33.599]]),
];

const layer = (id: string, zh: string, en: string, features: readonly SketchFeature[]): SketchLayer => ({ id, title: { zh, en }, features: { type: 'FeatureCollection', features } });

/** The district's own sketch 示意图: invented lines on paper ground, no survey and no boundary of anything. */
export const SKETCH: { readonly bounds: readonly [number, number, number, number]; readonly layers: readonly SketchLayer[] } = {
  bounds: BOUNDS,
  layers: [
    layer('communities', '社区（村）', 'Communities', COMMUNITIES.map(({ id, name }) => areaFeature(name, COMMUNITY_AREAS[id]!.slice(0, -1)))),
    layer('rivers', '河流', 'Rivers', [lineFeature('沙河', SHA), lineFeature('澧河', LI)]),
    layer('roads', '道路', 'Roads', ROADS),
    layer('railways', '铁路', 'Railway', [lineFeature('京广高铁', [[113.9545, 33.541], [113.9568, 33.572], [113.9562, 33.599]])]),
    layer('ring', '环城水系', 'Ring of water', REACHES.map(({ name, line }) => lineFeature(name, line))),
    layer('greenways', '休闲乐道', 'Greenways', GREENWAYS.map(({ name, line }) => lineFeature(name, line))),
    layer('lakes', '湖', 'Lakes', LAKES.map(({ name, ring }) => areaFeature(name, ring))),
    layer('places', '地点', 'Places', [pointFeature('漯河西站', [113.957, 33.5743])]),
  ],
};

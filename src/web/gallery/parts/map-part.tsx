import type { ReactNode } from 'react';
import { SketchMap } from '#furniture/map/sketch-map.tsx';
import type { MapLayers } from '#kernel/desk/wire.ts';
import { useLook } from '../../shell/look-provider.tsx';
import { Sample } from '../sample.tsx';

const feature = (name: string, type: string, coordinates: unknown, more: object = {}): object => ({ type: 'Feature', properties: { name, ...more }, geometry: { type, coordinates } });
const layer = (id: string, zh: string, features: readonly object[], mark?: MapLayers['layers'][number]['mark']): MapLayers['layers'][number] => ({ id, title: { zh, en: id }, ...(mark ? { mark } : {}), features: { type: 'FeatureCollection', features } });

const MAP: MapLayers = {
  bounds: [113.9, 33.5, 114.06, 33.62],
  layers: [
    layer('communities', '社区', [feature('演示社区', 'Polygon', [[[113.93, 33.53], [113.98, 33.53], [113.98, 33.57], [113.93, 33.57], [113.93, 33.53]]]), feature('演示新村', 'Polygon', [[[113.98, 33.53], [114.03, 33.53], [114.03, 33.57], [113.98, 33.57], [113.98, 33.53]]])]),
    layer('rivers', '河流', [feature('云河', 'LineString', [[113.9, 33.59], [113.97, 33.585], [114.06, 33.59]])]),
    layer('roads', '道路', [feature('演示大道', 'LineString', [[113.9, 33.55], [114.06, 33.55]])]),
    layer('project', '项目', [feature('演示装备二期', 'Point', [113.95, 33.56], { tone: 'ok' }), feature('演示冷链', 'Point', [114.01, 33.54], { tone: 'late' })], { colour: 'accent', radius: 6, named: true }),
  ],
};

/** The district's sketch. */
export function MapPart(): ReactNode {
  const { look } = useLook();
  return <Sample title="水、路、社区与记录"><SketchMap map={MAP} look={look} onOpen={() => undefined} /></Sample>;
}

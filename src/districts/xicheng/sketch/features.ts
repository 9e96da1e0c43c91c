import type { Position } from './voronoi.ts';

/** A feature of the sketch in GeoJSON. */
export type SketchFeature = {
  readonly type: 'Feature';
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: 'Point' | 'LineString' | 'Polygon'; readonly coordinates: unknown };
};

/** A named line. */
export function lineFeature(name: string, coordinates: readonly Position[]): SketchFeature {
  return { type: 'Feature', properties: { name }, geometry: { type: 'LineString', coordinates } };
}

/** A named area; its ring is closed here. */
export function areaFeature(name: string, ring: readonly Position[]): SketchFeature {
  return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [closed(ring)] } };
}

/** A named point. */
export function pointFeature(name: string, coordinates: Position): SketchFeature {
  return { type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates } };
}

/** A ring whose last position is its first. */
export function closed(ring: readonly Position[]): readonly Position[] {
  return [...ring, ring[0]!];
}

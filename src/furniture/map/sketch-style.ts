import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapLayer, MapLayers } from '#kernel/desk/wire.ts';
import { DARK, FONT, LIGHT, type Look, type Tokens } from '../look/tokens.ts';

type Layer = MapLayer;

/** How a layer is drawn; ground without a look of its own is drawn by its geometry. */
type LayerLook = { readonly colour: keyof Tokens; readonly width?: number; readonly radius?: number; readonly label?: 'line' | 'area' | 'point'; readonly dash?: readonly number[]; readonly switchable?: boolean; readonly hollow?: boolean };

const LOOKS: Readonly<Record<string, LayerLook>> = {
  boundary: { colour: 'ink-faint', width: 1, dash: [4, 3] },
  communities: { colour: 'map-area', label: 'area', switchable: true },
  rivers: { colour: 'river', width: 9, label: 'line' },
  ring: { colour: 'accent', width: 4, label: 'line' },
  water: { colour: 'accent', width: 4, label: 'line' },
  lakes: { colour: 'accent', label: 'area' },
  greenways: { colour: 'ok', width: 1.5, dash: [2, 2], switchable: true },
  roads: { colour: 'map-road', width: 1.6, label: 'line' },
  railways: { colour: 'ink-faint', width: 1.4, dash: [6, 3], label: 'line' },
};

/** A layer of records is drawn as its register declares, and can be switched off. */
function lookOf(layer: Layer): LayerLook | undefined {
  const { mark } = layer;
  if (!mark) return LOOKS[layer.id];
  return { colour: mark.colour, radius: mark.radius, switchable: true, ...(mark.hollow ? { hollow: true } : {}), ...(mark.named ? { label: 'point' } : {}) };
}

/** Whether readers may switch a layer off; the ground they stand on always shows. */
export function isSwitchable(layer: Layer): boolean {
  return lookOf(layer)?.switchable ?? geometryOf(layer) === 'Point';
}

/** The style of the sketch, made from its own layers only: no address of any other server stands in it. */
export function sketchStyle(map: MapLayers, look: Look): StyleSpecification {
  const tokens = look === 'dark' ? DARK : LIGHT;
  const sources = Object.fromEntries(map.layers.map((layer): [string, SourceSpecification] => [layer.id, { type: 'geojson', data: dataOf(layer) }]));
  const drawn = map.layers.toSorted((one, other) => rank(one) - rank(other));
  return {
    version: 8,
    sources,
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': tokens['map-land'] } },
      ...drawn.flatMap((layer) => shapesOf(layer, tokens)),
      ...drawn.flatMap((layer) => labelsOf(layer, tokens)),
    ],
  };
}

const RANK: Readonly<Record<string, number>> = { Polygon: 0, LineString: 1, Point: 2 };
const rank = (layer: Layer): number => RANK[geometryOf(layer)] ?? 0;

// The features are the server's; the map library checks their form itself and leaves out what it can't draw.
function dataOf(layer: Layer): FeatureCollection {
  return JSON.parse(JSON.stringify(layer.features)) as FeatureCollection;
}

function geometryOf(layer: Layer): string {
  const first = layer.features.features[0];
  if (typeof first !== 'object' || first === null || !('geometry' in first)) return 'Point';
  const { geometry } = first;
  const type = typeof geometry === 'object' && geometry !== null && 'type' in geometry ? String(geometry.type) : 'Point';
  return type.replace('Multi', '');
}

function shapesOf(layer: Layer, tokens: Tokens): LayerSpecification[] {
  const look = lookOf(layer);
  const source = layer.id;
  switch (geometryOf(layer)) {
    case 'Polygon': {
      const isWater = layer.id === 'lakes' || layer.id === 'water';
      return [
        { id: `${source}-fill`, type: 'fill', source, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': tokens[look?.colour ?? 'map-area'], 'fill-opacity': isWater ? 0.35 : 0.9 } },
        { id: `${source}-edge`, type: 'line', source, paint: { 'line-color': isWater ? tokens.accent : tokens['map-land'], 'line-width': isWater ? 0.8 : 2 } },
      ];
    }
    case 'LineString':
      return [{
        id: `${source}-line`, type: 'line', source, layout: { 'line-cap': look?.dash ? 'butt' : 'round', 'line-join': 'round' },
        paint: { 'line-color': tokens[look?.colour ?? 'map-road'], 'line-width': look?.width ?? 1.5, 'line-opacity': layer.id === 'rivers' ? 0.45 : 0.8, ...(look?.dash ? { 'line-dasharray': [...look.dash] } : {}) },
      }];
    default:
      return [{
        id: `${source}-dot`, type: 'circle', source,
        paint: {
          'circle-color': look?.hollow ? tokens['map-land'] : toneColour(tokens, tokens[look?.colour ?? 'ink']),
          'circle-radius': ['*', look?.radius ?? 3.5, ['coalesce', ['get', 'size'], 1]],
          'circle-stroke-color': look?.hollow ? tokens[look.colour] : tokens['map-land'], 'circle-stroke-width': look?.hollow ? 1.6 : 1,
        },
      }];
  }
}

// A feature may say how it stands; then it takes the colour that this has everywhere.
function toneColour(tokens: Tokens, otherwise: string): ExpressionSpecification {
  return ['match', ['get', 'tone'], 'ok', tokens.ok, 'done', tokens.accent, 'soon', tokens.soon, 'late', tokens.late, 'idle', tokens.idle, otherwise];
}

function labelsOf(layer: Layer, tokens: Tokens): LayerSpecification[] {
  const look = lookOf(layer);
  if (!look?.label) return [];
  const isWater = layer.id === 'rivers' || layer.id === 'ring' || layer.id === 'water' || layer.id === 'lakes';
  const paint = { 'text-color': look.label === 'point' ? tokens.ink : isWater ? tokens[look.colour] : tokens['ink-faint'], 'text-halo-color': tokens['map-land'], 'text-halo-width': 1.6 };
  const text = { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': [FONT], 'text-size': look.label === 'line' ? 13 : 12 } satisfies Record<string, unknown>;
  return [{
    id: `${layer.id}-label`, type: 'symbol', source: layer.id,
    layout: {
      ...(text as { 'text-field': ['coalesce', ['get', string], string]; 'text-font': string[]; 'text-size': number }),
      ...(look.label === 'line' ? { 'symbol-placement': 'line' as const, 'text-letter-spacing': 0.4, 'symbol-spacing': 420 } : {}),
      ...(look.label === 'point' ? { 'text-anchor': 'left' as const, 'text-offset': [0.7, 0] as [number, number], 'text-optional': true } : {}),
    },
    paint,
  }];
}

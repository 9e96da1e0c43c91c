import { useMemo, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { MapLayer } from '#kernel/desk/wire.ts';
import { useField } from '../use-field.ts';

type Position = readonly [number, number];
type Shape = { readonly type: string; readonly coordinates: unknown; readonly name: string };

const WIDTH = 640;
/** A step of the arrow keys, as a share of the sketch. */
const STEP = 1 / 60;

/** The district's own sketch as a plain drawing, which needs no library: small enough to be there at once. */
export function PlaceSketch({ at, onTap }: { readonly at: Position | undefined; readonly onTap: (longitude: number, latitude: number) => void }): ReactNode {
  const { day, word } = useField();
  const ground = day?.ground;
  const bounds = ground?.bounds ?? NOWHERE;
  const [west, south, east, north] = bounds;
  const drawn = useMemo(() => (ground?.layers ?? []).flatMap((layer) => shapesOf(layer).map((shape, index) => <Drawn key={`${layer.id}-${index}`} layer={layer.id} shape={shape} bounds={bounds} />)), [ground, bounds]);
  const tap = (event: MouseEvent<HTMLButtonElement>): void => {
    // A press of a key says no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onTap(west + ((event.clientX - box.left) / box.width) * (east - west), north - ((event.clientY - box.top) / box.height) * (north - south));
  };
  const move = (event: KeyboardEvent): void => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const [x, y] = at ?? [(west + east) / 2, (south + north) / 2];
    onTap(clamp(x + way[0]! * STEP * (east - west), west, east), clamp(y + way[1]! * STEP * (north - south), south, north));
  };
  const mark = at && project(bounds, at);
  return (
    <div className="field-sketch">
      <svg viewBox={`0 0 ${WIDTH} ${heightOf(bounds)}`} aria-hidden="true">
        {drawn}
        {mark && <g className="sketch-at" transform={`translate(${mark[0]} ${mark[1]})`}><circle r="16" /><path d="M0-24V-8M0 8V24M-24 0H-8M8 0H24" /></g>}
      </svg>
      <button type="button" aria-label={word('sketchLabel')} onClick={tap} onKeyDown={move} />
      <span aria-hidden="true">{word('sketch')}</span>
    </div>
  );
}

type Bounds = readonly [west: number, south: number, east: number, north: number];
const NOWHERE: Bounds = [0, 0, 1, 1];

// On so small a ground a degree of longitude is everywhere as much shorter as in its middle.
function heightOf([west, south, east, north]: Bounds): number {
  return (WIDTH * (north - south)) / ((east - west) * Math.cos((((north + south) / 2) * Math.PI) / 180));
}

function project(bounds: Bounds, [x, y]: Position): Position {
  const [west, south, east, north] = bounds;
  return [((x - west) / (east - west)) * WIDTH, ((north - y) / (north - south)) * heightOf(bounds)];
}

function Drawn({ layer, shape, bounds }: { readonly layer: string; readonly shape: Shape; readonly bounds: Bounds }): ReactNode {
  const path = (line: readonly Position[]): string => line.map((one, index) => `${index === 0 ? 'M' : 'L'}${project(bounds, one).map((part) => part.toFixed(1)).join(' ')}`).join('');
  if (shape.type === 'Point') return null;
  if (shape.type === 'LineString') return <path className={`ground-line ${layer}`} d={path(shape.coordinates as readonly Position[])} />;
  const rings = shape.coordinates as readonly (readonly Position[])[];
  const [x, y] = project(bounds, middleOf(rings[0] ?? []));
  return (
    <>
      <path className={`ground-area ${layer}`} d={rings.map((ring) => `${path(ring)}Z`).join('')} />
      {layer === 'communities' && <text x={x} y={y}>{shape.name}</text>}
    </>
  );
}

function shapesOf(layer: MapLayer): readonly Shape[] {
  return (layer.features.features as readonly { readonly properties?: { readonly name?: string }; readonly geometry: { readonly type: string; readonly coordinates: unknown } }[]).map(({ geometry, properties }) => ({ ...geometry, name: properties?.name ?? '' }));
}

function middleOf(ring: readonly Position[]): Position {
  const sum = ring.reduce<Position>(([x, y], one) => [x + one[0], y + one[1]], [0, 0]);
  return [sum[0] / Math.max(1, ring.length), sum[1] / Math.max(1, ring.length)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

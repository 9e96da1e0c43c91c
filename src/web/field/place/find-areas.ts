import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { OnPhone } from '#kernel/register/register.ts';
import { isObject, listOf } from '#furniture/value/plain-value.ts';
import type { Asked } from '../form/asked-fields.ts';

type Position = readonly [number, number];

/** The references of a form that a place says: those in whose area it lies, among what the phone took along. */
export function findAreas(day: Pick<FieldDay, 'references'>, asked: readonly Asked[], onPhone: OnPhone | undefined, point: FieldValue): Readonly<Record<string, string>> {
  const at = positionOf(point);
  if (!at) return {};
  const found: Record<string, string> = {};
  for (const { field } of asked) {
    if (!onPhone?.within?.[field.name]) continue;
    const area = (day.references[field.of ?? '']?.rows ?? []).find((row) => row.area !== undefined && isWithin(row.area, at));
    if (area) found[field.name] = area.id;
  }
  return found;
}

/** The longitude and latitude of a point; undefined for what is none. */
export function positionOf(point: FieldValue | undefined): Position | undefined {
  return point !== undefined && isObject(point) && point.type === 'Point' ? positionFrom(point.coordinates) : undefined;
}

function isWithin(area: FieldValue, at: Position): boolean {
  if (!isObject(area) || area.type !== 'Polygon') return false;
  const [outer, ...holes] = listOf(area.coordinates ?? []).map((ring) => listOf(ring).flatMap((one) => [positionFrom(one) ?? []].filter((it): it is Position => it.length === 2)));
  return outer !== undefined && crosses(outer, at) && !holes.some((hole) => crosses(hole, at));
}

// Places are kept with decimals as texts.
function positionFrom(value: FieldValue | undefined): Position | undefined {
  const [x, y] = listOf(value ?? []).map(Number);
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined;
}

// A ray to the east crosses the ring an odd number of times where the position lies within.
function crosses(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

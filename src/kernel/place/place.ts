import { z } from 'zod';
import { settle, type Field, type FieldSettings, type FieldValue, type Label } from '../field/field.ts';
import { canonicalDecimal } from '../field/decimal.ts';

/**
 * A place as kept: a GeoJSON geometry type, WGS84, with coordinates as decimal strings of at most six places
 * (about a tenth of a metre), since the journal commits to no floating-point numbers.
 */
export type PlaceValue = { readonly type: 'Point' | 'LineString' | 'Polygon'; readonly coordinates: FieldValue };

const MAX_POSITIONS = 5000;

const Ordinate = z
  .union([z.number().refine(Number.isFinite), z.string().regex(/^-?\d{1,3}(\.\d{1,15})?$/)])
  .transform((value) => canonicalDecimal(Number(value).toFixed(6)));
const Position = z
  .tuple([Ordinate, Ordinate])
  .refine(([longitude, latitude]) => Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90, '经纬度超出范围');
const Ring = z
  .array(Position)
  .min(4, '面至少要有四个点')
  .max(MAX_POSITIONS)
  .refine((ring) => String(ring[0]) === String(ring.at(-1)), '面的首尾两点应相同');

const GEOMETRY = {
  Point: z.strictObject({ type: z.literal('Point'), coordinates: Position }),
  LineString: z.strictObject({ type: z.literal('LineString'), coordinates: z.array(Position).min(2, '线至少要有两个点').max(MAX_POSITIONS) }),
  Polygon: z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1).max(20) }),
} as const;

function place(kind: keyof typeof GEOMETRY, title: Label, settings: FieldSettings): Field {
  return settle({ kind: `place-${kind.toLowerCase()}`, column: 'json', widget: 'place', schema: GEOMETRY[kind], geometries: [kind] }, title, settings);
}

/** A point on the ground (WGS84). */
export function point(title: Label, settings: FieldSettings = {}): Field {
  return place('Point', title, settings);
}

/** A line on the ground (WGS84). */
export function line(title: Label, settings: FieldSettings = {}): Field {
  return place('LineString', title, settings);
}

/** An area on the ground (WGS84). */
export function polygon(title: Label, settings: FieldSettings = {}): Field {
  return place('Polygon', title, settings);
}

/** A stored place as GeoJSON with numbers, for drawing. */
export function geometryOf(value: PlaceValue): { type: PlaceValue['type']; coordinates: unknown } {
  return { type: value.type, coordinates: numbersOf(value.coordinates) };
}

function numbersOf(value: FieldValue): unknown {
  return Array.isArray(value) ? value.map(numbersOf) : Number(value);
}

import type { Change } from '#kernel/command/change.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { District } from '../district.ts';

type Bounds = NonNullable<District['bounds']>;

/** Refuses changes that place something outside the district. @throws DistrictError `field/invalid`. */
export function checkPlaces({ bounds }: District, changes: readonly Change[]): void {
  if (!bounds) return;
  for (const { register, fresh } of changes) {
    const outside = Object.keys(fresh).filter((name) => register.fields[name]?.widget === 'place' && !liesIn(bounds, coordinatesOf(fresh[name])));
    if (outside.length === 0) continue;
    const [west, south, east, north] = bounds;
    const sentence = `不在本区范围内：东经 ${west} 至 ${east}，北纬 ${south} 至 ${north}`;
    throw new DistrictError('field/invalid', { register: register.id, problems: Object.fromEntries(outside.map((name) => [name, sentence])) });
  }
}

function coordinatesOf(value: FieldValue | undefined): FieldValue {
  return typeof value === 'object' && 'coordinates' in value ? (value.coordinates ?? []) : [];
}

// A position is a pair of texts; lines and areas are lists of them. No schema of a place nests deeper than three.
function liesIn(bounds: Bounds, value: FieldValue): boolean {
  if (!Array.isArray(value)) return true;
  const [longitude, latitude] = value as readonly FieldValue[];
  if (typeof longitude !== 'string') return value.every((one: FieldValue) => liesIn(bounds, one));
  const [west, south, east, north] = bounds;
  return Number(longitude) >= west && Number(longitude) <= east && Number(latitude) >= south && Number(latitude) <= north;
}

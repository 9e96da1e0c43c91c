import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geometryOf, point, type PlaceValue } from './place.ts';

test('a kept place is drawn where it was given, to a tenth of a metre', () => {
  const ordinate = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(fc.property(ordinate(180), ordinate(90), (longitude, latitude) => {
    const kept = point({ zh: '位置', en: 'Place' }).schema.parse({ type: 'Point', coordinates: [longitude, latitude] }) as PlaceValue;
    const [east, north] = geometryOf(kept).coordinates as [number, number];
    expect(Math.abs(east - longitude)).toBeLessThanOrEqual(0.000_000_51);
    expect(Math.abs(north - latitude)).toBeLessThanOrEqual(0.000_000_51);
  }));
});

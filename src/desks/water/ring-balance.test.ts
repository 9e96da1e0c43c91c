import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceRing, storageOf, surfaceOf, type RingDay } from './ring-balance.ts';

const REACH = { lengthKm: 2, bedWidthM: 20, sideSlope: 2, depthM: 1.5 };
const DRY = { catchmentKm2: 0, runoffShare: 0, evaporationMmYear: 0, seepageMmDay: 0 };
const CLIMATE = { catchmentKm2: 4, runoffShare: 0.3, evaporationMmYear: 950, seepageMmDay: 2 };
const daysOf = (number: number, intakeM3s: number, rainMm = 0): RingDay[] => Array.from({ length: number }, (_, index) => ({ day: `day ${index + 1}`, intakeM3s, rainMm }));

describe('rule 4: the ring’s balance of water', () => {
  test('a reach holds length times the area of its section, and has the width of its surface', () => {
    expect(storageOf(REACH)).toBe(2000 * (20 + 2 * 1.5) * 1.5);
    expect(surfaceOf(REACH)).toBe(2000 * (20 + 2 * 2 * 1.5));
  });

  test('in a steady state what comes in goes out, and water stays storage over inflow', () => {
    const balance = balanceRing([REACH], daysOf(10, 0.5), DRY);
    for (const day of balance.days) expect(day).toMatchObject({ inM3: 43_200, outM3: 43_200, storedM3: balance.storageM3 });
    expect(balance.residenceDays).toBeCloseTo(69_000 / 43_200, 12);
    expect(balance.turnovers).toBeCloseTo(10 / (69_000 / 43_200), 12);
  });

  test('without intake it sinks and nothing leaves by the outlet; the next intake fills it first', () => {
    const balance = balanceRing([REACH], [...daysOf(20, 0), ...daysOf(1, 0.001)], CLIMATE);
    expect(balance.days.every((day) => day.outM3 === 0)).toBe(true);
    expect(balance.days.at(-1)?.storedM3).toBeLessThan(balance.storageM3);
    expect(balanceRing([REACH], daysOf(3, 0), CLIMATE)).toMatchObject({ residenceDays: null, turnovers: 0 });
  });

  test('rain on land and water raises the outflow', () => {
    const [wet] = balanceRing([REACH], daysOf(1, 0.5, 30), CLIMATE).days;
    const [dry] = balanceRing([REACH], daysOf(1, 0.5), CLIMATE).days;
    expect((wet?.outM3 ?? 0) - (dry?.outM3 ?? 0)).toBeCloseTo(0.03 * (2000 * 26 + 4e6 * 0.3), 6);
  });

  test('no water comes from nowhere and none is lost, whatever the days bring', () => {
    const oneDay = fc.record({ day: fc.constant('day'), intakeM3s: fc.double({ min: 0, max: 8, noNaN: true }), rainMm: fc.double({ min: 0, max: 200, noNaN: true }) });
    fc.assert(fc.property(fc.array(oneDay, { minLength: 1, maxLength: 60 }), (days) => {
      const balance = balanceRing([REACH, { ...REACH, lengthKm: 0.4 }], days, CLIMATE);
      const net = balance.days.reduce((sum, day) => sum + day.inM3 + day.rainM3 - day.lostM3 - day.outM3, 0);
      const last = balance.days.at(-1)?.storedM3 ?? 0;
      expect(Math.abs(last - balance.storageM3 - net)).toBeLessThan(1e-3);
      expect(balance.days.every((day) => day.storedM3 >= 0 && day.storedM3 <= balance.storageM3 + 1e-6 && day.outM3 >= 0)).toBe(true);
    }));
  });
});

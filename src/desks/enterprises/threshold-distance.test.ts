import { describe, expect, test } from 'vitest';
import type { ScaleRule } from './criteria.ts';
import { findScaleRule, judgePool, measureDistance, type Declared } from './threshold-distance.ts';

const RULES: readonly ScaleRule[] = [
  { scale: 'wholesale', industries: ['F51'], leastRevenue: 2000 },
  { scale: 'construction', industries: ['E'], needs: 'licence' },
  { scale: 'real-estate', industries: ['K7010'], needs: 'activity' },
  { scale: 'service', group: 'business-and-science', industries: ['L', 'K7020'], leastRevenue: 1000 },
  { scale: 'service', group: 'transport-and-information', industries: ['Q84'], leastRevenue: 2000 },
  { scale: 'service', group: 'residents-and-culture', industries: ['Q85'], leastRevenue: 500 },
];
const WHOLESALE = RULES[0]!;
const quarter = (year: string, number: number, revenue: number): Declared =>
  ({ from: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`, through: `${year}-${['03-31', '06-30', '09-30', '12-31'][number - 1]}`, revenue });

describe('rule 2: the class follows from the industry', () => {
  test.each([['F5181', 'wholesale'], ['E4790', 'construction'], ['K7010', 'real-estate'], ['K7020', 'service']])('%s is %s', (industry, scale) => {
    expect(findScaleRule(industry, RULES)?.scale).toBe(scale);
  });

  test('the longest beginning decides, so that two divisions of one section differ', () => {
    expect(findScaleRule('Q8411', RULES)?.leastRevenue).toBe(2000);
    expect(findScaleRule('Q8510', RULES)?.leastRevenue).toBe(500);
    expect(findScaleRule('Q8510', [{ scale: 'service', industries: ['Q'], leastRevenue: 1 }, ...RULES])?.leastRevenue).toBe(500);
  });

  test('an industry without a class has no rule', () => {
    expect(findScaleRule('J6850', RULES)).toBeUndefined();
    expect(findScaleRule('K7030', RULES)).toBeUndefined();
  });
});

describe('the distance to the threshold', () => {
  test('without a year before, the mean of the declared months goes on', () => {
    expect(measureDistance(WHOLESALE, [quarter('2024', 1, 300), quarter('2024', 2, 420)], '2024')).toEqual({ revenue: 720, forecast: 1440, threshold: 2000, distance: 1280, light: 'red' });
  });

  test('with a whole year before, its season goes on', () => {
    const before = [100, 100, 100, 300].map((revenue, index) => quarter('2023', index + 1, revenue));
    expect(measureDistance(WHOLESALE, [...before, quarter('2024', 1, 400)], '2024')).toMatchObject({ revenue: 400, forecast: 2400, light: 'yellow' });
  });

  test('an incomplete year before is no measure', () => {
    expect(measureDistance(WHOLESALE, [quarter('2023', 4, 900), quarter('2024', 1, 100)], '2024').forecast).toBe(400);
  });

  test('who opened within the year is forecast by its own months', () => {
    expect(measureDistance(WHOLESALE, [{ from: '2023-11-09', through: '2023-12-31', revenue: 500 }], '2023')).toMatchObject({ forecast: 3000, light: 'yellow' });
  });

  test('a whole year is no forecast any more, and the threshold itself is reached', () => {
    const year = (last: number): readonly Declared[] => [500, 500, 500, last].map((revenue, index) => quarter('2024', index + 1, revenue));
    expect(measureDistance(WHOLESALE, year(499), '2024')).toMatchObject({ forecast: 1999, distance: 1, light: 'red' });
    expect(measureDistance(WHOLESALE, year(500), '2024')).toMatchObject({ forecast: 2000, distance: 0, light: 'green' });
  });

  test('nothing declared gives nothing', () => {
    expect(measureDistance(WHOLESALE, [], '2024')).toMatchObject({ revenue: 0, forecast: 0, distance: 2000, light: 'red' });
  });

  test('rule 2: where a licence decides, revenue gives no light and no distance', () => {
    expect(measureDistance(RULES[1]!, [quarter('2024', 1, 9000)], '2024')).toEqual({ revenue: 9000, forecast: 36_000, light: 'grey' });
  });
});

describe('rule 6: who joins the pool and who leaves it', () => {
  const lines = { join: 0.7, leave: 0.5 };
  const at = (forecast: number) => ({ revenue: 0, forecast, threshold: 1000, distance: 1000, light: 'red' as const });

  test('the join line itself joins, and the leave line itself stays', () => {
    expect(judgePool(at(699), lines, false)).toBe('outside');
    expect(judgePool(at(700), lines, false)).toBe('join');
    expect(judgePool(at(500), lines, true)).toBe('stay');
    expect(judgePool(at(499), lines, true)).toBe('leave');
  });

  test('the lines say nothing where a licence decides', () => {
    const grey = { revenue: 9, forecast: 9, light: 'grey' as const };
    expect(judgePool(grey, lines, false)).toBe('outside');
    expect(judgePool(grey, lines, true)).toBe('stay');
  });
});

import { describe, expect, test } from 'vitest';
import { ScaleThresholds, SpecialisedTable, TechSmeTable, InnovativeTable } from '#desks/enterprises/criteria.ts';
import { EnterprisesDesk } from '#desks/enterprises/desk.ts';
import { scoreInnovativeSme } from '#desks/enterprises/score-innovative-sme.ts';
import { scoreSpecialised } from '#desks/enterprises/score-specialised.ts';
import { scoreTechSme } from '#desks/enterprises/score-tech-sme.ts';
import { findScaleRule } from '#desks/enterprises/threshold-distance.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { ENTERPRISES_CRITERIA } from '../../criteria/enterprises.ts';

const WAN = 1_000_000;
const ON = '2024-06-30';
const rules = getVersion(ENTERPRISES_CRITERIA, ScaleThresholds, ON).value;

describe('the thresholds of the statistical directory', () => {
  test.each([
    ['C1353', 'industry', 2000], ['F5121', 'wholesale', 2000], ['F5211', 'retail', 500], ['H6110', 'catering', 200], ['H6299', 'catering', 200],
    ['G5430', 'service', 2000], ['I6510', 'service', 2000], ['N7840', 'service', 2000], ['Q8411', 'service', 2000],
    ['L7231', 'service', 1000], ['M7481', 'service', 1000], ['P8391', 'service', 1000], ['K7020', 'service', 1000], ['K7090', 'service', 1000],
    ['O8011', 'service', 500], ['R8890', 'service', 500], ['Q8510', 'service', 500], ['E4790', 'construction', undefined], ['K7010', 'real-estate', undefined],
  ])('%s is %s from %s on', (industry, scale, wan) => {
    const rule = findScaleRule(industry, rules);
    expect(rule?.scale).toBe(scale);
    expect(rule?.leastRevenue).toBe(wan === undefined ? undefined : wan * WAN);
  });

  test('finance and farming have no class', () => {
    for (const industry of ['J6850', 'A0141']) expect(findScaleRule(industry, rules)).toBeUndefined();
  });
});

describe('the published tables', () => {
  test('make a hundred points each', () => {
    for (const table of [TechSmeTable, InnovativeTable, SpecialisedTable]) expect(getVersion(ENTERPRISES_CRITERIA, table, ON).value.items.reduce((sum, item) => sum + item.max, 0)).toBe(100);
  });

  test('give no item more than its most, and their bands in falling order', () => {
    for (const table of [TechSmeTable, InnovativeTable, SpecialisedTable]) {
      for (const item of getVersion(ENTERPRISES_CRITERIA, table, ON).value.items) {
        expect(Math.max(...item.ways.flatMap((way) => way.bands.map((band) => band.points))), item.title).toBe(item.max);
        for (const { bands } of item.ways) expect(bands.map((band) => band.points), item.title).toEqual(bands.map((band) => band.points).toSorted((a, b) => b - a));
      }
    }
  });

  test('rule 1: every criterion is in force, and the ladder of 2022 ends in March 2026 with nothing in its place', () => {
    for (const one of EnterprisesDesk.criteria) expect(getVersion(ENTERPRISES_CRITERIA, one, ON).document).toBeTruthy();
    expect(getVersion(ENTERPRISES_CRITERIA, SpecialisedTable, '2026-03-31').document).toContain('〔2022〕63号');
    expect(() => getVersion(ENTERPRISES_CRITERIA, SpecialisedTable, '2026-04-01')).toThrow('criterion/none-in-force');
  });
});

describe('a technology SME', () => {
  const table = getVersion(ENTERPRISES_CRITERIA, TechSmeTable, ON).value;
  const inputs = { employees: 50, rdStaff: 15, revenue: 1000 * WAN, costs: 800 * WAN, assets: 900 * WAN, rdExpense: 50 * WAN, classOne: 0, classTwo: 2, resident: true, allowedProducts: true, clean: true };

  test('gets its points band by band', () => {
    const score = scoreTechSme(inputs, table);
    expect(score.rows.map((row) => row.points)).toEqual([20, 40, 12]);
    expect(score).toMatchObject({ total: 72, passes: true });
  });

  test('takes research spending over revenue or over costs, whichever gives more', () => {
    expect(scoreTechSme({ ...inputs, costs: 150 * WAN }, table).rows[1]).toMatchObject({ points: 50, reason: '研发费用占成本费用支出 33.33%，不低于 30%，得 50 分' });
  });

  test('passes with sixty points and not with fewer, and never without staff in science', () => {
    expect(scoreTechSme({ ...inputs, classTwo: 0 }, table)).toMatchObject({ total: 60, passes: true });
    expect(scoreTechSme({ ...inputs, classTwo: 0, rdStaff: 14 }, table)).toMatchObject({ total: 56, passes: false });
    expect(scoreTechSme({ ...inputs, rdStaff: 0, classOne: 1 }, table)).toMatchObject({ total: 70, passes: false, unmet: ['科技人员得 0 分'] });
  });

  test('is small: 500 people, two hundred million yuan of sales and of assets', () => {
    const large = { ...inputs, employees: 500, rdStaff: 150, revenue: 20_000 * WAN, assets: 20_000 * WAN, rdExpense: 1200 * WAN };
    expect(scoreTechSme(large, table).passes).toBe(true);
    for (const more of [{ employees: 501 }, { revenue: 20_000 * WAN + 1 }, { assets: 20_000 * WAN + 1 }]) expect(scoreTechSme({ ...large, ...more }, table).passes).toBe(false);
  });

  test('passes without the score as a high-tech enterprise', () => {
    expect(scoreTechSme({ ...inputs, rdExpense: 0, classTwo: 0, route: 'high-tech' }, table)).toMatchObject({ total: 20, direct: '拥有有效期内高新技术企业证书', passes: true });
  });
});

describe('an innovative SME', () => {
  const table = getVersion(ENTERPRISES_CRITERIA, InnovativeTable, ON).value;
  const inputs = { revenue: 1000 * WAN, assets: 1000 * WAN, liabilities: 550 * WAN, mainRevenue: 700 * WAN, rdExpense: 30 * WAN, growth: 10, classTwo: 1, productField: 'other', clean: true } as const;

  test('needs sixty points and a least of each group', () => {
    expect(scoreInnovativeSme(inputs, table)).toMatchObject({ total: 70, passes: true });
    expect(scoreInnovativeSme({ ...inputs, classTwo: 0, productField: 'emerging' }, table)).toMatchObject({ total: 70, passes: false, unmet: ['创新能力得 15 分，不到 20 分'] });
  });

  test('passes with five million yuan of new equity', () => {
    expect(scoreInnovativeSme({ clean: true, equity: 500 * WAN }, table).passes).toBe(true);
    expect(scoreInnovativeSme({ clean: true, equity: 499 * WAN }, table).passes).toBe(false);
  });
});

describe('a specialised SME', () => {
  const table = getVersion(ENTERPRISES_CRITERIA, SpecialisedTable, ON).value;
  const inputs = {
    revenue: 3000 * WAN, mainRevenue: 2400 * WAN, growth: 8, yearsInField: 6, productField: 'basic', digitalLevel: 2, qualityMarks: 1, netProfit: 240 * WAN, assets: 2000 * WAN, liabilities: 1000 * WAN,
    localFeatures: 2, classOne: 1, classOneOwn: 1, classOneHigh: 0, classTwo: 3, rdExpense: 150 * WAN, employees: 60, rdStaff: 12, institution: 'city', clean: true,
  } as const;

  test('gets its points item by item', () => {
    expect(scoreSpecialised(inputs, table).rows.map((row) => row.points)).toEqual([5, 8, 3, 3, 3, 3, 8, 5, 10, 8, 4, 5, 4]);
    expect(scoreSpecialised(inputs, table)).toMatchObject({ total: 69, passes: true });
  });

  test.each([
    ['two years in its market', { yearsInField: 1 }], ['a million yuan of research', { rdExpense: 99 * WAN }], ['three per cent of revenue for research', { revenue: 6000 * WAN }], ['ten million yuan of revenue', { revenue: 999 * WAN }],
  ])('needs %s', (_, less) => expect(scoreSpecialised({ ...inputs, ...less }, table).unmet.some((one) => one.startsWith('不符合条件'))).toBe(true));

  test('needs less revenue with twenty million yuan of new equity', () => {
    expect(scoreSpecialised({ ...inputs, revenue: 999 * WAN, mainRevenue: 800 * WAN, equity: 2000 * WAN }, table).passes).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf, scoreByTable } from './score-by-table.ts';
import { ScoreTable } from './score-table.ts';

const TABLE = ScoreTable.parse({
  gates: [{ title: '规模不大', any: [{ measure: 'staff', title: '职工', unit: '人', atMost: 500 }] }, { title: '收入或融资', any: [{ measure: 'revenue', title: '收入', unit: '万元', atLeast: 1000 }, { measure: 'equity', title: '融资', unit: '万元', atLeast: 2000 }] }],
  items: [
    { key: 'share', title: '人员', max: 20, required: true, group: 'a', ways: [{ measure: 'share', title: '人员占比', unit: '%', bands: [{ atLeast: 30, points: 20 }, { atLeast: 25, points: 16 }, { atLeast: 10, points: 4 }] }] },
    {
      key: 'spending', title: '投入', max: 50, group: 'b',
      ways: [
        { measure: 'perRevenue', title: '占收入', unit: '%', bands: [{ atLeast: 6, points: 50 }, { atLeast: 2, points: 10 }] },
        { measure: 'perCosts', title: '占成本', unit: '%', bands: [{ atLeast: 30, points: 50 }, { atLeast: 20, points: 30 }] },
      ],
    },
    { key: 'debt', title: '负债', max: 10, group: 'b', ways: [{ measure: 'debt', title: '负债率', unit: '%', bands: [{ atMost: 50, points: 10 }, { atMost: 70, points: 4 }] }] },
    { key: 'level', title: '级别', max: 20, group: 'a', ways: [{ measure: 'level', title: '机构', unit: '', bands: [{ atLeast: 2, points: 20, named: '省级' }, { atLeast: 1, points: 8, named: '市级' }] }] },
  ],
  groups: [{ key: 'a', title: '能力', least: 12 }],
  pass: 60,
  direct: [{ measure: 'certificate', title: '有证书', unit: '', atLeast: 1 }],
});

const FINE = { staff: 100, revenue: 2000, share: 26, perRevenue: 6, debt: 40, level: 1 };

describe('rule 7: points with their reason and what is missing', () => {
  test('a full evaluation', () => {
    const score = scoreByTable(TABLE, FINE);
    expect(score).toMatchObject({ total: 84, unmet: [], passes: true });
    expect(score.rows).toEqual([
      { item: '人员', points: 16, max: 20, reason: '人员占比 26%，不低于 25%，得 16 分', missing: '人员占比到 30%，还差 4 个百分点，得 20 分' },
      { item: '投入', points: 50, max: 50, reason: '占收入 6%，不低于 6%，得 50 分' },
      { item: '负债', points: 10, max: 10, reason: '负债率 40%，不高于 50%，得 10 分' },
      { item: '级别', points: 8, max: 20, reason: '机构为“市级”，得 8 分', missing: '机构到“省级”得 20 分' },
    ]);
  });

  test('bands include their bound on both sides', () => {
    const pointsOf = (measures: Readonly<Record<string, number>>) => scoreByTable(TABLE, { ...FINE, ...measures }).rows.map((row) => row.points);
    expect(pointsOf({ share: 30 })[0]).toBe(20);
    expect(pointsOf({ share: 29.999 })[0]).toBe(16);
    expect(pointsOf({ debt: 50 })[2]).toBe(10);
    expect(pointsOf({ debt: 50.001 })[2]).toBe(4);
    expect(pointsOf({ debt: 70.001 })[2]).toBe(0);
  });

  test('what just misses a band is not shown as having reached it', () => {
    const [share, , debt] = scoreByTable(TABLE, { ...FINE, share: 29.999, debt: 50.001 }).rows;
    expect(share).toMatchObject({ reason: '人员占比 29.99%，不低于 25%，得 16 分', missing: '人员占比到 30%，还差 0.01 个百分点，得 20 分' });
    expect(debt?.reason).toBe('负债率 50.01%，不高于 70%，得 4 分');
  });

  test('of two ways the better one counts, and the nearest step up is named', () => {
    const [, spending] = scoreByTable(TABLE, { ...FINE, perRevenue: 3, perCosts: 22 }).rows;
    expect(spending).toMatchObject({ points: 30, reason: '占成本 22%，不低于 20%，得 30 分', missing: '占成本到 30%，还差 8 个百分点，得 50 分' });
    expect(scoreByTable(TABLE, { ...FINE, perRevenue: 1, perCosts: 5 }).rows[1]?.missing).toBe('占收入到 2%，还差 1 个百分点，得 10 分');
  });

  test('what was not filled in gives no points and says so', () => {
    const { share: _share, ...rest } = FINE;
    const score = scoreByTable(TABLE, rest);
    expect(score.rows[0]).toEqual({ item: '人员', points: 0, max: 20, reason: '没有填报人员占比，得 0 分', missing: '人员占比到 10%，得 4 分' });
    expect(score).toMatchObject({ total: 68, passes: false, unmet: ['人员得 0 分', '能力得 8 分，不到 12 分'] });
  });
});

describe('what decides', () => {
  test('a gate that is not met stands against passing, whatever the total; any of its bounds will do', () => {
    expect(scoreByTable(TABLE, { ...FINE, staff: 501 })).toMatchObject({ total: 84, passes: false, unmet: ['不符合条件：规模不大'] });
    expect(scoreByTable(TABLE, { ...FINE, revenue: 999 }).passes).toBe(false);
    expect(scoreByTable(TABLE, { ...FINE, revenue: 999, equity: 2000 }).passes).toBe(true);
  });

  test('a direct route stands in for the total and the groups, not for the gates', () => {
    const weak = { staff: 100, revenue: 2000, certificate: 1 };
    expect(scoreByTable(TABLE, weak)).toMatchObject({ total: 0, direct: '有证书', passes: true });
    expect(scoreByTable(TABLE, { ...weak, staff: 501 }).passes).toBe(false);
  });

  test('too low a total says by how much', () => {
    expect(scoreByTable(TABLE, { ...FINE, perRevenue: 2 })).toMatchObject({ total: 44, unmet: ['综合得分 44 分，不到 60 分'] });
  });

  test('an even share lands in the band that it reaches', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 100 }), (whole, percent) => percentOf(whole * percent, whole * 100) === percent));
    expect(percentOf(1, 0)).toBeUndefined();
  });

  test('more is never worth less', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(fc.property(share, share, (a, b) => {
      const pointsOf = (value: number): number => scoreByTable(TABLE, { ...FINE, share: value }).rows[0]?.points ?? 0;
      return a <= b ? pointsOf(a) <= pointsOf(b) : pointsOf(a) >= pointsOf(b);
    }));
  });
});

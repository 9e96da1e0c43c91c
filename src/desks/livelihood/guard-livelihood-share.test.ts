import { describe, expect, it } from 'vitest';
import { guardLivelihoodShare } from './guard-livelihood-share.ts';

describe('guarding the livelihood share', () => {
  it('judges what has accumulated, so that one poor month after a rich one raises no alarm', () => {
    const guards = guardLivelihoodShare([
      { paidOn: '2024-01-20', amount: 800, livelihood: true },
      { paidOn: '2024-01-20', amount: 200, livelihood: false },
      { paidOn: '2024-02-20', amount: 50, livelihood: false },
    ], '2024', 75);
    expect(guards.map((one) => one.alarm)).toEqual([false, false]);
    expect(guards[1]?.share).toBeCloseTo((800 / 1050) * 100, 10);
  });

  it('raises the alarm in the month in which the share falls below the floor', () => {
    const guards = guardLivelihoodShare([
      { paidOn: '2024-03-05', amount: 70, livelihood: true },
      { paidOn: '2024-04-05', amount: 60, livelihood: false },
    ], '2024', 60);
    expect(guards).toMatchObject([{ month: '2024-03', alarm: false }, { month: '2024-04', alarm: true }]);
  });

  it('leaves payments of other years out', () => {
    expect(guardLivelihoodShare([{ paidOn: '2023-12-31', amount: 1, livelihood: true }], '2024', 50)).toEqual([]);
  });
});

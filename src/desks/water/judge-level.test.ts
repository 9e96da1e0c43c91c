import { describe, expect, test } from 'vitest';
import { judgeLevel } from './judge-level.ts';

const BAND = { lowM: 57, highM: 57.6 };
const SEASON = { from: '06-01', to: '09-30', loweredM: 0.2 };

describe('rule 2: a level is held against the band of its day', () => {
  test.each([
    [57.3, '2024-03-05', 'in', 0],
    [57.5, '2024-03-05', 'in', 0],
    [57.5, '2024-06-01', 'high', 0.1],
    [57.5, '2024-09-30', 'high', 0.1],
    [57.5, '2024-10-01', 'in', 0],
    [56.93, '2024-01-10', 'low', 0.07],
    [57, '2024-01-10', 'in', 0],
    [57.6, '2024-01-10', 'in', 0],
  ])('%f m on %s is %s by %f m', (level, day, side, beyondM) => {
    expect(judgeLevel(level, BAND, day, SEASON)).toMatchObject({ side, beyondM });
  });
});

import { describe, expect, it } from 'vitest';
import { buildGoalTree, type GoalRecord } from './goal-tree.ts';

const goal = (id: string, parent?: string, ...indicators: string[]): GoalRecord => ({ id, ...(parent ? { parent } : {}), indicators: indicators.map((indicator) => ({ indicator, weight: 50 })) });

describe('the goal tree', () => {
  it('hangs goals under their parents and rolls progress up', () => {
    const [root] = buildGoalTree([goal('root'), goal('a', 'root', 'x'), goal('b', 'root', 'y')], new Map([['x', 80], ['y', 40]]));
    expect(root?.parts.map((part) => part.id)).toEqual(['a', 'b']);
    expect(root?.progress).toBe(60);
    expect(root?.measured).toBe(2);
  });

  it('caps each indicator at 100, so that a surplus hides no shortfall', () => {
    const [only] = buildGoalTree([goal('only', undefined, 'x', 'y')], new Map([['x', 300], ['y', 50]]));
    expect(only?.progress).toBe(75);
  });

  it('says nothing about a goal of which nothing is measured', () => {
    const [only] = buildGoalTree([goal('only', undefined, 'x')], new Map());
    expect(only).toMatchObject({ progress: undefined, measured: 0, indicators: 1 });
  });

  it('refuses a circle and an unknown parent', () => {
    expect(() => buildGoalTree([goal('a', 'b'), goal('b', 'a')], new Map())).toThrow('goals/circle');
    expect(() => buildGoalTree([goal('a', 'nowhere')], new Map())).toThrow('goals/parent-unknown');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/field/day.ts';
import { findCriticalPath, type PlannedMilestone } from './critical-path.ts';

const milestone = (id: string, durationDays: number, plannedOn: string, predecessors: readonly string[] = [], reachedOn?: string): PlannedMilestone =>
  ({ id, durationDays, plannedOn, predecessors, ...(reachedOn ? { reachedOn } : {}) });

const SITE: readonly PlannedMilestone[] = [
  milestone('papers', 30, '2024-02-01', [], '2024-02-01'),
  milestone('start', 10, '2024-02-11', ['papers'], '2024-02-20'),
  milestone('structure', 100, '2024-05-21', ['start']),
  milestone('fittings', 60, '2024-04-11', ['start']),
  milestone('acceptance', 20, '2024-06-10', ['structure', 'fittings']),
];

describe('rule 6: forecast from the critical path', () => {
  test('what was reached late moves what comes after it', () => {
    const found = findCriticalPath(SITE, '2024-03-01');
    expect(found.completionOn).toBe('2024-06-19');
    expect(found.delayDays).toBe(9);
    expect(found.path).toEqual(['papers', 'start', 'structure', 'acceptance']);
  });

  test('what is not on the path may slip by its slack', () => {
    const byId = new Map(findCriticalPath(SITE, '2024-03-01').forecasts.map((one) => [one.id, one]));
    expect(byId.get('structure')).toMatchObject({ slackDays: 0, critical: true });
    expect(byId.get('fittings')).toMatchObject({ on: '2024-04-20', slackDays: 40, critical: false });
    expect(byId.get('start')?.critical).toBe(false);
  });

  test('what is not reached is never in the past, and then may drive the end', () => {
    const found = findCriticalPath(SITE, '2024-07-15');
    expect(found.completionOn).toBe('2024-08-04');
    expect(found.forecasts.every((one) => one.on >= '2024-02-01')).toBe(true);
  });

  test('milestones in a circle are named, with what comes after them', () => {
    const found = findCriticalPath([milestone('a', 1, '2024-01-01', ['b']), milestone('b', 1, '2024-01-02', ['a']), milestone('c', 1, '2024-01-03', ['b']), milestone('d', 5, '2024-01-10')], '2024-01-01');
    expect(found.circle).toEqual(['a', 'b', 'c']);
    expect(found.forecasts.map((one) => one.id)).toEqual(['d']);
  });

  test('no milestones, no forecast; unknown predecessors are left out', () => {
    expect(findCriticalPath([], '2024-01-01')).toMatchObject({ completionOn: undefined, path: [] });
    expect(findCriticalPath([milestone('a', 3, '2024-01-09', ['gone'])], '2024-01-01').completionOn).toBe('2024-01-09');
  });

  const chains = fc.array(fc.record({ duration: fc.integer({ min: 1, max: 200 }), lag: fc.integer({ min: 0, max: 300 }), before: fc.array(fc.nat(20), { maxLength: 3 }) }), { minLength: 1, maxLength: 12 })
    .map((list) => list.map((one, index) => milestone(`m${index}`, one.duration, addDays('2024-01-01', one.lag), [...new Set(one.before.filter((place) => place < index).map((place) => `m${place}`))])));

  test('no milestone comes before one that it waits for, and slipping by the slack does not move the end', () => {
    fc.assert(fc.property(chains, fc.nat(11), (list, place) => {
      const on = '2024-03-01';
      const found = findCriticalPath(list, on);
      const day = new Map(found.forecasts.map((one) => [one.id, one.on]));
      for (const one of list) for (const id of one.predecessors) expect(day.get(one.id)! >= day.get(id)!).toBe(true);
      const moved = list[place % list.length]!;
      const slack = found.forecasts.find((one) => one.id === moved.id)!.slackDays;
      expect(slack).toBeGreaterThanOrEqual(0);
      const later = findCriticalPath(list.map((one) => (one.id === moved.id ? { ...one, reachedOn: addDays(day.get(one.id)!, slack) } : one)), on);
      expect(later.completionOn! <= found.completionOn!).toBe(true);
    }));
  });
});

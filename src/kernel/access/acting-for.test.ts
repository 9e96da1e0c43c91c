import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../field/day.ts';
import type { Actor, Principal } from './access.ts';
import { actingFor, principalsAt } from './acting-for.ts';
import { directoryOf } from './directory.ts';

const away: Principal = { id: 'head', name: '主任', unit: 'unit-b', duties: ['head', 'signer'], since: '2024-04-08', until: '2024-04-10' };
const deputy: Actor = { id: 'clerk', name: '经办', unit: 'unit-a', duties: ['clerk'], kind: 'staff', deputyFor: [away] };
const at = (day: string, minutes = 600): string => instantOf(day, minutes);

describe('P32: a deputy', () => {
  test('has exactly what was left to him, in the unit of the other, and nothing of his own beside it', () => {
    expect(actingFor(deputy, 'head', at('2024-04-09'))).toEqual({ id: 'head', name: '主任', unit: 'unit-b', duties: ['head', 'signer'], kind: 'staff' });
    expect(actingFor(deputy, undefined, at('2024-04-09'))).toBe(deputy);
  });

  test('acts from the first minute of the first day to the last of the last, in the district\'s time', () => {
    expect(() => actingFor(deputy, 'head', at('2024-04-08', 0))).not.toThrow();
    expect(() => actingFor(deputy, 'head', at('2024-04-10', 1439))).not.toThrow();
    expect(() => actingFor(deputy, 'head', at('2024-04-08', -1))).toThrow('access/no-delegation');
    expect(() => actingFor(deputy, 'head', at('2024-04-11', 0))).toThrow('access/no-delegation');
  });

  test('of the same person by two delegations has the duties of both, each on its days', () => {
    const both: Actor = { ...deputy, deputyFor: [{ ...away, duties: ['head'] }, { ...away, duties: ['signer'], since: '2024-04-10', until: '2024-04-12' }] };
    expect(['2024-04-09', '2024-04-10', '2024-04-11'].map((day) => actingFor(both, 'head', at(day)).duties)).toEqual([['head'], ['head', 'signer'], ['signer']]);
  });

  test('is no applicant and no machine', () => {
    for (const kind of ['applicant', 'system'] as const) expect(() => actingFor({ ...deputy, kind }, 'head', at('2024-04-09'))).toThrow('access/no-delegation');
  });

  test('never gains from naming somebody who left him nothing', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 0, max: 400 }), (id, day) => {
      const when = at('2024-01-01', day * 1440);
      if (id === 'head' && principalsAt(deputy, when).length > 0) return;
      expect(() => actingFor(deputy, id, when)).toThrow('access/no-delegation');
    }));
  });
});

test('P17: a directory knows a post only on its days', () => {
  const directory = directoryOf([{ id: 'a', posts: [{ duty: 'clerk', unit: 'unit-a', since: '2024-04-08', until: '2024-04-10' }] }, { id: 'b', posts: [{ duty: 'head', unit: 'unit-a' }] }]);
  expect(['2024-04-07', '2024-04-08', '2024-04-10', '2024-04-11'].map((day) => directory.postsOf('a', day).length)).toEqual([0, 1, 1, 0]);
  expect([directory.isHeldIn('unit-a', ['clerk'], '2024-04-09'), directory.isHeldIn('unit-a', ['clerk'], '2024-04-11'), directory.isHeldIn('unit-b', ['clerk', 'head'], '2024-04-09')]).toEqual([true, false, false]);
  expect([directory.postsOf('b', '1999-01-01').length, directory.postsOf('nobody', '2024-04-09')]).toEqual([1, []]);
});

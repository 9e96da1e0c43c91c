import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCases, gradeOf, type CaseFacts } from './evaluate-cases.ts';

const WEIGHTS = { handled: 30, inTime: 20, notReworked: 20, notOverdue: 20, notExtended: 10 };
const MARCH = { from: '2024-03-01', to: '2024-04-01' };
const facts = (limitEndsAt: string, handledAt?: string, more: Partial<CaseFacts> = {}): CaseFacts => ({ of: 'a', limitEndsAt, reworked: false, extended: false, ...(handledAt ? { handledAt } : {}), ...more });

describe('rule 6: what is due in a month', () => {
  test.each([
    ['handled early, its limit ends later', facts('2024-04-05', '2024-03-30'), 1],
    ['handled early in the month before', facts('2024-03-05', '2024-02-28'), 0],
    ['not handled, its limit ended in the month', facts('2024-03-20'), 1],
    ['not handled, its limit ended long before', facts('2023-12-20'), 1],
    ['not handled, its limit is still running', facts('2024-04-02'), 0],
    ['handled after the month, its limit ended in it', facts('2024-03-20', '2024-04-03'), 1],
    ['handled late in the month', facts('2024-02-20', '2024-03-02'), 1],
  ])('%s', (_, one, due) => {
    expect(evaluateCases([one], MARCH, WEIGHTS)).toHaveLength(due);
  });
});

describe('rule 6: the score', () => {
  test('is a hundred when everything is handled in time at the first go', () => {
    expect(evaluateCases([facts('2024-03-20', '2024-03-19')], MARCH, WEIGHTS)).toMatchObject([{ due: 1, handled: 1, inTime: 1, overdue: 0, score: 100 }]);
  });

  test('loses by its weight what was late, left, reworked and extended', () => {
    const cases = [
      facts('2024-03-20', '2024-03-19'),
      facts('2024-03-20', '2024-03-21'),
      facts('2024-03-20'),
      facts('2024-03-20', '2024-03-19', { reworked: true, extended: true }),
    ];
    expect(evaluateCases(cases, MARCH, WEIGHTS)).toEqual([{ of: 'a', due: 4, handled: 3, inTime: 2, overdue: 1, reworked: 1, extended: 1, score: 70 }]);
  });

  test('stands by itself for each, best first', () => {
    const of = (name: string, late: boolean): CaseFacts => facts('2024-03-20', late ? '2024-03-25' : '2024-03-10', { of: name });
    expect(evaluateCases([of('b', true), of('c', false), of('a', false)], MARCH, WEIGHTS).map((one) => one.of)).toEqual(['a', 'c', 'b']);
  });

  test('lies between zero and a hundred, and its counts within what is due', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-03-${String(number).padStart(2, '0')}`);
    const one = fc.record({ of: fc.constantFrom('a', 'b'), limitEndsAt: day, handledAt: fc.option(day, { nil: undefined }), reworked: fc.boolean(), extended: fc.boolean() });
    fc.assert(fc.property(fc.array(one), (cases) => {
      const evaluated = evaluateCases(cases.map(({ handledAt, ...rest }) => ({ ...rest, ...(handledAt ? { handledAt } : {}) })), MARCH, WEIGHTS);
      for (const { due, handled, inTime, overdue, score } of evaluated) {
        expect(handled + overdue).toBe(due);
        expect(inTime).toBeLessThanOrEqual(handled);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
    }));
  });
});

test.each([[95, 'good'], [90, 'good'], [89.9, 'fair'], [12, 'poor'], [-1, 'poor']])('rule 6: a score of %f is graded %s', (score, grade) => {
  expect(gradeOf(score, [{ grade: 'good', from: 90 }, { grade: 'fair', from: 60 }, { grade: 'poor', from: 0 }])).toBe(grade);
});

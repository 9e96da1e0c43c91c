import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeLamp, reasonOf, type LampFacts } from './judge-lamp.ts';

const RULES = { startRedMonths: 3, progressYellowPoints: 10, progressRedPoints: 30, libraryYellowMonths: 1, libraryRedMonths: 2 };
const judge = (facts: Partial<LampFacts>) => judgeLamp({ on: '2024-06-30', waivers: [], ...facts }, RULES);
const behind = (points: number): Partial<LampFacts> => ({ startedOn: '2024-01-10', progress: { plannedPercent: 50, completedPercent: 50 - points } });

describe('rule 4: the lamp is the worst of its respects', () => {
  test.each([
    ['2024-07-01', 'green'], ['2024-06-30', 'yellow'], ['2024-04-01', 'yellow'], ['2024-03-30', 'red'], ['2024-01-31', 'red'],
  ])('a start that was planned for %s and has not been made is %s', (startPlannedOn, lamp) => {
    expect(judge({ startPlannedOn }).lamp).toBe(lamp);
  });

  test.each([[-5, 'green'], [9.99, 'green'], [10, 'yellow'], [30, 'yellow'], [30.01, 'red']])('progress %d points behind is %s', (points, lamp) => {
    expect(judge(behind(points)).lamp).toBe(lamp);
  });

  test.each([['2024-06-01', 'green'], ['2024-05-30', 'green'], ['2024-05-29', 'yellow'], ['2024-04-30', 'yellow'], ['2024-04-29', 'red']])('a project started on %s that is not in the library is %s', (startedOn, lamp) => {
    expect(judge({ startedOn, library: {} }).lamp).toBe(lamp);
  });

  test('policy funds paid below what is required are red, and entered is entered', () => {
    expect(judge({ startedOn: '2024-01-10', payment: { requiredFen: 100, paidFen: 99 } }).lamp).toBe('red');
    expect(judge({ startedOn: '2024-01-10', payment: { requiredFen: 100, paidFen: 100 }, library: { enteredOn: '2024-06-30' } }).lamp).toBe('green');
  });

  test('names what it rests on, the worst first', () => {
    const judgement = judge({ ...behind(35), startedOn: '2024-05-20', library: {} });
    expect(judgement.lamp).toBe('red');
    expect(reasonOf(judgement)).toBe('低于序时进度 35.0 个百分点；2024-05-20 开工，尚未入库');
    expect(reasonOf(judge({}))).toBe('各维度正常');
  });

  test('is never better for being farther behind', () => {
    const order = ['green', 'yellow', 'red'];
    fc.assert(fc.property(fc.integer({ min: -40, max: 80 }), fc.integer({ min: 0, max: 40 }), (points, more) => {
      expect(order.indexOf(judge(behind(points + more)).lamp)).toBeGreaterThanOrEqual(order.indexOf(judge(behind(points)).lamp));
    }));
  });
});

describe('rule 5: a waiver leaves one respect out while it lasts', () => {
  const late = { startPlannedOn: '2024-03-01', startedOn: undefined } as const;

  test('and ends with its day', () => {
    expect(judge({ ...late, waivers: [{ dimension: 'start', until: '2024-06-30' }] }).lamp).toBe('green');
    expect(judge({ ...late, waivers: [{ dimension: 'start', until: '2024-06-29' }] }).lamp).toBe('red');
  });

  test('another respect still counts', () => {
    expect(judge({ ...behind(35), waivers: [{ dimension: 'start', until: '2024-12-31' }] }).lamp).toBe('red');
  });

  test('work that is late does not run to plan for it, and the reason says that it was waived', () => {
    const judgement = judge({ ...late, waivers: [{ dimension: 'start', until: '2024-12-31' }] });
    expect(judgement.onSchedule).toBe(false);
    expect(reasonOf(judgement)).toContain('已批准免责');
    expect(judge({ startedOn: '2024-06-01', library: {}, progress: { plannedPercent: 5, completedPercent: 5 } }).onSchedule).toBe(true);
  });
});

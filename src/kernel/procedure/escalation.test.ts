import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duty, named } from '../access/access.ts';
import { dueAt, naturalDays, OFFICE_HOURS, roundTheClockHours, workingDays, workingHours, type Calendar, type Limit } from '../calendar/calendar.ts';
import { choice, integer, longText, reference, text } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';
import { foldCase, openCase } from './case-file.ts';
import { escalationHorizon, passedSteps } from './escalation.ts';
import { defineProcedure } from './procedure.ts';

const label = (zh: string) => ({ zh, en: zh });
const officer = duty('officer');
// The National Day holiday of 2024, with its make-up workdays.
const calendar: Calendar = { exceptions: new Map([['2024-09-29', 'work'], ['2024-10-01', 'off'], ['2024-10-02', 'off'], ['2024-10-03', 'off'], ['2024-10-04', 'off'], ['2024-10-07', 'off'], ['2024-10-12', 'work']]), hours: OFFICE_HOURS };

const Matter = defineRegister('matter', {
  title: label('事项'),
  fields: {
    name: text(label('名称')),
    leader: reference('staff', label('领导')),
    amount: integer(label('时限'), { optional: true, min: 1, max: 60 }),
    counted: choice(label('单位'), { 'working-days': ['工作日', 'w'], 'natural-days': ['日', 'n'] }, { optional: true }),
    answer: longText(label('答复'), { optional: true }),
  },
  write: officer,
});
const escalation = { near: { when: { before: workingDays(1) }, tells: ['holder' as const] }, due: { when: 'due' as const, tells: ['holder' as const, duty('head')] }, overdue: { when: { after: workingDays(2) }, tells: [named('leader')] } };
const declaration = {
  of: Matter,
  title: label('办理'),
  states: { open: { title: label('办理中') }, waiting: { title: label('等待') }, done: { title: label('办结'), end: true } },
  initial: 'open',
  actions: {
    wait: { title: label('等待'), from: ['open'], to: 'waiting', by: officer },
    go: { title: label('继续'), from: ['waiting'], to: 'open', by: officer },
    close: { title: label('办结'), from: ['open'], to: 'done', by: officer },
  },
  clocks: { answer: { title: label('时限'), limit: workingDays(3), limitFrom: { amount: 'amount', unit: 'counted' }, from: ['open'], until: ['done'], pausedIn: ['waiting'], basis: '规定', escalation } },
} as const;
const procedure = defineProcedure('handle', declaration);
const values = { name: '甲', leader: 'staff-leader' };
const stepsAt = (at: string, set: Readonly<Record<string, string | number>> = values, openedAt = '2024-09-27T02:00:00.000Z') =>
  passedSteps(procedure, calendar, openCase(procedure, calendar, openedAt, undefined, set), set, at).map((one) => one.kind);

describe('the steps of an escalation (docs/rules/escalation.md)', () => {
  it('2. near: so many working days of the limit are left, over a holiday and a make-up day', () => {
    // Friday 27 September: 29 (a worked Sunday), 30 September, and then 8 October.
    expect(stepsAt('2024-09-30T01:00:00.000Z')).toEqual(['near']);
    expect(stepsAt('2024-09-29T01:00:00.000Z')).toEqual([]);
    expect(stepsAt('2024-10-08T15:59:59.999Z')).toEqual(['near']);
  });

  it('2. due: from the instant at which the limit is over; then it is no longer near', () => {
    expect(stepsAt('2024-10-08T16:00:00.000Z')).toEqual(['due']);
  });

  it('2. overdue: when it has been over for so many whole working days', () => {
    expect(stepsAt('2024-10-10T15:59:59.999Z')).toEqual(['due']);
    expect(stepsAt('2024-10-10T16:00:00.000Z')).toEqual(['due', 'overdue']);
  });

  it('3. tells the holders of the task, of duties, and those whom the record names', () => {
    const steps = passedSteps(procedure, calendar, openCase(procedure, calendar, '2024-09-27T02:00:00.000Z'), values, '2024-11-01T00:00:00.000Z');
    expect(steps.map((one) => one.tells)).toEqual([[{ kind: 'duty', duty: 'officer' }, { kind: 'duty', duty: 'head' }], [{ kind: 'person', person: 'staff-leader' }]]);
  });

  it('4. a limit that stands still or has stopped tells nobody, and a new stay in the state tells anew', () => {
    const at = '2024-11-01T00:00:00.000Z';
    const fold = (...actions: readonly (readonly [string, string])[]) => foldCase(procedure, calendar, '2024-09-27T02:00:00.000Z', actions.map(([action, taken]) => ({ action, at: taken })));
    expect(passedSteps(procedure, calendar, fold(['wait', '2024-09-30T02:00:00.000Z']), values, at)).toEqual([]);
    expect(passedSteps(procedure, calendar, fold(['close', '2024-10-30T02:00:00.000Z']), values, at)).toEqual([]);
    const again = passedSteps(procedure, calendar, fold(['wait', '2024-09-30T02:00:00.000Z'], ['go', '2024-10-08T02:00:00.000Z']), values, at);
    expect(again[0]?.key).not.toBe(passedSteps(procedure, calendar, fold(), values, at)[0]?.key);
  });

  it('1. a record says its own limit and how it is counted; without that the declared one holds', () => {
    const said = openCase(procedure, calendar, '2024-09-27T02:00:00.000Z', undefined, { ...values, amount: 5, counted: 'natural-days' });
    expect(said.clocks.answer).toMatchObject({ limit: { unit: 'natural-days', amount: 5 }, dueAt: dueAt(calendar, naturalDays(5), '2024-09-27T02:00:00.000Z') });
    expect(openCase(procedure, calendar, '2024-09-27T02:00:00.000Z', undefined, values).clocks.answer).not.toHaveProperty('limit');
  });

  it('5. what has come to a step lies within the horizon by which cases are looked for', () => {
    const limits = fc.oneof(...[naturalDays, workingDays, workingHours, roundTheClockHours].map((of) => fc.integer({ min: 1, max: 20 }).map((amount): Limit => of(amount))));
    fc.assert(fc.property(limits, limits, fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.integer({ min: 0, max: 60 * 24 * 60 }), (limit, before, opened, later) => {
      const one = defineProcedure('handle', { ...declaration, clocks: { answer: { title: label('时限'), limit, from: ['open'], until: ['done'], basis: '规定', escalation: { near: { when: { before }, tells: ['holder'] } } } } });
      const openedAt = new Date(Date.parse('2024-09-01T00:00:00.000Z') + opened * 60_000).toISOString();
      const at = new Date(Date.parse(openedAt) + later * 60_000).toISOString();
      const caseState = openCase(one, calendar, openedAt);
      if (passedSteps(one, calendar, caseState, values, at).length > 0) expect(caseState.clocks.answer!.dueAt <= escalationHorizon(one, calendar, at)!).toBe(true);
    }));
  });

  it.each([
    ['it tells nobody', { due: { when: 'due', tells: [] } }],
    ['a step before or after a limit', { near: { when: { before: workingDays(0) }, tells: ['holder'] } }],
    ['refers to staff', { due: { when: 'due', tells: [named('answer')] } }],
    ['named in camelCase', { 'Due now': { when: 'due', tells: ['holder'] } }],
  ] as const)('6. a wrong declaration is refused with its path: %s', (sentence, wrong) => {
    expect(() => defineProcedure('handle', { ...declaration, clocks: { answer: { ...declaration.clocks.answer, escalation: wrong } } })).toThrow(sentence);
  });

  it('6. a limit from the record is an integer and a choice of units', () => {
    expect(() => defineProcedure('handle', { ...declaration, clocks: { answer: { ...declaration.clocks.answer, limitFrom: { amount: 'name', unit: 'counted' } } } })).toThrow('integer above zero');
    expect(() => defineProcedure('handle', { ...declaration, clocks: { answer: { ...declaration.clocks.answer, limitFrom: { amount: 'amount', unit: 'name' } } } })).toThrow('choice of');
  });
});

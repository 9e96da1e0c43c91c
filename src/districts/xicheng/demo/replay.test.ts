import { describe, expect, test } from 'vitest';
import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { date, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { count, defineIndicator } from '#kernel/indicator/indicator.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { NATIONAL_CALENDAR } from '../../national-calendar.ts';
import { actorsOf } from './context.ts';
import { evaluateReplay } from './evaluate.ts';
import { replay } from './replay.ts';
import type { Step } from './step.ts';

const label = (zh: string) => ({ zh, en: zh });
const Matter = defineRegister('matter', {
  title: label('事项'),
  identity: 'name',
  fields: { name: text(label('名称')), parent: reference('matter', label('上级'), { optional: true }), doneOn: date(label('办结'), { optional: true }), inTime: yesNo(label('按时'), { optional: true }) },
  write: duty('clerk'),
});
const Handle = defineProcedure('handle', {
  of: Matter,
  title: label('办理'),
  initial: 'open',
  states: { open: { title: label('待办') }, done: { title: label('办结'), end: true } },
  actions: { finish: { title: label('办结'), from: ['open'], to: 'done', by: duty('clerk'), stamps: { doneOn: 'day' } } },
  clocks: { finish: { title: label('时限'), limit: workingDays(2), from: ['open'], until: ['done'], marks: 'inTime', basis: '试验' } },
});
const MODEL = composeModel([], [defineDesk({
  id: 'test', title: label('试验'), chapter: 'report', registers: [Matter], procedures: [Handle],
  indicators: [defineIndicator('test/done', { title: label('办结率'), unit: '%', value: 'share', definition: label('期末办结的比例'), owner: 'unit-a', terms: [{ of: 'matter', where: { state: 'done' }, measure: count(), asOf: 'end' }], over: [{ of: 'matter', measure: count(), asOf: 'end' }] })],
})]);
const staffOf = actorsOf({ clerk: { unit: 'unit-a', title: '经办', posts: 1 }, guest: { unit: 'unit-a', title: '访客', posts: 1 } });
const create = (id: string, at: string, more: Partial<Extract<Step, { do: 'create' }>> = {}): Step => ({ at, by: 'staff-clerk-1', do: 'create', register: 'matter', id, set: { name: id }, ...more });
const finish = (id: string, at: string): Step => ({ at, by: 'staff-clerk-1', do: 'act', register: 'matter', id, action: 'finish' });
const run = (steps: readonly Step[], settings?: { references: boolean }) => replay(MODEL, NATIONAL_CALENDAR, steps, staffOf, settings);

describe('replaying steps', () => {
  test('takes steps in order of time, whatever order they come in, and keeps every version', () => {
    const made = run([finish('a', '2024-03-05T02:00:00.000Z'), create('a', '2024-03-04T02:00:00.000Z')]);
    expect(made.entries).toBe(2);
    expect(made.records.get('matter')?.get('a')).toMatchObject({ state: 'done', values: { doneOn: '2024-03-05', inTime: true }, versions: [{ state: 'open' }, { state: 'done' }] });
  });

  test('throws the first refusal with its step', () => {
    const step = create('a', '2024-03-04T02:00:00.000Z', { by: 'staff-guest-1' });
    expect(() => run([step])).toThrow(expect.objectContaining({ code: 'access/denied', data: expect.objectContaining({ step }) }));
  });

  test('refuses an identity that is taken, an action out of its state, and an unknown actor', () => {
    expect(() => run([create('a', '2024-03-04T02:00:00.000Z'), create('b', '2024-03-04T03:00:00.000Z', { set: { name: 'a' } })])).toThrow('record/identity-taken');
    expect(() => run([create('a', '2024-03-04T02:00:00.000Z'), finish('a', '2024-03-05T02:00:00.000Z'), finish('a', '2024-03-06T02:00:00.000Z')])).toThrow('procedure/not-now');
    expect(() => run([create('a', '2024-03-04T02:00:00.000Z', { by: 'staff-nobody-1' })])).toThrow('access/unknown');
  });

  test('checks references only when asked, against what stood by then', () => {
    const steps = [create('a', '2024-03-04T02:00:00.000Z', { set: { name: 'a', parent: 'b' } }), create('b', '2024-03-05T02:00:00.000Z')];
    expect(run(steps).entries).toBe(2);
    expect(() => run(steps, { references: true })).toThrow('reference/unknown');
  });

  test('evaluates a stock at a date on the versions that stood then', () => {
    const made = run([create('a', '2024-03-04T02:00:00.000Z'), create('b', '2024-03-04T03:00:00.000Z'), finish('a', '2024-04-02T02:00:00.000Z')]);
    expect(evaluateReplay(MODEL, made, 'test/done', '2024-03').value).toBe(0);
    expect(evaluateReplay(MODEL, made, 'test/done', '2024-04').value).toBe(50);
    expect(evaluateReplay(MODEL, made, 'test/done', '2024-02').value).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { duty } from '../access/access.ts';
import { naturalDays, workingHours } from '../calendar/calendar.ts';
import { DeclarationError } from '../error/declaration-error.ts';
import { choice, date, integer, text, yesNo } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';
import { defineProcedure, type Action, type Clock } from './procedure.ts';

const title = { zh: '标题', en: 'Title' };
const Matter = defineRegister('matter', {
  title,
  fields: { name: text(title), kind: choice(title, { a: ['甲', 'A'] }, { optional: true }), closedOn: date(title, { optional: true }), count: integer(title, { optional: true }), inTime: yesNo(title, { optional: true }), sure: yesNo(title) },
  write: duty('clerk'),
});

type Changes = { readonly id?: string; readonly initial?: string; readonly states?: Record<string, { end?: boolean }>; readonly close?: Partial<Action>; readonly name?: string; readonly clock?: Partial<Clock>; readonly second?: boolean };

/** A sound procedure with one thing changed. */
function define(changes: Changes = {}): unknown {
  const clock: Clock = { title, limit: workingHours(1), from: ['open'], until: ['closed'], marks: 'inTime', basis: '规定', ...changes.clock };
  const states = { open: {}, closed: { end: true }, ...changes.states };
  return defineProcedure(changes.id ?? 'handle', {
    of: Matter, title, initial: changes.initial ?? 'open',
    states: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { title, ...state }])),
    actions: { [changes.name ?? 'close']: { title, from: ['open'], to: 'closed', by: duty('clerk'), ...changes.close } },
    clocks: changes.second ? { one: clock, two: clock } : { answer: clock },
  });
}

test('a sound procedure is taken', () => expect(() => define()).not.toThrow());

describe('a mistaken procedure stops the program with its path and a sentence', () => {
  test.each<[string, string, Changes]>([
    ['procedure Handle', 'kebab-case', { id: 'Handle' }],
    ['procedure handle', 'no initial state "new"', { initial: 'new' }],
    ['procedure handle.actions.close', 'no state "shut"', { close: { to: 'shut' } }],
    ['procedure handle.actions.close', 'no state "shut"', { close: { from: ['shut'] } }],
    ['procedure handle.actions.close', 'at least one state', { close: { from: [] } }],
    ['procedure handle.actions.Close', 'camelCase', { name: 'Close' }],
    ['procedure handle.actions.create', 'kept for plain commands', { name: 'create' }],
    ['procedure handle.actions.update', 'kept for plain commands', { name: 'update' }],
    ['procedure handle.actions.close', 'no field "answer"', { close: { form: { answer: 'required' } } }],
    ['procedure handle.actions.close', 'no field "doneOn"', { close: { stamps: { doneOn: 'day' } } }],
    ['procedure handle.actions.close', '"sure" is written by a stamp, so it must be optional', { close: { stamps: { sure: { value: true } } } }],
    ['procedure handle.clocks.answer', '"sure" is written when the clock stops, so it must be optional', { clock: { marks: 'sure' } }],
    ['procedure handle.actions.close', '"count" cannot hold', { close: { stamps: { count: 'day' } } }],
    ['procedure handle.actions.close', '"closedOn" cannot hold', { close: { stamps: { closedOn: 'instant' } } }],
    ['procedure handle.actions.close', '"kind" cannot hold', { close: { stamps: { kind: { value: 'b' } } } }],
    ['procedure handle.actions.close', 'no field "score"', { close: { guards: [{ if: { score: 1 }, says: title }] } }],
    ['procedure handle.actions.close', 'guard on "kind" never fits', { close: { guards: [{ if: { kind: 'b' }, says: title }] } }],
    ['procedure handle.clocks.answer', 'no state "shut"', { clock: { until: ['shut'] } }],
    ['procedure handle.clocks.answer', 'no state "shut"', { clock: { pausedIn: ['shut'] } }],
    ['procedure handle.clocks.answer', 'start it and states that stop it', { clock: { until: [] } }],
    ['procedure handle.clocks.answer', 'neither stops nor pauses', { clock: { pausedIn: ['open'] } }],
    ['procedure handle.clocks.answer', 'above zero', { clock: { limit: workingHours(0) } }],
    ['procedure handle.clocks.answer', 'whole number', { clock: { limit: naturalDays(1.5) } }],
    ['procedure handle.clocks.answer', 'must be a yes/no field', { clock: { marks: 'closedOn' } }],
    ['procedure handle.clocks.answer', 'must be a yes/no field', { clock: { marks: 'late' } }],
    ['procedure handle', 'two clocks mark the same field', { second: true }],
    ['procedure handle.states.lost', 'no action leads to this state', { states: { lost: { end: true } } }],
    ['procedure handle.states.closed', 'not marked as an end', { states: { closed: {} } }],
  ])('%s: %s', (path, sentence, changes) => {
    let thrown: unknown;
    try {
      define(changes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeclarationError);
    expect((thrown as DeclarationError).path).toBe(path);
    expect((thrown as DeclarationError).message).toContain(sentence);
  });
});

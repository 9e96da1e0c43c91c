import { describe, expect, it } from 'vitest';
import type { ActionWire, ProcedureWire, TimelineEntry } from '#kernel/desk/wire.ts';
import { foldWay, timeInStates, waysGone } from './case-way.ts';
import { layoutProcedure } from './layout-procedure.ts';

const action = (name: string, from: string[], to: string, reason = false): ActionWire => ({ name, title: { zh: name, en: name }, from, to, form: {}, reason });
const procedure = (states: string[], actions: ActionWire[]): ProcedureWire => ({
  id: 'p', title: { zh: 'p', en: 'p' }, initial: states[0] ?? '', states: states.map((name) => ({ name, title: { zh: name, en: name }, end: false })), actions, clocks: [],
});
const PROBLEM = procedure(['raised', 'assigned', 'returned', 'answered', 'closed', 'withdrawn'], [
  action('assign', ['raised', 'returned'], 'assigned'), action('sendBack', ['assigned'], 'returned', true), action('answer', ['assigned'], 'answered'),
  action('reject', ['answered'], 'assigned', true), action('close', ['answered'], 'closed'), action('withdraw', ['raised', 'assigned'], 'withdrawn', true),
]);
const entry = (version: number, act: string, at: string): TimelineEntry => ({ entry: `e${version}`, version, at, act, actor: { id: 'a', name: 'a' }, title: { zh: act, en: act }, changes: [] });

describe('the picture of a procedure', () => {
  it('puts the ordinary way into the first lane, in order', () => {
    const main = layoutProcedure(PROBLEM).states.filter((state) => state.lane === 0).toSorted((one, other) => one.column - other.column);
    expect(main.map((state) => state.name)).toEqual(['raised', 'assigned', 'answered', 'closed']);
  });

  it('puts side states below, after the last state that leads to them, no two in one place', () => {
    const { states, lanes } = layoutProcedure(PROBLEM);
    expect(states.find((state) => state.name === 'returned')).toMatchObject({ column: 2, lane: 1 });
    expect(states.find((state) => state.name === 'withdrawn')).toMatchObject({ column: 2, lane: 2 });
    expect(new Set(states.map(({ column, lane }) => `${column}/${lane}`)).size).toBe(6);
    expect(lanes).toBe(3);
  });

  it('knows which ways lead back', () => {
    const back = layoutProcedure(PROBLEM).ways.filter((way) => way.back).map((way) => `${way.from} ${way.to}`);
    expect(back.toSorted()).toEqual(['answered assigned', 'returned assigned']);
  });

  it('ends on procedures that turn in circles', () => {
    const circle = procedure(['a', 'b'], [action('go', ['a'], 'b'), action('back', ['b'], 'a')]);
    expect(layoutProcedure(circle).states).toHaveLength(2);
  });
});

describe('the way of a case', () => {
  const timeline = [entry(3, 'sendBack', '2024-03-07T00:00:00Z'), entry(1, 'create', '2024-03-04T00:00:00Z'), entry(2, 'assign', '2024-03-05T00:00:00Z'), entry(4, 'assign', '2024-03-08T00:00:00Z'), entry(5, 'update', '2024-03-08T01:00:00Z')];
  const stays = foldWay(PROBLEM, timeline);

  it('is folded from its accepted actions, whatever their order in the answer; plain changes are no step', () => {
    expect(stays.map((stay) => stay.state)).toEqual(['raised', 'assigned', 'returned', 'assigned']);
    expect([...waysGone(stays)]).toEqual(['raised assigned', 'assigned returned', 'returned assigned']);
  });

  it('follows the state that the journal gives, also where an action leaves the case in its state or leads back', () => {
    const more = procedure(['draft', 'review', 'done'], [action('submit', ['draft'], 'review'), action('transfer', ['review'], '@same'), action('sendBack', ['review'], '@previous', true), { ...action('sign', ['open'], 'done'), lane: 'legal' }]);
    const stood = ['create draft', 'submit review', 'transfer review', 'sendBack draft', 'submit review'].map((text, index) => ({ ...entry(index + 1, text.split(' ')[0]!, `2024-03-0${index + 1}T00:00:00Z`), state: text.split(' ')[1]! }));
    expect(foldWay(more, stood).map((stay) => `${stay.state} ${stay.since.slice(8, 10)}`)).toEqual(['draft 01', 'review 02', 'draft 04', 'review 05']);
    expect(layoutProcedure(more).states.map((state) => state.name)).toEqual(['draft', 'review', 'done']);
  });

  it('adds up the time of several stays and runs on where the case stands', () => {
    const hours = [...timeInStates(stays, '2024-03-09T00:00:00Z')].map(([state, ms]) => [state, ms / 3_600_000]);
    expect(hours).toEqual([['raised', 24], ['assigned', 48 + 24], ['returned', 24]]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, applicant, duty, type Actor } from '../access/access.ts';
import { endOf, naturalDays, OFFICE_HOURS, roundTheClockHours, workingDays, workingHours, type Calendar, type Limit } from '../calendar/calendar.ts';
import { instantOf, type Instant } from '../field/day.ts';
import { date, instant, integer, longText, reference, text, yesNo } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';
import { actionsFor, checkAction, foldCase, nextDue, openCase, stampsOf, step, type AcceptedAction } from './case-file.ts';
import { defineProcedure, type Procedure } from './procedure.ts';

const title = { zh: '标题', en: 'Title' };
const CALENDAR: Calendar = { exceptions: new Map([['2024-05-01', 'off'], ['2024-05-02', 'off'], ['2024-05-03', 'off'], ['2024-05-11', 'work']]), hours: OFFICE_HOURS };

const Matter = defineRegister('matter', {
  title,
  fields: {
    name: text(title), answer: longText(title, { optional: true }), score: integer(title, { optional: true }), note: text(title, { optional: true }),
    closedOn: date(title, { optional: true }), closedAt: instant(title, { optional: true }), closedBy: reference('staff', title, { optional: true }),
    inTime: yesNo(title, { optional: true }), lasting: yesNo(title, { optional: true }),
  },
  write: duty('clerk'),
});

function procedureWith(limit: Limit): Procedure {
  return defineProcedure('handle', {
    of: Matter, title, initial: 'raised',
    states: { raised: { title }, open: { title }, waiting: { title }, closed: { title, end: true } },
    actions: {
      take: { title, from: ['raised'], to: 'open', by: duty('clerk') },
      ask: { title, from: ['open'], to: 'waiting', by: duty('clerk'), reason: true },
      supply: { title, from: ['waiting'], to: 'open', by: anyOf(applicant(0), duty('clerk')), form: { note: 'optional' } },
      close: {
        title, from: ['open', 'waiting'], to: 'closed', by: duty('head'), form: { answer: 'required', score: 'optional' },
        guards: [{ if: { score: { not: 0 } }, says: { zh: '零分不能办结', en: 'Not with zero' } }],
        stamps: { closedOn: 'day', closedAt: 'instant', closedBy: 'actor', lasting: { value: true } },
      },
      reopen: { title, from: ['closed'], to: 'open', by: duty('head'), reason: true },
    },
    clocks: { answer: { title, limit, from: ['open'], until: ['closed'], pausedIn: ['waiting'], marks: 'inTime', basis: '内部规定' } },
  });
}

const at = (day: string, hour: number, minute = 0): Instant => instantOf(day, hour * 60 + minute);
const clerk: Actor = { id: 'staff-1', name: '演示', unit: 'unit-a', duties: ['clerk'], kind: 'staff' };
const head: Actor = { ...clerk, id: 'staff-2', duties: ['head'] };
const citizen: Actor = { ...clerk, id: 'applicant:x', duties: [], kind: 'applicant' };

function dueAfter(limit: Limit, actions: readonly AcceptedAction[], opened = at('2024-04-08', 9)): Instant | undefined {
  return nextDue(foldCase(procedureWith(limit), CALENDAR, opened, actions));
}

describe('a case', () => {
  const Handle = procedureWith(workingHours(8));

  test('starts in the initial state, without a clock that waits for another', () => {
    expect(openCase(Handle, CALENDAR, at('2024-04-08', 9))).toEqual({ state: 'raised', since: at('2024-04-08', 9), clocks: {} });
  });

  test('refuses an action that does not start from its state, and one that is not declared', () => {
    const opened = openCase(Handle, CALENDAR, at('2024-04-08', 9));
    expect(() => step(Handle, CALENDAR, opened, { action: 'close', at: at('2024-04-08', 10) })).toThrow('procedure/not-now');
    expect(() => step(Handle, CALENDAR, opened, { action: 'toString', at: at('2024-04-08', 10) })).toThrow('procedure/no-such-action');
  });

  test('offers the actions that its state and the actor allow', () => {
    const offered = (state: string, actor: Actor) => actionsFor(Handle, CALENDAR, { caseState: { state, since: at('2024-04-08', 9), clocks: {} }, values: {} }, actor, at('2024-04-08', 10));
    expect(offered('open', clerk)).toEqual(['ask']);
    expect(offered('open', head)).toEqual(['close']);
    expect(offered('waiting', citizen)).toEqual(['supply']);
    expect(offered('closed', clerk)).toEqual([]);
  });
});

describe('an action is refused', () => {
  const Handle = procedureWith(workingHours(8));
  const check = (name: string, actor: Actor, form = {}, reason?: string, after = form): void => checkAction(Handle, name, actor, form, reason, after);

  test.each<[string, () => void]>([
    ['access/denied', () => check('take', head)],
    ['access/denied', () => check('take', citizen)],
    ['procedure/reason-missing', () => check('ask', clerk)],
    ['procedure/reason-missing', () => check('ask', clerk, {}, '  \n')],
    ['procedure/form-missing', () => check('close', head)],
    ['procedure/form-foreign', () => check('close', head, { answer: '好', name: 'x' })],
    ['procedure/guarded', () => check('close', head, { answer: '好', score: 0 })],
  ])('with %s', (code, act) => expect(act).toThrow(code));

  test('and taken when all is there, also when the record had the asked field before', () => {
    expect(() => check('close', head, { answer: '好' })).not.toThrow();
    expect(() => check('close', head, {}, undefined, { answer: '早有' })).not.toThrow();
    expect(() => check('ask', clerk, {}, '缺材料')).not.toThrow();
  });
});

describe('stamps', () => {
  const Handle = procedureWith(workingHours(8));

  test('write day, instant, actor and value, and the mark of a clock that has stopped', () => {
    const before = foldCase(Handle, CALENDAR, at('2024-04-08', 9), [{ action: 'take', at: at('2024-04-08', 9) }]);
    const after = step(Handle, CALENDAR, before, { action: 'close', at: at('2024-04-09', 11) });
    expect(stampsOf(Handle, 'close', head, at('2024-04-09', 11), after, before)).toEqual({
      closedOn: '2024-04-09', closedAt: at('2024-04-09', 11), closedBy: 'staff-2', lasting: true, inTime: false,
    });
  });

  test('a clock marks once: taking the case up again leaves the mark alone', () => {
    const acts = ['take', 'close', 'reopen'].map((action, index): AcceptedAction => ({ action, at: at('2024-04-08', 9 + index) }));
    const before = foldCase(Handle, CALENDAR, at('2024-04-08', 9), acts);
    const after = step(Handle, CALENDAR, before, { action: 'close', at: at('2024-06-08', 9) });
    expect(after.clocks.answer?.inTime).toBe(true);
    expect(stampsOf(Handle, 'close', head, at('2024-06-08', 9), after, before)).not.toHaveProperty('inTime');
  });
});

describe('the limit of a case', () => {
  const take = { action: 'take', at: at('2024-04-08', 9) };
  const pause = (from: Instant, to: Instant): readonly AcceptedAction[] => [{ action: 'ask', at: from }, { action: 'supply', at: to }];

  test('runs from the state that starts it', () => {
    expect(dueAfter(workingHours(8), [])).toBeUndefined();
    expect(dueAfter(workingHours(8), [take])).toBe(at('2024-04-09', 10));
  });

  test('no limit runs while the case waits', () => expect(dueAfter(workingHours(8), [take, { action: 'ask', at: at('2024-04-08', 10) }])).toBeUndefined());

  test('office hours of a pause are given back, others are not', () => {
    expect(dueAfter(workingHours(8), [take, ...pause(at('2024-04-08', 10), at('2024-04-08', 11))])).toBe(at('2024-04-09', 11));
    expect(dueAfter(workingHours(8), [take, ...pause(at('2024-04-08', 19), at('2024-04-09', 8))])).toBe(at('2024-04-09', 10));
  });

  test('working days of a pause are given back, and the limit still ends with a day of work', () => {
    expect(dueAfter(workingDays(5), [take])).toBe(endOf('2024-04-15'));
    expect(dueAfter(workingDays(5), [take, ...pause(at('2024-04-10', 9), at('2024-04-10', 17))])).toBe(endOf('2024-04-15'));
    expect(dueAfter(workingDays(5), [take, ...pause(at('2024-04-12', 17), at('2024-04-15', 9))])).toBe(endOf('2024-04-16'));
    expect(dueAfter(workingDays(5), [take, ...pause(at('2024-04-15', 9), at('2024-04-20', 9))])).toBe(endOf('2024-04-22'));
  });

  test('natural days of a pause are given back, and a day off at the old end is not given twice', () => {
    expect(dueAfter(naturalDays(5), [take])).toBe(endOf('2024-04-15'));
    expect(dueAfter(naturalDays(5), [take, ...pause(at('2024-04-09', 9), at('2024-04-11', 9))])).toBe(endOf('2024-04-15'));
    expect(dueAfter(naturalDays(5), [take, ...pause(at('2024-04-09', 9), at('2024-04-12', 9))])).toBe(endOf('2024-04-16'));
    expect(dueAfter(naturalDays(5), [take, ...pause(at('2024-04-09', 9), at('2024-04-10', 9)), ...pause(at('2024-04-10', 10), at('2024-04-12', 10))])).toBe(endOf('2024-04-16'));
  });

  test('hours around the clock of a pause are given back to the minute', () => {
    expect(dueAfter(roundTheClockHours(24), [take, ...pause(at('2024-04-08', 20), at('2024-04-09', 3))])).toBe(at('2024-04-09', 16));
  });

  test.each([workingHours(1), workingDays(1), naturalDays(1), roundTheClockHours(1)])('what was late when it paused is late for ever (%j)', (limit) => {
    const late = foldCase(procedureWith(limit), CALENDAR, at('2024-04-08', 9), [take, ...pause(at('2024-04-20', 9), at('2024-04-21', 20)), { action: 'close', at: at('2024-04-21', 20) }]);
    expect(late.clocks.answer?.inTime).toBe(false);
  });

  test('is kept to when the case is closed at its last instant', () => {
    const closed = (when: Instant): boolean | undefined => foldCase(procedureWith(workingHours(8)), CALENDAR, at('2024-04-08', 9), [take, { action: 'close', at: when }]).clocks.answer?.inTime;
    expect(closed(at('2024-04-09', 10))).toBe(true);
    expect(closed(new Date(Date.parse(at('2024-04-09', 10)) + 1).toISOString())).toBe(false);
  });
});

/** Small procedures of every shape: each state is reached by an action from one before it, with further ways between. */
const procedure: fc.Arbitrary<Procedure> = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    ways: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 }),
    limit: fc.constantFrom(workingHours(4), workingDays(2), naturalDays(3), roundTheClockHours(12)),
    clocked: fc.boolean(),
  })
  .map(({ parents, ways, limit, clocked }) => {
    const names = ['s0', ...parents.map((_, index) => `s${index + 1}`)];
    const state = (number: number): string => names[number % names.length]!;
    const actions = [
      ...parents.map((parent, index) => ({ from: [names[parent % (index + 1)]!], to: names[index + 1]! })),
      ...ways.map(([one, other, to]) => ({ from: [state(one), state(other)], to: state(to) })),
    ];
    const pausedIn = names.length > 2 ? [names[1]!] : [];
    return defineProcedure('generated', {
      of: Matter, title, initial: 's0',
      states: Object.fromEntries(names.map((name) => [name, { title, end: true }])),
      actions: Object.fromEntries(actions.map((one, index) => [`act${index}`, { title, by: duty('clerk'), ...one }])),
      clocks: clocked ? { limit: { title, limit, from: ['s0'], until: [names.at(-1)!], pausedIn, marks: 'inTime', basis: '规定' } } : {},
    });
  });

/** A walk: at each step one of the actions that are possible then, some time later. */
function walk(given: Procedure, opened: Instant, choices: readonly (readonly [number, number])[]): readonly AcceptedAction[] {
  const taken: AcceptedAction[] = [];
  let now = Date.parse(opened);
  let state = openCase(given, CALENDAR, opened);
  for (const [choice, minutes] of choices) {
    const possible = actionsFor(given, CALENDAR, { caseState: state, values: {} }, clerk, opened);
    if (possible.length === 0) break;
    now += minutes * 60_000;
    const action = { action: possible[choice % possible.length]!, at: new Date(now).toISOString() };
    state = step(given, CALENDAR, state, action);
    taken.push(action);
  }
  return taken;
}

describe('on random walks over generated procedures', () => {
  const choices = fc.array(fc.tuple(fc.nat(1000), fc.nat(20_000)), { maxLength: 25 });

  test('a case never leaves its declared states, and folding is stepping', () => {
    fc.assert(fc.property(procedure, choices, (given, chosen) => {
      const opened = at('2024-04-08', 9);
      const taken = walk(given, opened, chosen);
      let state = openCase(given, CALENDAR, opened);
      taken.forEach((action, index) => {
        state = step(given, CALENDAR, state, action);
        expect(Object.keys(given.states)).toContain(state.state);
        expect(foldCase(given, CALENDAR, opened, taken.slice(0, index + 1))).toEqual(state);
      });
      expect(foldCase(given, CALENDAR, opened, taken)).toEqual(state);
    }), { numRuns: 300 });
  });

  test('a clock starts once, never restarts, never stands still and stopped at once, and is only ever put off', () => {
    fc.assert(fc.property(procedure, choices, (given, chosen) => {
      const opened = at('2024-04-08', 9);
      let before = openCase(given, CALENDAR, opened).clocks.limit;
      let state = openCase(given, CALENDAR, opened);
      for (const action of walk(given, opened, chosen)) {
        state = step(given, CALENDAR, state, action);
        const now = state.clocks.limit;
        if (!before) break;
        expect(now?.startedAt).toBe(before.startedAt);
        expect(now!.dueAt >= before.dueAt).toBe(true);
        if (before.stoppedAt) expect(now).toEqual(before);
        if (now?.stoppedAt) expect([now.pausedAt, typeof now.inTime]).toEqual([undefined, 'boolean']);
        before = now;
      }
    }), { numRuns: 300 });
  });
});

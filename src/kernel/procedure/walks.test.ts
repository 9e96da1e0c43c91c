import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DistrictError } from '../error/district-error.ts';
import { CALENDAR, GeneratedCase, type Possible } from '#tests/kit/generated-case.ts';
import { CAST, generatedProcedure } from '#tests/kit/generated-procedure.ts';
import { foldCase } from './case-file.ts';
import { seatsAt } from './case-state.ts';
import { isAside } from './may-take.ts';
import { SAME } from './move.ts';
import { isTaskOf, taskKeys, taskKeysOf } from './tasks.ts';

const choices = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 4000 }), fc.nat(1000)), { maxLength: 30 });

/** Refusals that hang on what a form says, which the offer of an action does not look at. */
const OF_THE_FORM = new Set(['procedure/signer-already', 'procedure/unfit', 'procedure/clock-over', 'procedure/window-over', 'procedure/form-missing']);

/** Walks at random; after every step `look` sees the case. Steps that a form spoils are left out. */
function walk(given: GeneratedCase, chosen: readonly (readonly [number, number, number])[], look: (step: Possible) => void): void {
  for (const [choice, minutes, form] of chosen) {
    const possible = given.possible();
    const taken = possible[choice % Math.max(1, possible.length)];
    if (!taken) return;
    try {
      given.act(taken, minutes, form);
    } catch (error) {
      if (error instanceof DistrictError && OF_THE_FORM.has(error.code)) continue;
      throw error;
    }
    look(taken);
  }
}

/** The tokens that a standing asks for, read from the state alone and not by the code that makes tasks. */
function tokensOf({ state, procedure }: GeneratedCase): readonly string[] {
  const declared = procedure.states[state.state]!;
  if (state.suspended) return ['resumption'];
  if (declared.end) return [];
  const asked = Object.keys(state.asked ?? {}).map((clock) => `extension ${clock}`);
  if (declared.fork) return [...Object.entries(state.lanes ?? {}).filter(([name, one]) => name in declared.fork!.lanes && !one.result).map(([name]) => `lane ${name}`), ...asked];
  if (declared.signing) return [...seatsAt(state).filter((seat) => !seat.said).map((seat) => `seat ${Object.values(seat.for)[0]}`), ...asked];
  return [`state ${state.state}`, ...asked];
}

const tokens = (given: GeneratedCase): readonly string[] => given.tasks.map((task) => (task.kind === 'resumption' ? task.kind : `${task.kind} ${task.name}`));

describe('on random walks over generated procedures', () => {
  test('P1: folding is stepping, and a state reads the same after it was kept', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      const opened = given.now;
      walk(given, chosen, () => expect(JSON.parse(JSON.stringify(given.state))).toStrictEqual(given.state));
      expect(foldCase(procedure, CALENDAR, opened, given.accepted, CAST[0])).toEqual(given.state);
    }), { numRuns: 150 });
  });

  test('P5: no token is lost, and none comes from nowhere', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      walk(given, chosen, () => {
        expect([...tokens(given)].toSorted()).toEqual([...tokensOf(given)].toSorted());
        const { fork, signing } = procedure.states[given.state.state]!;
        // Where the case does not wait, no lane and no seat is open.
        for (const [name, lane] of Object.entries(given.state.lanes ?? {})) if (!fork || !(name in fork.lanes)) expect(lane.result).toBeDefined();
        for (const [state, seats] of Object.entries(given.state.signings ?? {})) for (const seat of seats) if (state !== given.state.state) expect(seat.said).toBeDefined();
        if (fork || signing) expect(given.state.suspended !== undefined || given.tasks.length > 0).toBe(true);
      });
    }), { numRuns: 200 });
  });

  test('P6: no task is double, and one that has been done is never open again', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      const closed = new Set<string>();
      let before = given.tasks.map((task) => task.id);
      walk(given, chosen, () => {
        const now = given.tasks.map((task) => task.id);
        expect(new Set(now).size).toBe(now.length);
        expect(now.filter((id) => closed.has(id))).toEqual([]);
        // What is only suspended is not done: it is open again afterwards.
        if (!given.state.suspended) {
          for (const id of before) if (!now.includes(id)) closed.add(id);
          before = now;
        }
      });
    }), { numRuns: 200 });
  });

  test('P7: a step that did a task does not do it again', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      let open = given.tasks;
      walk(given, chosen, ({ actor, action }) => {
        const done = open.filter((task) => task.actions.includes(action) && !given.tasks.some((one) => one.id === task.id));
        for (const task of given.state.suspended ? [] : done) {
          expect(() => given.copy().act({ actor, action }, 1, 0, { task: task.id })).toThrow('procedure/task-done');
        }
        open = given.tasks;
      });
    }), { numRuns: 150 });
  });

  test('P9: a task is found exactly by those who may do it, and there is somebody', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      walk(given, chosen, () => {
        const possible = given.possible();
        for (const task of given.tasks) {
          const able = CAST.filter((actor) => isTaskOf(task, actor, given.now));
          for (const actor of CAST) expect(able.includes(actor)).toBe(taskKeys([task]).some((key) => taskKeysOf(actor, given.now).includes(key)));
          const acting = able.filter((actor) => possible.some((one) => one.actor === actor && task.actions.includes(one.action)));
          // Who has signed already has the duty of another's seat no more; of the others each may act.
          const idle = able.filter((actor) => !acting.includes(actor) && !seatsAt(given.state).some((seat) => seat.by === actor.id));
          expect(acting.length, `${task.id} of ${given.state.state}`).toBeGreaterThan(0);
          expect(idle.map((actor) => actor.id), task.id).toEqual([]);
        }
      });
    }), { numRuns: 150 });
  });

  test('P34: there is no dead state: from wherever a case stands it can come to an end', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      walk(given, chosen, () => undefined);
      expect(canEnd(given), given.state.state).toBe(true);
    }), { numRuns: 120 });
  });

  test('P34: every state of the case and of its lanes is reached', () => {
    fc.assert(fc.property(generatedProcedure, (procedure) => {
      const reached = new Set([procedure.initial]);
      explore(new GeneratedCase(procedure, true), (one) => {
        reached.add(one.state.state);
        for (const [lane, { state }] of Object.entries(one.state.lanes ?? {})) reached.add(`${lane}.${state}`);
      });
      const declared = Object.entries(procedure.states).flatMap(([name, { fork }]) => [name, ...Object.entries(fork?.lanes ?? {}).flatMap(([lane, { states }]) => Object.keys(states).map((state) => `${lane}.${state}`))]);
      expect(declared.filter((name) => !reached.has(name))).toEqual([]);
    }), { numRuns: 40 });
  });

  test('P3: what is not offered is refused, and the case stays as it was', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, fc.nat(), (procedure, odd, chosen, seed) => {
      const given = new GeneratedCase(procedure, odd);
      walk(given, chosen, () => {
        const offered = given.possible();
        const actor = CAST[seed % CAST.length]!;
        for (const action of Object.keys(procedure.actions)) {
          if (offered.some((one) => one.actor === actor && one.action === action)) continue;
          const before = JSON.stringify(given.held);
          expect(() => given.act({ actor, action }, 0, seed)).toThrow(DistrictError);
          expect(JSON.stringify(given.held)).toBe(before);
        }
      });
    }), { numRuns: 60 });
  });

  test('P13, P15, P23: a clock is only ever put off, and never stands still and stopped at once', () => {
    fc.assert(fc.property(generatedProcedure, fc.boolean(), choices, (procedure, odd, chosen) => {
      const given = new GeneratedCase(procedure, odd);
      let before = given.state.clocks;
      walk(given, chosen, () => {
        for (const [name, clock] of Object.entries(given.state.clocks)) {
          const earlier = before[name];
          if (clock.stoppedAt) expect(clock.pausedAt).toBeUndefined();
          if (given.state.suspended && !clock.stoppedAt) expect(clock.pausedAt).toBeDefined();
          if (!earlier || earlier.startedAt !== clock.startedAt) continue;
          expect(clock.dueAt >= earlier.dueAt).toBe(true);
          if (earlier.stoppedAt) expect(clock).toEqual(earlier);
        }
        before = given.state.clocks;
      });
    }), { numRuns: 150 });
  });
});

/** Goes every way between states once, leaving out what a case does without leaving its state. */
function explore(start: GeneratedCase, look: (one: GeneratedCase) => void): void {
  const seen = new Set<string>();
  const queue = [start];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const here = next;
    if (seen.has(keyOf(here))) continue;
    seen.add(keyOf(here));
    const steps = here.possible().filter(({ action }) => here.procedure.actions[action]!.to !== SAME);
    // Of several who may take a step it is all the same who does, unless each has a seat of his own.
    const isSigned = here.procedure.states[here.state.state]!.signing !== undefined;
    for (const one of new Map(steps.map((step) => [isSigned ? `${step.action} ${step.actor.id}` : step.action, step])).values()) {
      const copy = here.copy();
      copy.act(one, 1, 0);
      look(copy);
      queue.push(copy);
    }
  }
}

/** What tells two standings apart, as far as what can be done next goes. */
function keyOf({ state, procedure }: GeneratedCase): string {
  const { fork } = procedure.states[state.state]!;
  const lanes = Object.keys(fork?.lanes ?? {}).map((name) => `${state.lanes?.[name]?.state}.${state.lanes?.[name]?.result ?? ''}`);
  const seats = seatsAt(state).map((seat) => seat.said ?? 'open').toSorted();
  const once = Object.entries(state.counts ?? {}).filter(([name]) => name === 'askMissing');
  return JSON.stringify([state.state, lanes, seats, state.holder !== undefined, state.suspended !== undefined, Object.keys(state.asked ?? {}), once]);
}

// Straight on first: steps that work on the case before those that stand beside it or lead back.
function canEnd(start: GeneratedCase): boolean {
  const seen = new Set<string>();
  const stack = [start];
  for (let next = stack.pop(); next && seen.size < 700; next = stack.pop()) {
    const here = next;
    if (here.procedure.states[here.state.state]!.end && !here.state.suspended) return true;
    if (seen.has(keyOf(here))) continue;
    seen.add(keyOf(here));
    const rank = ({ action }: Possible): number => {
      const declared = here.procedure.actions[action]!;
      return Number(declared.reason === true) + 2 * Number(isAside(declared) && declared.move?.kind !== 'resumption');
    };
    for (const one of here.possible().toSorted((a, b) => rank(b) - rank(a))) {
      const copy = here.copy();
      try {
        copy.act(one, 1, 0);
        stack.push(copy);
      } catch (error) {
        if (!(error instanceof DistrictError)) throw error;
      }
    }
  }
  return false;
}

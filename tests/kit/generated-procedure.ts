import fc from 'fast-check';
import { duty, type Actor } from '#kernel/access/access.ts';
import { directoryOf, type Directory } from '#kernel/access/directory.ts';
import { naturalDays, roundTheClockHours, workingDays, workingHours, type Limit } from '#kernel/calendar/calendar.ts';
import { date, integer, reference, references, text, yesNo } from '#kernel/field/kinds.ts';
import { oneTask, type Lane, type Needed } from '#kernel/procedure/fork.ts';
import { PREVIOUS, SAME } from '#kernel/procedure/move.ts';
import { defineProcedure, type Action, type Clock, type Procedure, type State } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';

const title = { zh: '标题', en: 'Title' };

/** The register whose cases generated procedures move. */
export const Generated = defineRegister('generated', {
  title,
  fields: {
    name: text(title), odd: yesNo(title), signers: references('staff', title, { optional: true }), handler: reference('staff', title, { optional: true }), extra: reference('staff', title, { optional: true }),
    days: integer(title, { optional: true }), reworks: integer(title, { optional: true }), inTime: yesNo(title, { optional: true }), laneInTime: yesNo(title, { optional: true }), doneOn: date(title, { optional: true }),
  },
  write: duty('a'),
});

const DUTIES = ['a', 'b', 'c', 'head'] as const;

/** Two holders of every duty. */
export const CAST: readonly Actor[] = DUTIES.flatMap((held) => [1, 2].map((number): Actor => ({ id: `${held}-${number}`, name: `演示 ${held}-${number}`, unit: `unit-${number}`, duties: [held], kind: 'staff' })));

export const CAST_DIRECTORY: Directory = directoryOf(CAST.map(({ id, unit, duties }) => ({ id, posts: duties.map((held) => ({ duty: held, unit })) })));

type Stage =
  | { readonly kind: 'plain' }
  | { readonly kind: 'fork'; readonly lanes: readonly { readonly steps: 1 | 2; readonly fails: boolean; readonly odd: boolean }[]; readonly needed: 'all' | 'any' | 'one' }
  | { readonly kind: 'signing'; readonly by: 'duties' | 'persons'; readonly needed: 'all' | 'any' | 'two'; readonly refusal: 'ends' | 'counts' | undefined; readonly added: boolean };

type Recipe = {
  readonly stages: readonly Stage[];
  readonly limit: Limit;
  readonly with: { readonly [K in 'back' | 'correction' | 'rework' | 'extension' | 'suspension' | 'withdrawal' | 'cancellation' | 'reopening']: boolean };
};

const lane = fc.record({ steps: fc.constantFrom(1 as const, 2 as const), fails: fc.boolean(), odd: fc.boolean() });
const stage: fc.Arbitrary<Stage> = fc.oneof(
  fc.record({ kind: fc.constant('plain' as const) }),
  fc.record({ kind: fc.constant('fork' as const), lanes: fc.array(lane, { minLength: 2, maxLength: 3 }), needed: fc.constantFrom('all' as const, 'any' as const, 'one' as const) }),
  fc.record({ kind: fc.constant('signing' as const), by: fc.constantFrom('duties' as const, 'persons' as const), needed: fc.constantFrom('all' as const, 'any' as const, 'two' as const), refusal: fc.constantFrom('ends' as const, 'counts' as const, undefined), added: fc.boolean() }),
);
const recipe: fc.Arbitrary<Recipe> = fc.record({
  stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
  limit: fc.constantFrom(workingHours(4), workingDays(2), naturalDays(3), roundTheClockHours(12)),
  with: fc.record({ back: fc.boolean(), correction: fc.boolean(), rework: fc.boolean(), extension: fc.boolean(), suspension: fc.boolean(), withdrawal: fc.boolean(), cancellation: fc.boolean(), reopening: fc.boolean() }),
});

/** Procedures of every shape: stages one after another, plain, forked or signed, with any of the moves between them. */
export const generatedProcedure: fc.Arbitrary<Procedure> = recipe.map(build);

type Parts = { readonly states: Record<string, State>; readonly actions: Record<string, Action>; readonly clocks: Record<string, Clock> };

const act = (from: string | readonly string[], to: string, by: string, more: Partial<Action> = {}): Action => ({ title, from: [from].flat(), to, by: duty(...by.split(' ')), ...more });

function build({ stages, limit, with: has }: Recipe): Procedure {
  const parts: Parts = { states: { s0: { title } }, actions: { go0: act('s0', 's1', 'a', { reason: false }) }, clocks: {} };
  const kinds = new Map([['s0', 'plain'], ...stages.map((one, index): [string, string] => [`s${index + 1}`, one.kind])]);
  stages.forEach((one, index) => addStage(parts, one, index + 1, index + 1 < stages.length ? `s${index + 2}` : 'end'));
  parts.states.end = { title, end: true };
  const all = [...kinds.keys()];
  const plain = all.filter((name) => kinds.get(name) === 'plain');
  addMoves(parts, has, all, plain);
  parts.clocks.limit = { title, limit, from: ['s1'], until: ['end', ...(has.cancellation ? ['void'] : [])], pausedIn: has.correction ? ['correcting'] : [], marks: 'inTime', basis: '规定' };
  return defineProcedure('generated', { of: Generated, title, initial: 's0', ...parts });
}

function addStage(parts: Parts, stage: Stage, number: number, next: string): void {
  const name = `s${number}`;
  switch (stage.kind) {
    case 'plain':
      parts.states[name] = { title };
      parts.actions[`go${number}`] = act(name, next, 'b');
      return;
    case 'fork':
      addFork(parts, stage, number, next);
      return;
    case 'signing': {
      const seats = stage.by === 'duties' ? ({ of: 'duties', duties: ['a', 'b', 'c'] } as const) : ({ of: 'persons', field: 'signers' } as const);
      parts.states[name] = { title, signing: { seats, needed: stage.needed === 'two' ? 2 : stage.needed, ...(stage.refusal ? { refusal: stage.refusal } : {}) } };
      const by = stage.added ? 'a b c head' : 'a b c';
      parts.actions[`agree${number}`] = act(name, next, by, { move: { kind: 'agreement' } });
      if (stage.refusal) parts.actions[`refuse${number}`] = act(name, 's0', by, { move: { kind: 'refusal' }, reason: true });
      if (stage.added) parts.actions[`add${number}`] = act(name, SAME, by, { move: { kind: 'add-signer', signer: 'extra' }, form: { extra: 'required' } });
    }
  }
}

function addFork(parts: Parts, stage: Extract<Stage, { kind: 'fork' }>, number: number, next: string): void {
  const name = `s${number}`;
  const lanes: Record<string, Lane> = {};
  stage.lanes.forEach(({ steps, fails, odd }, index) => {
    const called = `lane${number}x${index}`;
    const condition = odd && index > 0 ? { if: { odd: true } } : {};
    const simple = oneTask(title, { fails, ...condition });
    lanes[called] = steps === 1 ? simple : { ...simple, states: { ...simple.states, half: { title } } };
    const last = steps === 1 ? 'open' : 'half';
    if (steps === 2) parts.actions[`${called}half`] = act('open', 'half', 'b', { lane: called });
    parts.actions[`${called}done`] = act(last, 'done', 'c', { lane: called });
    if (fails) parts.actions[`${called}fail`] = act('open', 'failed', 'b c', { lane: called, reason: true });
  });
  parts.clocks[`lane${number}`] = { title, lane: `lane${number}x0`, limit: workingHours(2), from: ['open'], until: ['done', ...(stage.lanes[0]!.fails ? ['failed'] : [])], ...(Object.keys(parts.clocks).length === 0 ? { marks: 'laneInTime' } : {}), basis: '规定' };
  const needed: Needed = stage.needed === 'one' ? 1 : stage.needed;
  const otherwise = stage.lanes.some((one) => one.fails) ? { otherwise: 's0' } : {};
  parts.states[name] = { title, fork: { lanes, needed, to: next, ...otherwise } };
}

function addMoves(parts: Parts, has: Recipe['with'], all: readonly string[], plain: readonly string[]): void {
  const { actions, states } = parts;
  const onward = plain.filter((name) => name !== 's0');
  if (has.back && onward.length > 0) {
    actions.sendBack = act(onward, PREVIOUS, 'b', { move: { kind: 'return' }, reason: true });
    actions.transfer = act(plain, SAME, 'a b head', { move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } });
  }
  if (has.correction) {
    states.correcting = { title };
    actions.askMissing = act('s0', 'correcting', 'b', { move: { kind: 'correction' }, reason: true });
    actions.supply = act('correcting', 's0', 'a');
    if (has.back) actions.transferCorrection = act('correcting', SAME, 'head', { move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } });
  }
  if (has.rework && onward.length > 0) actions.redo = act(onward, 's0', 'b', { move: { kind: 'rework', counts: 'reworks' }, reason: true });
  if (has.extension) {
    actions.askMore = act(all, SAME, 'a b', { move: { kind: 'ask-extension', clock: 'limit' }, reason: true, form: { days: 'required' } });
    actions.grantMore = act(all, SAME, 'head', { move: { kind: 'grant-extension', clock: 'limit', amount: { field: 'days', most: 5 }, basis: '规定' }, atMost: 2 });
    actions.refuseMore = act(all, SAME, 'head', { move: { kind: 'refuse-extension', clock: 'limit' }, reason: true });
  }
  if (has.suspension) {
    actions.suspend = act(all, SAME, 'b', { move: { kind: 'suspension', longest: naturalDays(9) }, reason: true });
    actions.resume = act(all, SAME, 'b', { move: { kind: 'resumption' } });
  }
  if (has.withdrawal) actions.withdraw = act('s1', 's0', 'a', { move: { kind: 'withdrawal', of: 'go0' } });
  if (has.cancellation) {
    states.void = { title, end: true };
    actions.cancel = act(all, 'void', 'head', { move: { kind: 'cancellation' }, reason: true });
  }
  if (has.reopening) actions.reopen = act(['end', ...(has.cancellation ? ['void'] : [])], 's0', 'head', { move: { kind: 'reopening', within: naturalDays(5), restarts: ['limit'] }, reason: true });
}

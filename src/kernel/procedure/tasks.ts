import { waysOf, type Actor, type Who } from '../access/access.ts';
import { principalsAt } from '../access/acting-for.ts';
import type { Instant } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { Values } from '../register/register.ts';
import { seatsAt, type CaseState, type ClockState, type Holder, type LaneState, type SeatState } from './case-state.ts';
import { workingActions } from './may-take.ts';
import type { MoveKind } from './move.ts';
import { findState, type Action, type Procedure } from './parts.ts';
import { seatName } from './seats.ts';

/** For whom a task is, as one of several ways. */
export type TaskHolder =
  | { readonly kind: 'duty'; readonly duty: string; readonly unit?: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'staff' }
  | { readonly kind: 'applicant' };

/** Something that somebody has to do now: the state of a case, an open lane, an unsigned seat, an unanswered request. */
export type Task = {
  /** Names this one task and no later one: once it has been done the id is never open again. */
  readonly id: string;
  readonly kind: 'state' | 'lane' | 'seat' | 'extension' | 'resumption';
  /** The state, lane, seat or clock. */
  readonly name: string;
  readonly title: Label;
  /** The actions by which it is done. */
  readonly actions: readonly string[];
  /** Empty where only the platform acts. */
  readonly for: readonly TaskHolder[];
  readonly since: Instant;
  readonly due?: Instant;
};

type Named = readonly (readonly [name: string, action: Action])[];

/**
 * The open tasks of a case, and with them who may read its record for the sake of a task. One token is one task: the
 * state's own, or one for each open lane or unsigned seat where the state waits for those; beside them one for each
 * request for more time. While a case is suspended the only task is to take it up again; at an end there is none.
 */
export function tasksOf(procedure: Procedure, caseState: CaseState, record: { readonly values: Values }): readonly Task[] {
  const { values } = record;
  const state = findState(procedure, caseState.state);
  if (caseState.suspended) return resumption(procedure, caseState, values);
  if (!state || state.end) return [];
  return [...mainTasks(procedure, caseState, values), ...requests(procedure, caseState, values)];
}

function mainTasks(procedure: Procedure, caseState: CaseState, values: Values): readonly Task[] {
  const state = findState(procedure, caseState.state);
  if (!state) return [];
  if (state.fork) {
    const lanes = Object.entries(state.fork.lanes).map(([name, { title }]) => ({ name, title, lane: caseState.lanes?.[name] }));
    return lanes.flatMap(({ name, title, lane }) => (lane && !lane.result ? [laneTask(procedure, caseState, name, title, lane, values)] : []));
  }
  if (state.signing) return seatsAt(caseState).filter((seat) => !seat.said).map((seat) => seatTask(procedure, caseState, state.title, seat, values));
  const working = workingActions(procedure, caseState.state);
  const due = earliest(procedure, caseState.clocks, undefined);
  return [task('state', caseState.state, caseState.since, state.title, working, holdersOf(ordinary(working), values, caseState.holder), due)];
}

function laneTask(procedure: Procedure, caseState: CaseState, name: string, title: Label, lane: LaneState, values: Values): Task {
  const working = workingActions(procedure, lane.state, name);
  const due = earliest(procedure, caseState.clocks, name) ?? earliest(procedure, caseState.clocks, undefined);
  return task('lane', name, lane.since, title, working, holdersOf(ordinary(working), values, lane.holder), due);
}

function seatTask(procedure: Procedure, caseState: CaseState, title: Label, seat: SeatState, values: Values): Task {
  const working = workingActions(procedure, caseState.state).filter(([, { move }]) => move?.kind === 'agreement' || move?.kind === 'refusal');
  const due = earliest(procedure, caseState.clocks, undefined);
  return task('seat', seatName(seat), seat.since, title, working, seatHolders(seat, working, values), due);
}

function requests(procedure: Procedure, caseState: CaseState, values: Values): readonly Task[] {
  return Object.entries(caseState.asked ?? {}).flatMap(([clock, asked]) => {
    const answers = asides(procedure, caseState.state, ['grant-extension', 'refuse-extension']).filter(([, { move }]) => move && 'clock' in move && move.clock === clock);
    const first = answers[0];
    return first ? [task('extension', clock, asked.at, first[1].title, answers, holdersOf(answers, values), earliest(procedure, caseState.clocks, undefined))] : [];
  });
}

function resumption(procedure: Procedure, caseState: CaseState, values: Values): readonly Task[] {
  const working = asides(procedure, caseState.state, ['resumption']);
  const first = working[0];
  if (!first || !caseState.suspended) return [];
  return [task('resumption', caseState.state, caseState.suspended.since, first[1].title, working, holdersOf(working, values), caseState.suspended.dueAt)];
}

function task(kind: Task['kind'], name: string, since: Instant, title: Label, working: Named, holders: readonly TaskHolder[], due: Instant | undefined): Task {
  return { id: `${kind}/${name}@${since}`, kind, name, title, actions: working.map(([action]) => action), for: holders, since, ...(due === undefined ? {} : { due }) };
}

// Steps that need a reason (refusals, withdrawals) leave the ordinary way; a task is for those who can take the case on.
function ordinary(working: Named): Named {
  const onward = working.filter(([, action]) => !action.reason);
  return onward.length > 0 ? onward : working;
}

function asides(procedure: Procedure, state: string, kinds: readonly MoveKind[]): Named {
  return Object.entries(procedure.actions).filter(([, { from, move, lane }]) => lane === undefined && move && kinds.includes(move.kind) && from.includes(state));
}

function earliest(procedure: Procedure, clocks: Readonly<Record<string, ClockState>>, lane: string | undefined): Instant | undefined {
  const running = Object.entries(clocks).filter(([name, clock]) => procedure.clocks[name]?.lane === lane && !clock.stoppedAt && !clock.pausedAt);
  return running.map(([, clock]) => clock.dueAt).toSorted()[0];
}

function holdersOf(working: Named, values: Values, holder?: Holder): readonly TaskHolder[] {
  if (holder && 'person' in holder) return [{ kind: 'person', person: holder.person }];
  return unique(working.flatMap(([, action]) => (holder ? holdersIn(action.by, holder.unit) : whoOf(action.by, values))));
}

/** For whom something is by a declaration, on a record with these values; the platform itself is nobody. */
export function whoOf(by: Who, values: Values): readonly TaskHolder[] {
  return waysOf(by).flatMap((way): readonly TaskHolder[] => {
    switch (way.kind) {
      case 'duty':
        if (way.in === undefined) return way.duties.map((duty) => ({ kind: 'duty', duty }));
        return idsOf(values[way.in]).flatMap((unit) => way.duties.map((duty) => ({ kind: 'duty' as const, duty, unit })));
      case 'named':
        return idsOf(values[way.field]).map((person) => ({ kind: 'person', person }));
      case 'staff':
      case 'applicant':
        return [{ kind: way.kind }];
      case 'system':
        return [];
    }
  });
}

function holdersIn(by: Who, unit: string): readonly TaskHolder[] {
  return waysOf(by).flatMap((way): readonly TaskHolder[] => {
    if (way.kind === 'duty') return way.duties.map((duty) => ({ kind: 'duty', duty, unit }));
    return way.kind === 'named' || way.kind === 'staff' ? [{ kind: 'unit', unit }] : [];
  });
}

function seatHolders(seat: SeatState, working: Named, values: Values): readonly TaskHolder[] {
  const { for: whose } = seat;
  if ('person' in whose) return [{ kind: 'person', person: whose.person }];
  if ('unit' in whose) return unique(working.flatMap(([, action]) => holdersIn(action.by, whose.unit)));
  const way = working.flatMap(([, action]) => whoOf(action.by, values)).filter((one) => one.kind === 'duty' && one.duty === whose.duty);
  return way.length > 0 ? unique(way) : [{ kind: 'duty', duty: whose.duty }];
}

function idsOf(value: Values[string] | undefined): readonly string[] {
  return [value ?? []].flat().filter((one) => typeof one === 'string');
}

function unique(holders: readonly TaskHolder[]): readonly TaskHolder[] {
  return [...new Map(holders.map((one) => [keyOf(one), one])).values()];
}

/** A way in which a task is somebody's, as one word: what a row keeps, and what a row is found by. */
function keyOf(holder: TaskHolder): string {
  switch (holder.kind) {
    case 'duty':
      return holder.unit === undefined ? `duty:${holder.duty}` : `duty:${holder.duty}@${holder.unit}`;
    case 'person':
      return `person:${holder.person}`;
    case 'unit':
      return `unit:${holder.unit}`;
    case 'staff':
    case 'applicant':
      return holder.kind;
  }
}

/** The words by which a case's open tasks are found, each once and in order. */
export function taskKeys(tasks: readonly Task[]): readonly string[] {
  return [...new Set(tasks.flatMap((one) => one.for.map(keyOf)))].toSorted();
}

/** The words that name what is an actor's to do, in his own name and in the names of those for whom he is a deputy. */
export function taskKeysOf(actor: Actor, at: Instant): readonly string[] {
  if (actor.kind !== 'staff') return [keyOf({ kind: 'person', person: actor.id })];
  const persons = [actor, ...principalsAt(actor, at)];
  const keys = persons.flatMap(({ id, unit, duties }) => [
    keyOf({ kind: 'person', person: id }),
    keyOf({ kind: 'unit', unit }),
    ...duties.flatMap((duty) => [keyOf({ kind: 'duty', duty }), keyOf({ kind: 'duty', duty, unit })]),
  ]);
  return [...new Set(['staff', ...keys])].toSorted();
}

/** Whether a task is an actor's to do, himself or as a deputy. */
export function isTaskOf(task: Task, actor: Actor, at: Instant): boolean {
  const keys = taskKeysOf(actor, at);
  return task.for.some((holder) => keys.includes(keyOf(holder)));
}

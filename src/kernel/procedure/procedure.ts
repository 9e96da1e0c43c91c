import type { Who } from '../access/access.ts';
import type { Limit } from '../calendar/calendar.ts';
import type { Condition } from '../condition/condition.ts';
import { findMisfit } from '../condition/find-misfit.ts';
import { declare } from '../error/declaration-error.ts';
import type { Label } from '../field/field.ts';
import type { Register } from '../register/register.ts';

/** A state of a case. `end` states take no further step unless an action says so. */
export type State = { readonly title: Label; readonly end?: boolean };

/** A condition on the record that must hold, with the sentence that refuses when it doesn't. */
export type Guard = { readonly if: Condition; readonly says: Label };

/** What the platform writes into a field when an action is accepted. */
export type Stamp = 'day' | 'instant' | 'actor' | { readonly value: string | number | boolean };

/** A step of a procedure. */
export type Action = {
  readonly title: Label;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: Who;
  /** The record's fields that the action asks for. */
  readonly form?: Readonly<Record<string, 'required' | 'optional'>>;
  /** Whether a written reason is needed (return, refusal, withdrawal …). */
  readonly reason?: boolean;
  readonly guards?: readonly Guard[];
  readonly stamps?: Readonly<Record<string, Stamp>>;
};

/** A typed limit on the way from entering some states to entering others. */
export type Clock = {
  readonly title: Label;
  /** How long it may take; the unit says how that is counted. */
  readonly limit: Limit;
  /** Entering one of these states starts the clock (once). */
  readonly from: readonly string[];
  /** Entering one of these states stops it. */
  readonly until: readonly string[];
  /** In these states the clock stands still. */
  readonly pausedIn?: readonly string[];
  /** The yes/no field that says, once stopped, whether it was in time. */
  readonly marks?: string;
  /** The act and article, or the document, on which the limit rests. */
  readonly basis: string;
};

/** A procedure 程序: how a case of a register moves, who may move it and by when. */
export type Procedure = {
  readonly id: string;
  readonly of: string;
  readonly title: Label;
  readonly states: Readonly<Record<string, State>>;
  readonly initial: string;
  readonly actions: Readonly<Record<string, Action>>;
  readonly clocks: Readonly<Record<string, Clock>>;
};

type Declaration = Omit<Procedure, 'id' | 'of' | 'clocks'> & {
  readonly of: Register;
  readonly clocks?: Procedure['clocks'];
};

/** Declares a procedure over a register; a mistake stops the program at start with its path and a sentence. */
export function defineProcedure(id: string, declaration: Declaration): Procedure {
  const procedure: Procedure = { ...declaration, id, of: declaration.of.id, clocks: declaration.clocks ?? {} };
  const path = `procedure ${id}`;
  declare(/^[a-z][a-z0-9-]{1,47}$/.test(id), path, 'the id must be kebab-case, 2 to 48 characters');
  declare(Object.hasOwn(procedure.states, procedure.initial), path, `there is no initial state "${procedure.initial}"`);
  for (const [name, action] of Object.entries(procedure.actions)) checkAction(procedure, declaration.of, name, action);
  for (const [name, clock] of Object.entries(procedure.clocks)) checkClock(procedure, declaration.of, name, clock);
  const marked = Object.values(procedure.clocks).flatMap((clock) => clock.marks ?? []);
  declare(new Set(marked).size === marked.length, path, 'two clocks mark the same field');
  checkReachable(procedure, path);
  return procedure;
}

function checkAction(procedure: Procedure, of: Register, name: string, action: Action): void {
  const path = `procedure ${procedure.id}.actions.${name}`;
  declare(/^[a-z][A-Za-z0-9]{1,47}$/.test(name), path, 'an action name is camelCase');
  declare(name !== 'create' && name !== 'update', path, '"create" and "update" are kept for plain commands');
  declare(action.from.length > 0, path, 'an action starts from at least one state');
  for (const state of [...action.from, action.to]) declare(Object.hasOwn(procedure.states, state), path, `there is no state "${state}"`);
  const fields = [
    ...Object.keys(action.form ?? {}),
    ...Object.keys(action.stamps ?? {}),
    ...(action.guards ?? []).flatMap((guard) => Object.keys(guard.if)),
  ];
  for (const field of fields) declare(Object.hasOwn(of.fields, field), path, `register ${of.id} has no field "${field}"`);
  for (const [field, stamp] of Object.entries(action.stamps ?? {})) {
    declare(of.fields[field]!.optional, path, `field "${field}" is written by a stamp, so it must be optional`);
    declare(of.fields[field]!.schema.safeParse(exampleOf(stamp)).success, path, `field "${field}" cannot hold what its stamp writes`);
  }
  for (const guard of action.guards ?? []) {
    for (const [field, test] of Object.entries(guard.if)) {
      const misfit = findMisfit(of.fields[field]!, test);
      declare(!misfit, path, `the guard on "${field}" never fits: ${misfit}`);
    }
  }
}

function exampleOf(stamp: Stamp): string | number | boolean {
  if (stamp === 'day') return '2024-01-01';
  if (stamp === 'instant') return '2024-01-01T00:00:00.000Z';
  return stamp === 'actor' ? 'staff-1' : stamp.value;
}

function checkClock(procedure: Procedure, of: Register, name: string, clock: Clock): void {
  const path = `procedure ${procedure.id}.clocks.${name}`;
  for (const state of [...clock.from, ...clock.until, ...(clock.pausedIn ?? [])]) {
    declare(Object.hasOwn(procedure.states, state), path, `there is no state "${state}"`);
  }
  declare(clock.from.length > 0 && clock.until.length > 0, path, 'a clock has states that start it and states that stop it');
  declare(clock.from.every((state) => !clock.until.includes(state) && !clock.pausedIn?.includes(state)), path, 'the state that starts a clock neither stops nor pauses it');
  declare(clock.limit.amount > 0, path, 'a limit is above zero');
  declare(!clock.limit.unit.endsWith('days') || Number.isInteger(clock.limit.amount), path, 'a limit in days is a whole number');
  if (clock.marks) declare(of.fields[clock.marks]?.kind === 'yes-no', path, `"${clock.marks}" must be a yes/no field of register ${of.id}`);
  if (clock.marks) declare(of.fields[clock.marks]!.optional, path, `"${clock.marks}" is written when the clock stops, so it must be optional`);
}

// A state that no way leads to is a mistake; so is a state, not an end, that no way leaves.
function checkReachable(procedure: Procedure, path: string): void {
  const reached = new Set([procedure.initial]);
  const actions = Object.values(procedure.actions);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const action of actions) if (action.from.some((state) => reached.has(state))) reached.add(action.to);
    grown = reached.size > before;
  }
  for (const [name, state] of Object.entries(procedure.states)) {
    declare(reached.has(name), `${path}.states.${name}`, 'no action leads to this state');
    const left = actions.some((action) => action.from.includes(name));
    declare(left || state.end === true, `${path}.states.${name}`, 'no action leaves this state, and it is not marked as an end');
  }
}

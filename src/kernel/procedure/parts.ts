import type { Who } from '../access/access.ts';
import type { Limit } from '../calendar/calendar.ts';
import type { Condition } from '../condition/condition.ts';
import type { Label } from '../field/field.ts';
import type { Effect } from './effect.ts';
import type { EscalationStep } from './escalation-step.ts';
import type { Fork } from './fork.ts';
import type { Move } from './move.ts';
import type { Signing } from './signing.ts';
import type { Stamp } from './stamp.ts';

/** A state of a case. `end` states take no further step unless an action says so. */
export type State = {
  readonly title: Label;
  readonly end?: boolean;
  /** The branches that open when a case enters; the case waits here until they join. */
  readonly fork?: Fork;
  /** The signatures that are asked for when a case enters. */
  readonly signing?: Signing;
};

/** A condition on the record that must hold, with the sentence that refuses when it doesn't. */
export type Guard = { readonly if: Condition; readonly says: Label };

/** A step of a procedure. */
export type Action = {
  readonly title: Label;
  /** The states from which it starts: those of its lane where it has one. */
  readonly from: readonly string[];
  /** A state, `PREVIOUS` or `SAME`. */
  readonly to: string;
  readonly by: Who;
  /** The record's fields that the action asks for. */
  readonly form?: Readonly<Record<string, 'required' | 'optional'>>;
  /** Whether a written reason is needed (return, refusal, withdrawal …). */
  readonly reason?: boolean;
  readonly guards?: readonly Guard[];
  readonly stamps?: Readonly<Record<string, Stamp>>;
  /** What it is in the words of administrative procedure; rules follow from it. */
  readonly move?: Move;
  /** How often it may be accepted in one case. */
  readonly atMost?: number;
  /** The lane that it moves. */
  readonly lane?: string;
  /** What it does to other records. */
  readonly makes?: readonly Effect[];
};

/** A typed limit on the way from entering some states to entering others. */
export type Clock = {
  readonly title: Label;
  /** How long it may take; the unit says how that is counted. */
  readonly limit: Limit;
  /** Fields of the record that say another limit, as it stands when the clock starts: an integer, and a choice of units. */
  readonly limitFrom?: { readonly amount: string; readonly unit: string };
  /** Whom the platform tells when the limit comes near, is over, or has been over for some time; by the step's name. */
  readonly escalation?: Readonly<Record<string, EscalationStep>>;
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
  /** The lane whose states are meant; the clock begins anew whenever the lane is opened. */
  readonly lane?: string;
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

/** A lane by its name, with the state whose fork opens it; undefined when no fork has it. */
export function findLane(procedure: Procedure, name: string): { readonly state: string; readonly fork: Fork; readonly lane: Fork['lanes'][string] } | undefined {
  for (const [state, { fork }] of Object.entries(procedure.states)) {
    const lane = fork && Object.hasOwn(fork.lanes, name) ? fork.lanes[name] : undefined;
    if (fork && lane) return { state, fork, lane };
  }
  return undefined;
}

/** The state of a procedure by its name, without one for names that it doesn't have. */
export function findState(procedure: Procedure, name: string): State | undefined {
  return Object.hasOwn(procedure.states, name) ? procedure.states[name] : undefined;
}

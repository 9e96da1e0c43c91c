import type { Actor } from '../access/access.ts';
import type { Limit } from '../calendar/calendar.ts';
import type { Instant } from '../field/day.ts';
import type { Values } from '../register/register.ts';

/** Where a clock of a case stands. `dueAt` moves when a pause ends and when more time is granted. */
export type ClockState = {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly pausedAt?: Instant;
  readonly stoppedAt?: Instant;
  readonly inTime?: boolean;
  /** The whole days that pauses have lasted, for limits in natural days. */
  readonly daysPaused?: number;
  /** The limit that the record said, where it is not the declared one. */
  readonly limit?: Limit;
  /** How much more has been granted, in the unit of the limit. */
  readonly extendedBy?: number;
};

/** Whose a task is when it no longer is everybody's who has the duty. */
export type Holder = { readonly person: string } | { readonly unit: string };

/** Where a lane stands. `dropped` lanes were still open when the case went on without them. */
export type LaneState = {
  readonly state: string;
  readonly since: Instant;
  readonly result?: 'done' | 'failed' | 'dropped';
  readonly holder?: Holder;
};

/** For whom a seat of a signing is. */
export type SeatFor = { readonly duty: string } | Holder;

/** A seat of a signing: open, signed, or dropped when the signing was over without it. */
export type SeatState = {
  readonly for: SeatFor;
  readonly since: Instant;
  readonly said?: 'agreed' | 'refused' | 'dropped';
  readonly signedAt?: Instant;
  /** Who signed, and the deputy who did it for him. */
  readonly by?: string;
  readonly deputy?: string;
  /** Who asked for this signature beside those that were declared. */
  readonly addedBy?: string;
};

/** A request for more time that waits for its answer. */
export type Asked = { readonly at: Instant; readonly by?: string; readonly deputy?: string };

/**
 * Where a case stands: the fold of its accepted actions. What a procedure doesn't declare leaves no trace here: a case
 * that only moves from state to state has `state`, `since` and `clocks`.
 */
export type CaseState = {
  readonly state: string;
  readonly since: Instant;
  readonly clocks: Readonly<Record<string, ClockState>>;
  /** Whose the task of the present state is, after a return to a person or a transfer. */
  readonly holder?: Holder;
  /** The lanes of every fork that the case has come to, by name, as they stood last. */
  readonly lanes?: Readonly<Record<string, LaneState>>;
  /** The seats of every signing that the case has come to, in order, by its state, as they stood last. */
  readonly signings?: Readonly<Record<string, readonly SeatState[]>>;
  /** The states on the way from the beginning to the present one without detours, with who led on from each. */
  readonly trail?: readonly { readonly state: string; readonly by?: string }[];
  /** How often each counted action has been accepted. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Who last took each action that can be withdrawn. */
  readonly takenBy?: Readonly<Record<string, string>>;
  readonly suspended?: { readonly since: Instant; readonly dueAt?: Instant };
  /** Requests for more time, by clock. */
  readonly asked?: Readonly<Record<string, Asked>>;
};

/** An accepted action, as the journal keeps it. */
export type AcceptedAction = {
  readonly action: string;
  readonly at: Instant;
  /** Who acted; where a deputy did, the one for whom. */
  readonly by?: Actor;
  /** The deputy, where one acted. */
  readonly deputy?: string;
  /** The seat that a signature is meant for, where somebody could take more than one. */
  readonly seat?: string;
  /** The record's values with what the action's form gave. */
  readonly values?: Values;
};

/** The seats of a state's signing, of the present one unless said otherwise. */
export function seatsAt(caseState: CaseState, state = caseState.state): readonly SeatState[] {
  return caseState.signings?.[state] ?? [];
}

/** A state without the keys that are undefined, so that it reads the same before and after it was kept. */
export function tidy<T extends object>(state: T): T {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as T;
}

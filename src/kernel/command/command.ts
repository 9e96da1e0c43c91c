import type { Actor } from '../access/access.ts';
import type { Directory } from '../access/directory.ts';
import type { MessageSource } from '../exchange/envelope.ts';
import type { Instant } from '../field/day.ts';
import type { CaseState } from '../procedure/case-state.ts';
import type { Values } from '../register/register.ts';

/** What every command may say beside what it does. */
type Acting = {
  /** The person who is away and for whom the actor acts as deputy. */
  readonly onBehalfOf?: string;
};

/** A change that somebody asks for; every change in the system is one of these. */
export type Command = Acting &
  (
    | { readonly do: 'create'; readonly register: string; readonly id: string; readonly set: Readonly<Record<string, unknown>> }
    | { readonly do: 'update'; readonly register: string; readonly id: string; readonly expect?: number; readonly set: Readonly<Record<string, unknown>>; readonly reason?: string }
    | {
        readonly do: 'act';
        readonly register: string;
        readonly id: string;
        readonly expect?: number;
        /** The open task that is done by this; with it, what others do in other lanes meanwhile does not matter. */
        readonly task?: string;
        readonly action: string;
        readonly form?: Readonly<Record<string, unknown>>;
        readonly reason?: string;
      }
  );

/** A command of one kind. */
export type CommandOf<K extends Command['do']> = Extract<Command, { do: K }>;

/** A command with who gives it and when; and from which message of an outside system, when it comes from one. */
export type Order = { readonly actor: Actor; readonly at: Instant; readonly command: Command; readonly source?: MessageSource };

/** What an accepted command gives back; the sequencer gives the entry its place in the log within a second. */
export type Accepted = {
  readonly register: string;
  readonly record: string;
  readonly version: number;
  readonly entry: string;
  /** The other records that it made or changed. */
  readonly also: readonly Accepted[];
};

/** A record as commands see it: its latest version. */
export type Held = {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly unit: string | undefined;
  readonly maker?: string | undefined;
  readonly readers?: readonly string[] | undefined;
  readonly createdAt: Instant;
  /** When it was last changed. */
  readonly changedAt?: Instant;
  /** Values as kept: personal ones sealed. */
  readonly values: Values;
  readonly caseState: CaseState | undefined;
};

/** What a decision may look at beside the command's own record. */
export type Around = {
  /** Another record as it stands; undefined when there is none. */
  readonly find: (register: string, id: string) => Held | undefined;
  /** The people whom the command names; without it nobody is asked whether he holds the duty that a task needs. */
  readonly directory?: Directory;
};

import type { Actor } from '../access/access.ts';
import type { MessageSource } from '../exchange/envelope.ts';
import type { Instant } from '../field/day.ts';
import type { CaseState } from '../procedure/case-file.ts';
import type { Values } from '../register/register.ts';

/** A change that somebody asks for; every change in the system is one of these. */
export type Command =
  | { readonly do: 'create'; readonly register: string; readonly id: string; readonly set: Readonly<Record<string, unknown>> }
  | { readonly do: 'update'; readonly register: string; readonly id: string; readonly expect?: number; readonly set: Readonly<Record<string, unknown>>; readonly reason?: string }
  | {
      readonly do: 'act';
      readonly register: string;
      readonly id: string;
      readonly expect?: number;
      readonly action: string;
      readonly form?: Readonly<Record<string, unknown>>;
      readonly reason?: string;
    };

/** A command with who gives it and when; and from which message of an outside system, when it comes from one. */
export type Order = { readonly actor: Actor; readonly at: Instant; readonly command: Command; readonly source?: MessageSource };

/** What an accepted command gives back; the sequencer gives the entry its place in the log within a second. */
export type Accepted = { readonly register: string; readonly record: string; readonly version: number; readonly entry: string };

/** A record as commands see it: its latest version. */
export type Held = {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly unit: string | undefined;
  readonly createdAt: Instant;
  /** Values as kept: personal ones sealed. */
  readonly values: Values;
  readonly caseState: CaseState | undefined;
};

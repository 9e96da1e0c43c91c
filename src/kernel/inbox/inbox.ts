import { declare } from '../error/declaration-error.ts';
import type { Day } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { Values } from '../register/register.ts';

/** How far a letter has come, as its writer is told: one word, whatever the procedure's own states are. */
export const INBOX_STAGES = ['received', 'accepted', 'handling', 'done', 'declined'] as const;

/** How far a letter has come. */
export type InboxStage = (typeof INBOX_STAGES)[number];

/** What somebody wrote into the public inbox. */
export type Letter = {
  readonly topic: string;
  /** The area, a record of the inbox's register of areas. */
  readonly area: string;
  readonly what: string;
  readonly where: string;
  /** By which its writer may be called, when he wants to be. */
  readonly telephone?: string;
  readonly receivedOn: Day;
};

/** A record to which a letter is assigned, such as the grid cell of its area. */
export type Seat = { readonly id: string; readonly values: Values };

/**
 * A public inbox 意见与诉求: letters that anybody may write, and the register into which each is taken by a command of the
 * platform. Whoever wrote it is told the stage of its case and nothing else.
 */
export type Inbox = {
  readonly id: string;
  readonly title: Label;
  /** What happens to a letter, and by when, in a sentence for who writes it. */
  readonly promise: Label;
  /** The register that takes the letters in. */
  readonly of: string;
  readonly topics: Readonly<Record<string, Label>>;
  /** The register whose published records are the areas to choose from. */
  readonly area: string;
  /** Further records of which the first that refers to the area is handed to `take`. */
  readonly seat?: { readonly of: string; readonly by: string };
  /** The record that a letter becomes; undefined where the area has no seat yet, so that it waits. Pure. */
  readonly take: (letter: Letter, area: Seat, seat: Seat | undefined) => Values | undefined;
  /** What each state of the register's procedure is to who wrote. */
  readonly stages: Readonly<Record<string, InboxStage>>;
};

/** Declares an inbox; the model checks it against the registers. */
export function defineInbox(id: string, inbox: Omit<Inbox, 'id'>): Inbox {
  declare(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/.test(id), `inbox ${id}`, 'the id is "desk/name" in kebab-case');
  declare(Object.keys(inbox.topics).length > 0, `inbox ${id}`, 'it has no topics');
  return { ...inbox, id };
}

import type { Calendar } from '#kernel/calendar/calendar.ts';
import type { CriterionVersions } from '#kernel/criterion/criterion.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Post } from '#kernel/access/directory.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Database } from './database/connect.ts';
import type { Runner } from './database/transaction.ts';
import type { Vault } from './keys/vault.ts';

/**
 * Finds people by id, and the people of units, with their posts: how the store comes to know whether somebody can do a
 * task that is given to him. What stands in which register is the district's to say.
 */
export type FindPeople = (runner: Runner, wanted: { readonly persons: readonly string[]; readonly units: readonly string[] }) => Promise<readonly { readonly id: string; readonly posts: readonly Post[] }[]>;

/** All that the store needs to serve one district. Clock and chance are given, so that a year can be replayed. */
export type District = {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly database: Database;
  /** The database schema of this district. */
  readonly schema: string;
  readonly vault: Vault;
  readonly now: () => Instant;
  /** The unit above all others, for which the platform itself acts. */
  readonly rootUnit?: string;
  /** Without it, nobody is asked whether he holds the duty that a task needs before he is given it. */
  readonly findPeople?: FindPeople;
  /** The district's criteria in their dated versions. */
  readonly criteria?: CriterionVersions;
  /** Where the district lies, as west, south, east and north; what is placed elsewhere is refused. */
  readonly bounds?: readonly [west: number, south: number, east: number, north: number];
  /** The systems outside that are connected now, with their addresses; only they are told anything. */
  readonly connected?: ReadonlyMap<string, string>;
};

import type { Calendar } from '#kernel/calendar/calendar.ts';
import type { CriterionVersions } from '#kernel/criterion/criterion.ts';
import type { Model } from '#kernel/desk/model.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Database } from './database/connect.ts';
import type { Vault } from './keys/vault.ts';

/** All that the store needs to serve one district. Clock and chance are given, so that a year can be replayed. */
export type District = {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly database: Database;
  /** The database schema of this district. */
  readonly schema: string;
  readonly vault: Vault;
  readonly now: () => Instant;
  /** The district's criteria in their dated versions. */
  readonly criteria?: CriterionVersions;
  /** The systems outside that are connected now, with their addresses; only they are told anything. */
  readonly connected?: ReadonlyMap<string, string>;
};

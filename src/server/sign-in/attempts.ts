import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';
import type { Runner } from '#store/database/transaction.ts';
import { clockText } from './clock-text.ts';

/** How many failures within which time lock what for how long. */
export type AttemptLimit = { readonly most: number; readonly withinMinutes: number; readonly lockMinutes: number };

/** Failures of one login: five in a quarter of an hour. */
export const LOGIN_LIMIT: AttemptLimit = { most: 5, withinMinutes: 15, lockMinutes: 15 };

/** Failures from one network address: an office shares one, so it may fail more often. */
export const ADDRESS_LIMIT: AttemptLimit = { most: 30, withinMinutes: 15, lockMinutes: 15 };

/** An attempt that was counted: whether it was the last one before the lock, and how to take it back. */
export type CountedAttempt = { readonly key: string; readonly lockedUntil: Instant | undefined };

/** Counts attempts in the database, so that a lock holds across restarts and for every server of the platform. */
export class Attempts {
  readonly #runner: Runner;
  readonly #table: string;

  constructor(runner: Runner, schema: string) {
    this.#runner = runner;
    this.#table = table(schema, 'attempt');
  }

  /**
   * Counts an attempt as failed before anything is looked at: many at once gain nothing by being many.
   * @throws DistrictError `sign-in/locked` when the key is locked already; such attempts don't prolong the lock.
   */
  async count(key: string, limit: AttemptLimit, now: Instant): Promise<CountedAttempt> {
    const ms = Date.parse(now);
    const open = new Date(ms - limit.withinMinutes * 60_000).toISOString();
    const end = new Date(ms + limit.lockMinutes * 60_000).toISOString();
    // A lock that is over, or a first failure long ago, begins the count anew. While the lock lasts, the count grows
    // beyond the limit, which tells the attempt that locked from those that come after it.
    const { rows } = await this.#runner.query<{ failures: number; lockedUntil: Instant | null }>(
      `insert into ${this.#table} as a ("key", "failures", "since", "lockedUntil") values ($1, 1, $2, case when $4::integer <= 1 then $5::timestamptz end)
       on conflict ("key") do update set
         "failures" = case when a."lockedUntil" > $2 or (a."lockedUntil" is null and a."since" >= $3) then a."failures" + 1 else 1 end,
         "since" = case when a."lockedUntil" > $2 or (a."lockedUntil" is null and a."since" >= $3) then a."since" else $2 end,
         "lockedUntil" = case when a."lockedUntil" > $2 then a."lockedUntil" when a."lockedUntil" is null and a."since" >= $3 and a."failures" + 1 >= $4::integer then $5::timestamptz end
       returning "failures", "lockedUntil"`,
      [key, now, open, limit.most, end],
    );
    const row = rows[0];
    if (row?.lockedUntil && row.failures > limit.most) throw locked(row.lockedUntil, now);
    return { key, lockedUntil: row?.lockedUntil ?? undefined };
  }

  /** Takes a counted attempt back that was no failure; what others failed before it stays counted. */
  async takeBack(attempt: CountedAttempt): Promise<void> {
    await this.#runner.query(`update ${this.#table} set "failures" = "failures" - 1, "lockedUntil" = null where "key" = $1 and "failures" > 0`, [attempt.key]);
  }

  /** Forgets the failures of a key, after a success or by an operator. */
  async clear(key: string): Promise<void> {
    await this.#runner.query(`delete from ${this.#table} where "key" = $1`, [key]);
  }

  /** Removes what no longer counts. */
  async sweep(now: Instant): Promise<void> {
    const over = new Date(Date.parse(now) - 86_400_000).toISOString();
    await this.#runner.query(`delete from ${this.#table} where "since" < $1`, [over]);
  }
}

/** The refusal that says until when. */
export function locked(until: Instant, now: Instant): DistrictError {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
  return new DistrictError('sign-in/locked', { until, clock: clockText(until), minutes });
}

import type pg from 'pg';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';

/** Remembers which codes of second factors were shown, longer than any of them is good for. */
export class UsedCodes {
  readonly #pool: pg.Pool;
  readonly #table: string;

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#table = table(schema, 'used_code');
  }

  /** Marks a code, given as its keyed hash, as shown. Returns whether it was shown for the first time. */
  async use(account: string, codeHash: string, now: Instant): Promise<boolean> {
    const marked = await this.#pool.query(`insert into ${this.#table} ("user", "code", "at") values ($1, $2, $3) on conflict ("user", "code") do nothing`, [account, codeHash, now]);
    return (marked.rowCount ?? 0) > 0;
  }
}

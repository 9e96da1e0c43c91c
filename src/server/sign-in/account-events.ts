import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';

/** What can happen to an account. */
export type AccountEvent =
  | 'added' | 'signed-in' | 'signed-out' | 'locked' | 'unlocked' | 'password-changed' | 'reset' | 'disabled' | 'enabled'
  | 'second-factor-on' | 'second-factor-off' | 'sessions-ended' | 'first-run' | 'phone-verified' | 'identity-checked' | 'agency-registered' | 'agency-revoked';

/** Where something happened from, as far as it is known. */
export type Origin = { readonly address?: string | undefined; readonly agent?: string | undefined; readonly by?: string | undefined };

/** An event as its account's holder sees it. */
export type AccountEventLine = { readonly at: Instant; readonly what: AccountEvent; readonly address: string; readonly agent: string };

const AGENT_LETTERS = 300;

/** Notes what happens to accounts, apart from the journal: accounts are no registers. */
export class AccountEvents {
  readonly #pool: pg.Pool;
  readonly #table: string;

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#table = table(schema, 'account_event');
  }

  async note(what: AccountEvent, account: { readonly id?: string | undefined; readonly login: string }, at: Instant, origin: Origin = {}): Promise<void> {
    await this.#pool.query(
      `insert into ${this.#table} ("id", "at", "user", "login", "what", "by", "address", "agent") values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), at, account.id ?? null, account.login.slice(0, 64), what, origin.by ?? null, origin.address ?? null, origin.agent?.slice(0, AGENT_LETTERS) ?? null],
    );
  }

  /** The last events of an account, the newest first. */
  async list(account: string, limit: number): Promise<readonly AccountEventLine[]> {
    const { rows } = await this.#pool.query<{ at: Instant; what: AccountEvent; address: string | null; agent: string | null }>(
      `select "at", "what", "address", "agent" from ${this.#table} where "user" = $1 order by "at" desc, "id" limit $2`,
      [account, limit],
    );
    return rows.map((row) => ({ at: row.at, what: row.what, address: row.address ?? '', agent: row.agent ?? '' }));
  }
}

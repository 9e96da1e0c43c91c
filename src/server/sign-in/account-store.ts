import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';
import { inTransaction, type Runner } from '#store/database/transaction.ts';
import type { Face } from './engine.ts';
import { forgetSessions } from './kept-sessions.ts';

/** Whose an account is: of a staff record, the demonstration's tour with all duties, or of the public. */
export type AccountKind = 'staff' | 'tour' | 'public';

/** An account as the platform knows it. */
export type Account = {
  readonly id: string;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  /** The staff record whose posts give the duties. */
  readonly staff: string | undefined;
  readonly demonstration: boolean;
  /** Somebody else has set the password; its holder has yet to set his own. */
  readonly mustChange: boolean;
  readonly disabledAt: Instant | undefined;
  readonly secondFactor: boolean;
  readonly createdAt: Instant;
};

/** What an account is made from; without a password hash it can only be entered by the single sign-on. */
export type NewAccount = Pick<Account, 'kind' | 'login' | 'name'> & Partial<Pick<Account, 'staff' | 'demonstration' | 'mustChange'>> & { readonly passwordHash?: string };

type AccountRow = { user: string; kind: AccountKind; login: string; name: string; staff: string | null; demonstration: boolean; mustChange: boolean; disabledAt: Instant | null; twoFactorEnabled: boolean | null; createdAt: Instant };

/** A login: small letters, figures, and single dots, hyphens and underscores between them. */
export const LOGIN = /^(?=.{2,40}$)[a-z0-9]+([._-][a-z0-9]+)*$/;

/** Keeps accounts: the sign-in library's rows and whose they are, always together. */
export class AccountStore {
  readonly #pool: pg.Pool;
  readonly #schema: string;

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#schema = schema;
  }

  /** The account of a login; undefined when there is none. */
  async findByLogin(face: Face, login: string): Promise<Account | undefined> {
    return this.#find('h."login" = $1', keptLogin(face, login));
  }

  async findById(id: string): Promise<Account | undefined> {
    return this.#find('h."user" = $1', id);
  }

  async findByStaff(staff: string): Promise<Account | undefined> {
    return this.#find('h."staff" = $1', staff);
  }

  /** All accounts of staff in the order of their logins. */
  async listStaff(): Promise<readonly Account[]> {
    const { rows } = await this.#pool.query<AccountRow>(`${this.#select()} where h."kind" <> 'public' order by h."login"`);
    return rows.map(accountOf);
  }

  /** Whether there is any account of staff. */
  async isEmpty(): Promise<boolean> {
    const { rows } = await this.#pool.query(`select 1 from ${this.#table('holder')} where "kind" <> 'public' limit 1`);
    return rows.length === 0;
  }

  /**
   * Adds accounts in one transaction.
   * @throws DistrictError `account/login-invalid`, `account/login-taken` or `account/staff-taken`.
   */
  async add(accounts: readonly NewAccount[], now: Instant): Promise<readonly string[]> {
    for (const account of accounts) if (!LOGIN.test(account.login)) throw new DistrictError('account/login-invalid', { login: account.login.slice(0, 60) });
    return inTransaction(this.#pool, async (runner) => {
      const ids: string[] = [];
      for (const account of accounts) ids.push(await this.#insert(runner, account, now));
      return ids;
    }).catch(nameTaken);
  }

  /** Sets the password that somebody else has chosen or made; the holder must set his own unless told otherwise. */
  async setPassword(id: string, passwordHash: string, mustChange: boolean, now: Instant): Promise<void> {
    await inTransaction(this.#pool, async (runner) => {
      const changed = await runner.query(`update ${this.#table('account')} set "password" = $2, "updatedAt" = $3 where "userId" = $1 and "providerId" = 'credential'`, [id, passwordHash, now]);
      if (changed.rowCount === 0) await this.#insertPassword(runner, id, passwordHash, now);
      await runner.query(`update ${this.#table('holder')} set "mustChange" = $2 where "user" = $1`, [id, mustChange]);
    });
    forgetSessions(this.#pool, this.#schema);
  }

  /** The present password's hash; undefined where the account has none. */
  async findPasswordHash(id: string): Promise<string | undefined> {
    const { rows } = await this.#pool.query<{ password: string | null }>(`select "password" from ${this.#table('account')} where "userId" = $1 and "providerId" = 'credential'`, [id]);
    return rows[0]?.password ?? undefined;
  }

  /** Disables an account, or enables it again. */
  async setDisabled(id: string, at: Instant | null): Promise<void> {
    await this.#pool.query(`update ${this.#table('holder')} set "disabledAt" = $2 where "user" = $1`, [id, at]);
    forgetSessions(this.#pool, this.#schema);
  }

  /** Takes the second factor away. */
  async removeSecondFactor(id: string, now: Instant): Promise<void> {
    await inTransaction(this.#pool, async (runner) => {
      await runner.query(`delete from ${this.#table('twoFactor')} where "userId" = $1`, [id]);
      await runner.query(`update ${this.#table('user')} set "twoFactorEnabled" = false, "updatedAt" = $2 where "id" = $1`, [id, now]);
    });
    forgetSessions(this.#pool, this.#schema);
  }

  async #find(where: string, value: string): Promise<Account | undefined> {
    const { rows } = await this.#pool.query<AccountRow>(`${this.#select()} where ${where}`, [value]);
    return rows[0] && accountOf(rows[0]);
  }

  async #insert(runner: Runner, account: NewAccount, now: Instant): Promise<string> {
    const id = randomUUID();
    const face: Face = account.kind === 'public' ? 'public' : 'staff';
    await runner.query(`insert into ${this.#table('user')} ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled") values ($1, $2, $3, true, $4, $4, false)`, [id, account.name, emailOf(face, account.login), now]);
    if (account.passwordHash) await this.#insertPassword(runner, id, account.passwordHash, now);
    await runner.query(
      `insert into ${this.#table('holder')} ("user", "kind", "login", "staff", "demonstration", "mustChange", "createdAt") values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, account.kind, keptLogin(face, account.login), account.staff ?? null, account.demonstration ?? false, account.mustChange ?? false, now],
    );
    return id;
  }

  async #insertPassword(runner: Runner, id: string, passwordHash: string, now: Instant): Promise<void> {
    await runner.query(
      `insert into ${this.#table('account')} ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt") values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [randomUUID(), id, passwordHash, now],
    );
  }

  #select(): string {
    return `select h."user", h."kind", h."login", u."name", h."staff", h."demonstration", h."mustChange", h."disabledAt", u."twoFactorEnabled", h."createdAt" from ${this.#table('holder')} h join ${this.#table('user')} u on u."id" = h."user"`;
  }

  #table(name: string): string {
    return table(this.#schema, name);
  }
}

/** The library asks for an e-mail address; nothing is ever sent to these, the ending is reserved (RFC 2606). */
export function emailOf(face: Face, login: string): string {
  return `${login}@${face}.invalid`;
}

// The public chooses its logins freely and must not take one that a member of staff will need.
function keptLogin(face: Face, login: string): string {
  return face === 'public' ? `public:${login}` : login;
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.user, kind: row.kind, login: row.login.replace(/^public:/, ''), name: row.name, staff: row.staff ?? undefined, demonstration: row.demonstration,
    mustChange: row.mustChange, disabledAt: row.disabledAt ?? undefined, secondFactor: row.twoFactorEnabled === true, createdAt: row.createdAt,
  };
}

function nameTaken(error: unknown): never {
  const constraint = typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
  if (constraint === 'holder-staff') throw new DistrictError('account/staff-taken', {}, { cause: error });
  if (constraint === 'holder-login' || constraint === 'user-email') throw new DistrictError('account/login-taken', {}, { cause: error });
  throw error;
}

import { createHmac } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import type pg from 'pg';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';
import { isSameText } from './account-keys.ts';
import type { AccountKind } from './account-store.ts';
import { forgetSessions, keptSession } from './kept-sessions.ts';
import { SESSION_SECONDS, TOUCH_SECONDS } from './session-limits.ts';

/** A session that holds at this moment, with its account. */
export type Session = {
  readonly id: string;
  readonly token: string;
  /** How it began; a single sign-on may or may not stand in for a second factor. */
  readonly way: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant;
  readonly account: { readonly id: string; readonly kind: AccountKind; readonly login: string; readonly name: string; readonly staff: string | undefined; readonly demonstration: boolean; readonly mustChange: boolean; readonly secondFactor: boolean };
};

/** A session as its holder sees it in the list. */
export type SessionLine = { readonly id: string; readonly createdAt: Instant; readonly usedAt: Instant; readonly address: string; readonly agent: string };

type SessionRow = {
  id: string; token: string; way: string; createdAt: Instant; updatedAt: Instant; expiresAt: Instant;
  user: string; kind: AccountKind; login: string; name: string; staff: string | null; demonstration: boolean; mustChange: boolean; disabledAt: Instant | null; twoFactorEnabled: boolean | null;
};

/** Reads and ends the sessions that the sign-in library has begun: one query a second for each that is used. */
export class SessionStore {
  readonly #pool: pg.Pool;
  readonly #schema: string;

  constructor(pool: pg.Pool, schema: string) {
    this.#pool = pool;
    this.#schema = schema;
  }

  /** The session of a token if it still holds; a use of it is noted, so that it does not idle away. */
  async findByToken(token: string, now: Instant, isUse = true): Promise<Session | undefined> {
    const row = await keptSession(this.#pool, this.#schema, token, () => this.#read(token));
    if (!row || row.disabledAt || isOver(row, now)) return undefined;
    if (isUse && Date.parse(now) - Date.parse(row.updatedAt) > TOUCH_SECONDS * 1000) await this.#change(`update ${this.#table('session')} set "updatedAt" = $2 where "id" = $1`, [row.id, now]);
    return {
      id: row.id, token: row.token, way: row.way, createdAt: row.createdAt, usedAt: row.updatedAt,
      account: {
        id: row.user, kind: row.kind, login: row.login.replace(/^public:/, ''), name: row.name, staff: row.staff ?? undefined,
        demonstration: row.demonstration, mustChange: row.mustChange, secondFactor: row.twoFactorEnabled === true,
      },
    };
  }

  /** The sessions of an account that hold, the newest first. */
  async list(account: string, now: Instant): Promise<readonly SessionLine[]> {
    const { rows } = await this.#pool.query<SessionRow & { ipAddress: string | null; userAgent: string | null }>(
      `select "id", "createdAt", "updatedAt", "expiresAt", "ipAddress", "userAgent" from ${this.#table('session')} where "userId" = $1 order by "createdAt" desc, "id" limit 200`,
      [account],
    );
    return rows.filter((row) => !isOver(row, now)).map((row) => ({ id: row.id, createdAt: row.createdAt, usedAt: row.updatedAt, address: row.ipAddress ?? '', agent: (row.userAgent ?? '').slice(0, 300) }));
  }

  /** Ends one session of an account. Returns whether there was such a one. */
  async end(account: string, session: string): Promise<boolean> {
    return (await this.#change(`delete from ${this.#table('session')} where "userId" = $1 and "id" = $2`, [account, session])) > 0;
  }

  /** Ends all sessions of an account, but the one of a token where one is given. */
  async endOthers(account: string, token?: string): Promise<number> {
    return this.#change(`delete from ${this.#table('session')} where "userId" = $1 and "token" <> $2`, [account, token ?? '']);
  }

  /** Ends the session of a token. */
  async endByToken(token: string | undefined): Promise<void> {
    await this.#change(`delete from ${this.#table('session')} where "token" = $1`, [token ?? '']);
  }

  /** Removes what is over: sessions and the library's short-lived notes. */
  async sweep(now: Instant): Promise<void> {
    await this.#pool.query(`delete from ${this.#table('session')} where "expiresAt" < $1`, [now]);
    await this.#pool.query(`delete from ${this.#table('verification')} where "expiresAt" < $1`, [now]);
    await this.#pool.query(`delete from ${this.#table('used_code')} where "at" < $1`, [new Date(Date.parse(now) - 600_000).toISOString()]);
  }

  async #read(token: string): Promise<SessionRow | undefined> {
    const { rows } = await this.#pool.query<SessionRow>(
      `select s."id", s."token", s."way", s."createdAt", s."updatedAt", s."expiresAt", h."user", h."kind", h."login", u."name", h."staff", h."demonstration", h."mustChange", h."disabledAt", u."twoFactorEnabled"
       from ${this.#table('session')} s join ${this.#table('user')} u on u."id" = s."userId" join ${this.#table('holder')} h on h."user" = u."id" where s."token" = $1`,
      [token],
    );
    return rows[0];
  }

  async #change(text: string, values: unknown[]): Promise<number> {
    const changed = await this.#pool.query(text, values);
    forgetSessions(this.#pool, this.#schema);
    return changed.rowCount ?? 0;
  }

  #table(name: string): string {
    return table(this.#schema, name);
  }
}

/** The token in a request's cookies; undefined when there is none that this platform has signed. */
export function findToken(cookies: string | undefined, name: string, secret: string): string | undefined {
  const signed = cookies ? parseCookies(cookies).get(name) : undefined;
  if (!signed) return undefined;
  const [token = '', signature = ''] = splitAtLast(signed, '.');
  return token !== '' && isSameText(signature, createHmac('sha256', secret).update(token).digest('base64')) ? token : undefined;
}

/** The token that cookies to be set carry; undefined when they set no session. */
export function tokenIn(cookies: readonly string[], name: string, secret: string): string | undefined {
  return cookies.map((cookie) => findToken(cookie.split(';')[0], name, secret)).find((token) => token !== undefined);
}

function isOver(row: Pick<SessionRow, 'updatedAt' | 'expiresAt'>, now: Instant): boolean {
  const ms = Date.parse(now);
  return Date.parse(row.expiresAt) <= ms || Date.parse(row.updatedAt) + SESSION_SECONDS.idle * 1000 <= ms;
}

function splitAtLast(text: string, sign: string): readonly string[] {
  const at = text.lastIndexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { RealNameLevel } from '#kernel/access/real-name.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Day, Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';
import { openText, sealText } from '#store/keys/vault.ts';
import { keyedHash } from '../account-keys.ts';
import type { SignIn } from '../sign-in.ts';

/** An enterprise for which an account acts. */
export type Agency = { readonly id: string; readonly creditCode: string; readonly document: string; readonly since: Day; readonly until: Day };

/** What is known of the person behind an account; numbers are opened only for the outside check that needs them. */
export type KnownPerson = { readonly phone: string; readonly name: string | undefined; readonly identity: string | undefined };

const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const NONCE_BYTES = 12;

/** Keeps what the outside checks have confirmed of citizens and agents, their numbers sealed. */
export class RealNameStore {
  readonly #signIn: SignIn;

  constructor(signIn: SignIn) {
    this.#signIn = signIn;
  }

  /**
   * The level of an account on a day: 3 only with an authorisation in force then, for the enterprise where one is named.
   */
  async levelOf(account: string, on: Day, creditCode?: string): Promise<RealNameLevel> {
    const { rows } = await this.#query<{ identityAt: Instant | null }>(`select "identityAt" from ${this.#table('real_name')} where "user" = $1`, [account]);
    const row = rows[0];
    if (!row) return 0;
    if (!row.identityAt) return 1;
    const agencies = await this.listAgencies(account, on);
    return agencies.some((agency) => creditCode === undefined || agency.creditCode === creditCode) ? 3 : 2;
  }

  /** Makes a code for a phone that is to be verified; an earlier one is void. @throws DistrictError `real-name/phone-taken`. */
  async makeCode(account: string, phone: string, now: Instant): Promise<string> {
    const taken = await this.#query(`select 1 from ${this.#table('real_name')} where "phoneHash" = $1 and "user" <> $2`, [this.#hash('phone', phone), account]);
    if (taken.rows.length > 0) throw new DistrictError('real-name/phone-taken');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.#query(
      `insert into ${this.#table('phone_code')} ("user", "phone", "code", "expiresAt", "tries") values ($1, $2, $3, $4, 0)
       on conflict ("user") do update set "phone" = excluded."phone", "code" = excluded."code", "expiresAt" = excluded."expiresAt", "tries" = 0`,
      [account, this.#seal(phone), this.#hash('phone-code', `${account}\n${code}`), new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString()],
    );
    return code;
  }

  /** Takes a code; the phone is the account's then. @throws DistrictError `real-name/code-wrong` or `real-name/phone-taken`. */
  async takeCode(account: string, code: string, now: Instant): Promise<void> {
    // A try is counted before the code is looked at, so that many at once gain nothing.
    const tried = await this.#query<{ phone: string; code: string }>(`update ${this.#table('phone_code')} set "tries" = "tries" + 1 where "user" = $1 and "tries" < $2 and "expiresAt" > $3 returning "phone", "code"`, [account, CODE_TRIES, now]);
    const waiting = tried.rows[0];
    if (!waiting || waiting.code !== this.#hash('phone-code', `${account}\n${code}`)) throw new DistrictError('real-name/code-wrong');
    const taken = await this.#query(`delete from ${this.#table('phone_code')} where "user" = $1 and "code" = $2`, [account, waiting.code]);
    if (taken.rowCount !== 1) throw new DistrictError('real-name/code-wrong');
    await this.#query(
      `insert into ${this.#table('real_name')} ("user", "phone", "phoneHash", "phoneAt") values ($1, $2, $3, $4)
       on conflict ("user") do update set "phone" = excluded."phone", "phoneHash" = excluded."phoneHash", "phoneAt" = excluded."phoneAt"`,
      [account, waiting.phone, this.#hash('phone', this.#open(waiting.phone)), now],
    ).catch(refuseTaken);
  }

  /** What is known of the person; undefined before the phone is verified. */
  async findPerson(account: string): Promise<KnownPerson | undefined> {
    const { rows } = await this.#query<{ phone: string; name: string | null; identity: string | null }>(`select "phone", "name", "identity" from ${this.#table('real_name')} where "user" = $1`, [account]);
    const row = rows[0];
    return row && { phone: this.#open(row.phone), name: row.name ? this.#open(row.name) : undefined, identity: row.identity ? this.#open(row.identity) : undefined };
  }

  /** Keeps the identity that the outside service has confirmed. @throws DistrictError `real-name/identity-taken`. */
  async keepIdentity(account: string, person: { readonly name: string; readonly identity: string }, receipt: string, now: Instant): Promise<void> {
    await this.#query(
      `update ${this.#table('real_name')} set "name" = $2, "identity" = $3, "identityHash" = $4, "identityAt" = $5, "receipt" = $6 where "user" = $1`,
      [account, this.#seal(person.name), this.#seal(person.identity), this.#hash('identity', person.identity), now, receipt],
    ).catch(refuseTaken);
  }

  /** Keeps an authorisation that the outside service has found. */
  async keepAgency(account: string, agency: Omit<Agency, 'id'>, now: Instant): Promise<string> {
    const id = randomUUID();
    await this.#query(`insert into ${this.#table('agency')} ("id", "user", "creditCode", "document", "since", "until", "createdAt") values ($1, $2, $3, $4, $5, $6, $7)`, [id, account, agency.creditCode, agency.document, agency.since, agency.until, now]);
    return id;
  }

  /** The authorisations of an account in force on a day. */
  async listAgencies(account: string, on: Day): Promise<readonly Agency[]> {
    const { rows } = await this.#query<Agency>(
      `select "id", "creditCode", "document", "since", "until" from ${this.#table('agency')} where "user" = $1 and "revokedAt" is null and "since" <= $2 and "until" >= $2 order by "createdAt", "id" limit 200`,
      [account, on],
    );
    return rows;
  }

  /** Ends an authorisation. Returns whether there was such a one. */
  async revokeAgency(account: string, id: string, now: Instant): Promise<boolean> {
    const revoked = await this.#query(`update ${this.#table('agency')} set "revokedAt" = $3 where "user" = $1 and "id" = $2 and "revokedAt" is null`, [account, id, now]);
    return (revoked.rowCount ?? 0) > 0;
  }

  #query<R extends object = object>(text: string, values: unknown[]) {
    return this.#signIn.platform.district.database.pool.query<R & Record<string, unknown>>(text, values);
  }

  #table(name: string): string {
    return table(this.#signIn.schema, name);
  }

  #seal(text: string): string {
    return sealText(this.#signIn.keys.seal, text, new Uint8Array(randomBytes(NONCE_BYTES)));
  }

  #open(sealed: string): string {
    return openText(this.#signIn.keys.seal, sealed);
  }

  #hash(purpose: string, text: string): string {
    return keyedHash(this.#signIn.keys, purpose, text);
  }
}

function refuseTaken(error: unknown): never {
  const constraint = typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
  if (constraint === 'real_name-phone') throw new DistrictError('real-name/phone-taken', {}, { cause: error });
  if (constraint === 'real_name-identity') throw new DistrictError('real-name/identity-taken', {}, { cause: error });
  throw error;
}

import { createHash } from 'node:crypto';
import type { TokenScope } from '#kernel/access/token-scope.ts';
import type { Day, Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** The register of tokens; a district without it has none. */
export const TOKEN_REGISTER = 'api-token';

const PREFIX = 'shali_';
const SECRET_BYTES = 32;
/** A use is noted once in this time, so that a busy program writes no row for each request. */
const NOTED_EVERY_MS = 60_000;

/** A token as its record has it. */
export type KeptToken = {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly grants: TokenScope;
  readonly until: Day;
  readonly networks: readonly { readonly network: string }[] | null;
  readonly revokedAt: Instant | null;
  readonly usedAt: Instant | null;
};

/** When a token was made and used last. */
export type TokenUse = { readonly madeAt: Instant; readonly usedAt?: Instant; readonly usedFrom?: string };

/** A new secret; it is shown once and its hash kept. */
export function makeTokenSecret(district: District): string {
  return `${PREFIX}${Buffer.from(district.vault.random(SECRET_BYTES)).toString('base64url')}`;
}

/** Whether a bearer's text is the secret of such a token, of this platform or another. */
export function isTokenSecret(text: string): boolean {
  return text.startsWith(PREFIX);
}

/** Keeps the hash of a token's secret, in the transaction that makes the token's record. */
export async function keepTokenSecret(district: District, runner: Runner, token: string, secret: string): Promise<void> {
  await runner.query(`insert into ${table(district.schema, 'api_token_secret')} ("token", "hash", "madeAt") values ($1, $2, $3)`, [token, hashOf(secret), district.now()]);
}

/** The token of a secret, whether it still holds or not: one query. */
export async function findToken(district: District, secret: string): Promise<KeptToken | undefined> {
  if (!district.model.registers.has(TOKEN_REGISTER)) return undefined;
  const found = await eachAlone(district.database, 'app').query<KeptToken>(
    `select t."id", t."name", t."holder", t."grants", t."until", t."networks", t."revokedAt", s."usedAt" from ${table(district.schema, 'api_token_secret')} s
     join ${table(district.schema, TOKEN_REGISTER)} t on t."id" = s."token" where s."hash" = $1`,
    [hashOf(secret)],
  );
  return found.rows[0];
}

/** Notes that a token was used, once a minute at most. */
export async function noteTokenUse(district: District, token: KeptToken, from: string): Promise<void> {
  const now = district.now();
  if (token.usedAt !== null && Math.abs(Date.parse(now) - Date.parse(token.usedAt)) < NOTED_EVERY_MS) return;
  await eachAlone(district.database, 'app').query(`update ${table(district.schema, 'api_token_secret')} set "usedAt" = $2, "usedFrom" = $3 where "token" = $1`, [token.id, now, from.slice(0, 60)]);
}

/** When tokens were made and used last, by token: one query. */
export async function listTokenUses(district: District, tokens: readonly string[]): Promise<ReadonlyMap<string, TokenUse>> {
  const found = await eachAlone(district.database, 'app').query<{ token: string; madeAt: Instant; usedAt: Instant | null; usedFrom: string | null }>(
    `select "token", "madeAt", "usedAt", "usedFrom" from ${table(district.schema, 'api_token_secret')} where "token" = any($1::text[])`,
    [tokens],
  );
  return new Map(found.rows.map((row) => [row.token, { madeAt: row.madeAt, ...(row.usedAt === null ? {} : { usedAt: row.usedAt }), ...(row.usedFrom === null ? {} : { usedFrom: row.usedFrom }) }]));
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

import type { WebhookChange } from '#kernel/exchange/webhook-wire.ts';
import type { Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** The register of subscriptions; a district without it tells nobody. */
export const WEBHOOK_REGISTER = 'webhook';

/** A subscription that runs. */
export type Subscription = { readonly id: string; readonly holder: string; readonly address: string; readonly changes: readonly WebhookChange[]; readonly withRecord: boolean; readonly madeAt: Instant };

const MOST = 500;
const SECRET_BYTES = 32;
const FORMER_HOURS = 24;

/** The subscriptions that run: one query. */
export async function listSubscriptions(district: District): Promise<readonly Subscription[]> {
  if (!district.model.registers.has(WEBHOOK_REGISTER)) return [];
  const found = await eachAlone(district.database, 'app').query<Subscription>(`select "id", "holder", "address", "changes", "withRecord", "_created" as "madeAt" from ${table(district.schema, WEBHOOK_REGISTER)} where "stoppedAt" is null order by "id" limit ${MOST}`);
  return found.rows;
}

/** New bytes of a secret; they are shown once. */
export function makeWebhookSecret(district: District): Uint8Array {
  return district.vault.random(SECRET_BYTES);
}

/** Keeps a subscription's secret, wrapped; one that stood before signs beside it for a day. In the transaction that changes the subscription. */
export async function keepWebhookSecret(district: District, runner: Runner, webhook: string, secret: Uint8Array): Promise<void> {
  const until = new Date(Date.parse(district.now()) + FORMER_HOURS * 3_600_000).toISOString();
  await runner.query(
    `insert into ${table(district.schema, 'webhook_secret')} as s ("webhook", "wrapped") values ($1, $2)
     on conflict ("webhook") do update set "wrapped" = excluded."wrapped", "former" = s."wrapped", "formerUntil" = $3`,
    [webhook, Buffer.from(district.vault.wrap(secret)), until],
  );
}

/** The secrets by which what is sent to subscriptions is signed now, the newest first: one query. */
export async function loadWebhookSecrets(district: District, webhooks: readonly string[]): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
  const found = await eachAlone(district.database, 'app').query<{ webhook: string; wrapped: Buffer; former: Buffer | null; formerUntil: Instant | null }>(
    `select "webhook", "wrapped", "former", "formerUntil" from ${table(district.schema, 'webhook_secret')} where "webhook" = any($1::text[])`,
    [webhooks],
  );
  const now = district.now();
  return new Map(found.rows.map((row) => [row.webhook, [row.wrapped, ...(row.former && row.formerUntil !== null && row.formerUntil > now ? [row.former] : [])].map((wrapped) => district.vault.unwrap(wrapped))]));
}

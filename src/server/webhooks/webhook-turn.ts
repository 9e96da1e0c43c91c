import type { View } from '#kernel/access/view.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { nextTryAt } from '#kernel/exchange/back-off.ts';
import type { DeliveryWire, WebhookBody } from '#kernel/exchange/webhook-wire.ts';
import { inScope, loadView } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { getRecord } from '#store/record/get.ts';
import { claimDeliveries, MOST_TRIES, noteDelivered, type Delivered } from '#store/webhook/deliveries.ts';
import { noteChanges, type Viewed } from '#store/webhook/note-changes.ts';
import { listSubscriptions, loadWebhookSecrets, type Subscription } from '#store/webhook/subscriptions.ts';
import { getHolder } from '../tokens/program.ts';
import type { Reach } from './reach.ts';
import { sendMessage, type Sent } from './send-message.ts';
import { signatureHeaders } from './sign-message.ts';

// A turn that finds more than this leaves the rest to the next.
const MOST_PAGES = 20;
/** The receiver wants nothing more at this address. */
const GONE = 410;

/** One turn: notes what has changed since the last, then sends what is due. No transaction is open while a receiver is waited for. */
export async function webhookTurn(district: District, reach: Reach): Promise<void> {
  for (let page = 0; page < MOST_PAGES && (await noteChanges(district, () => viewed(district))) > 0; page += 1);
  for (let page = 0; page < MOST_PAGES && (await deliverDue(district, reach)) > 0; page += 1);
}

async function viewed(district: District): Promise<readonly Viewed[]> {
  const list = await listSubscriptions(district);
  const views = await viewsOf(district, list);
  return list.flatMap((one) => (views.has(one.holder) ? [{ ...one, view: views.get(one.holder)! }] : []));
}

// Whoever has left sees nothing, and neither does what acts for him.
async function viewsOf(district: District, list: readonly Subscription[]): Promise<ReadonlyMap<string, View>> {
  const views = new Map<string, View>();
  for (const holder of new Set(list.map((one) => one.holder))) {
    try {
      views.set(holder, await loadView(district, await getHolder(district, holder)));
    } catch (error) {
      if (!(error instanceof DistrictError)) throw error;
    }
  }
  return views;
}

async function deliverDue(district: District, reach: Reach): Promise<number> {
  const claimed = await claimDeliveries(district);
  if (claimed.length === 0) return 0;
  const subscriptions = new Map((await viewed(district)).map((one) => [one.id, one]));
  const secrets = await loadWebhookSecrets(district, [...new Set(claimed.map((one) => one.webhook))]);
  const groups = [...Map.groupBy(claimed, (one) => one.webhook)];
  await Promise.all(groups.map(async ([webhook, list]) => noteDelivered(district, await deliverTo(district, reach, subscriptions.get(webhook), secrets.get(webhook) ?? [], list))));
  return claimed.length;
}

// When a receiver can't be reached, what else it is to be told waits as long and loses no try.
async function deliverTo(district: District, reach: Reach, subscription: Viewed | undefined, secrets: readonly Uint8Array[], list: readonly DeliveryWire[]): Promise<readonly Delivered[]> {
  const ended: Delivered[] = [];
  let unreachable = false;
  for (const delivery of list) {
    const body = subscription && (await bodyOf(district, subscription, delivery));
    // Nothing is sent that its receiver could not know to be ours.
    if (!subscription || !body || secrets.length === 0) ended.push({ id: delivery.id, state: 'withheld', attempts: delivery.attempts });
    else if (unreachable) ended.push({ id: delivery.id, state: 'waiting', attempts: delivery.attempts - 1, nextAt: nextTryAt(1, district.now()) });
    else {
      const text = JSON.stringify(body);
      const sent = await sendMessage(reach, subscription.address, text, signatureHeaders(delivery.id, Math.floor(Date.parse(district.now()) / 1000), text, secrets));
      unreachable = 'unreachable' in sent;
      ended.push(endedBy(district, delivery, sent));
    }
  }
  return ended;
}

// What the holder sees when it is sent decides, not what he saw when it happened.
async function bodyOf(district: District, { view, withRecord }: Viewed, { register, record: id, version, entry, act, at }: DeliveryWire): Promise<WebhookBody | undefined> {
  try {
    const { record } = await inScope(district, view, [register], (scoped) => getRecord(district, scoped, register, id));
    return { type: 'record.changed', timestamp: at, data: { register, id, version, entry, act, ...(withRecord ? { record } : {}) } };
  } catch (error) {
    if (error instanceof DistrictError && error.code === 'record/unknown') return undefined;
    throw error;
  }
}

function endedBy(district: District, { id, attempts }: DeliveryWire, sent: Sent): Delivered {
  if ('status' in sent && sent.status >= 200 && sent.status < 300) return { id, state: 'done', attempts };
  const problem = 'status' in sent ? `HTTP ${sent.status}` : sent.unreachable;
  if (attempts >= MOST_TRIES || ('status' in sent && sent.status === GONE)) return { id, state: 'dead', attempts, problem };
  return { id, state: 'waiting', attempts, nextAt: nextTryAt(attempts, district.now()), problem };
}

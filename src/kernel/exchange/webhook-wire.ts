import type { RecordWire } from '../desk/wire.ts';
import type { Instant } from '../field/day.ts';

/** Which changes a subscription is told: all of a register, or one step of it. */
export type WebhookChange = { readonly register: string; readonly act?: string };

/** A subscription as its administrators and its holder see it; the secret is in no list. */
export type WebhookWire = {
  readonly id: string;
  readonly name: string;
  readonly holder: { readonly id: string; readonly name: string };
  readonly address: string;
  readonly changes: readonly WebhookChange[];
  readonly withRecord: boolean;
  readonly secretMadeAt: Instant;
  readonly stoppedAt?: Instant;
};

/** `GET /api/webhooks?after=&limit=50` */
export type WebhookPage = { readonly webhooks: readonly WebhookWire[]; readonly next?: string };

/** `POST /api/webhooks` and `POST /api/webhooks/:webhook/secret`: the secret is in this answer and in no other. */
export type WebhookMade = { readonly webhook: WebhookWire; readonly secret?: string };

/** How a delivery stands; `withheld` where the holder no longer saw the record when it was to be sent. */
export type DeliveryState = 'waiting' | 'done' | 'dead' | 'withheld';

/** A delivery: which change it tells and how that went. */
export type DeliveryWire = {
  readonly id: string;
  readonly webhook: string;
  readonly position: number;
  readonly entry: string;
  readonly register: string;
  readonly record: string;
  readonly version: number;
  readonly act: string;
  readonly at: Instant;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly notedAt: Instant;
  readonly nextAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly problem: string | null;
};

/** `GET /api/webhooks/:webhook/deliveries?state=&after=&limit=50`: newest first. */
export type DeliveryPage = { readonly deliveries: readonly DeliveryWire[]; readonly next?: string };

/** What a receiver gets: ids and versions, and the record as its holder sees it now where the subscription asks for it. */
export type WebhookBody = {
  readonly type: 'record.changed';
  readonly timestamp: Instant;
  readonly data: { readonly register: string; readonly id: string; readonly version: number; readonly entry: string; readonly act: string; readonly record?: RecordWire };
};

import type { Instant } from '../field/day.ts';
import type { Body } from './body-path.ts';

/** A message as it goes out; its id is the same however often it is sent, so that the receiver takes it once. */
export type Outgoing = { readonly id: string; readonly sequence: number; readonly sentAt: Instant; readonly body: Body };

/** What became of a message that was sent. What the receiver refuses stays refused; what did not reach it is sent again. */
export type Outcome =
  | { readonly kind: 'receipt'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A page of a system's feed; the cursor is the system's own and means nothing to us. */
export type FeedPage = { readonly messages: readonly unknown[]; readonly next: string | undefined; readonly more: boolean };

/** A page of what a system holds, for reconciliation. */
export type HoldingsPage = { readonly records: readonly Body[]; readonly next: string | undefined };

/** How a system outside is reached. `pull` and `list` throw DistrictError `exchange/unreachable`; `send` says so in its outcome. */
export type Transport = {
  /** Where it is, as it stands in provenance. */
  readonly endpoint: string;
  pull(topic: string, after: string | undefined): Promise<FeedPage>;
  send(topic: string, message: Outgoing): Promise<Outcome>;
  list(topic: string, after: string | undefined): Promise<HoldingsPage>;
};

import { DistrictError } from '#kernel/error/district-error.ts';
import { isInbound, isOutbound, type Connector } from '#kernel/exchange/connector.ts';
import type { Transport } from '#kernel/exchange/transport.ts';
import type { District } from '#store/district.ts';
import { applyReceived } from '#store/exchange/apply-received.ts';
import { deliverDue } from '#store/exchange/deliver.ts';
import { findCursor, receiveMessages } from '#store/exchange/receive.ts';
import { httpTransport } from './http-transport.ts';

/** What one turn did with one connector. */
export type Turn = { readonly received: number; readonly done: number; readonly unchanged: number; readonly superseded: number; readonly failed: number; readonly sent: number; readonly refused: number; readonly unreachable: boolean };

// A turn that finds more than this leaves the rest to the next, so that no connector waits long for another.
const MOST_PAGES = 20;

/** One turn with every connected system: reads its feed, carries out what is due, sends what is due. One that fails stops no other. */
export async function exchangeTurn(district: District, failed: (error: unknown) => void, reach: (address: string) => Transport = httpTransport): Promise<void> {
  for (const connector of district.model.connectors.values()) {
    const address = district.connected?.get(connector.system.id);
    if (address !== undefined) await turnWith(district, connector, reach(address)).catch(failed);
  }
}

/** One turn with one connector. */
export async function turnWith(district: District, connector: Connector, transport: Transport): Promise<Turn> {
  const turn = { received: 0, done: 0, unchanged: 0, superseded: 0, failed: 0, sent: 0, refused: 0, unreachable: false };
  if (isInbound(connector)) {
    turn.received = await readFeed(district, connector, transport).catch((error: unknown) => {
      if (!(error instanceof DistrictError) || error.code !== 'exchange/unreachable') throw error;
      turn.unreachable = true;
      return 0;
    });
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const applied = await applyReceived(district, connector);
      for (const name of ['done', 'unchanged', 'superseded', 'failed'] as const) turn[name] += applied[name];
      if (applied.done + applied.unchanged + applied.superseded + applied.failed === 0) break;
    }
  }
  if (isOutbound(connector)) {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const delivered = await deliverDue(district, connector, transport);
      turn.sent += delivered.sent;
      turn.refused += delivered.refused;
      if (delivered.sent + delivered.refused === 0) break;
    }
  }
  return turn;
}

async function readFeed(district: District, connector: Connector, transport: Transport): Promise<number> {
  let received = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages, next, more } = await transport.pull(connector.topic, await findCursor(district, connector));
    received += await receiveMessages(district, connector, messages, { endpoint: transport.endpoint, ...(next === undefined ? {} : { cursor: next }) });
    if (!more || next === undefined) break;
  }
  return received;
}

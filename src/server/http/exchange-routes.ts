import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { getConnector } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Connector } from '#kernel/exchange/connector.ts';
import type { Reconciliation } from '#kernel/exchange/reconciliation.ts';
import type { ExchangeOverview, MessagePage, MessageWire } from '#kernel/exchange/wire.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { countMessages, discardDead, getMessage, listMessages, retryDead } from '#store/exchange/messages.ts';
import { reconcile } from '#store/exchange/reconcile.ts';
import { checkConnection } from '../exchange/connections.ts';
import { httpTransport } from '../exchange/http-transport.ts';
import { readRequest } from './request.ts';
import type { Site } from './site.ts';

const ConnectorPath = z.object({ connector: z.string().max(48) });
const MessagePath = z.object({ message: z.string().max(120) });
const SystemPath = z.object({ system: z.string().max(48) });
const MessagesRequest = z.strictObject({ state: z.enum(['waiting', 'done', 'unchanged', 'superseded', 'dead', 'discarded']).default('dead'), after: z.string().max(120).default(''), limit: z.coerce.number().int().min(1).max(200).default(50) });
const DiscardRequest = z.strictObject({ reason: z.string().trim().min(1).max(500) });
const ConnectRequest = z.strictObject({ address: z.string().max(300).nullable() });

/** Who connects a system: whoever keeps the platform itself. */
const CONNECTS = duty(ADMINISTRATORS.system);

/** Messages with systems outside: how they stand, the tray of dead letters, reconciliation, and which systems are connected. */
export function exchangeRoutes(app: FastifyInstance, site: Site): void {
  const { platform } = site;
  const { district } = platform;
  const runner = eachAlone(district.database, 'app');

  app.get('/api/exchange', { config: { access: 'operated' } }, async (request): Promise<ExchangeOverview> => {
    const actor = await site.actorOf(request);
    const counts = Map.groupBy(await countMessages(district, runner), (one) => one.connector);
    const mine = [...district.model.connectors.values()].filter((connector) => may(actor, connector.settledBy) || may(actor, CONNECTS));
    return {
      connectors: mine.map(({ id, title, system, register, direction }) => ({
        id, title, system, register, direction,
        ...(district.connected?.has(system.id) ? { address: district.connected.get(system.id)! } : {}),
        messages: (counts.get(id) ?? []).map((one) => ({ direction: one.direction, state: one.state, count: one.count })),
      })),
    };
  });

  app.get('/api/exchange/connectors/:connector/messages', { config: { access: 'operated' } }, async (request): Promise<MessagePage> => {
    const connector = settled(await site.actorOf(request), getConnector(district.model, readRequest(ConnectorPath, request.params).connector));
    const query = readRequest(MessagesRequest, request.query);
    const found = await listMessages(district, runner, connector, { ...query, limit: query.limit + 1 });
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return { rows, ...(found.length > query.limit && last ? { next: last.id } : {}) };
  });

  app.get('/api/exchange/connectors/:connector/reconciliation', { config: { access: 'operated' } }, async (request): Promise<Reconciliation> => {
    const connector = settled(await site.actorOf(request), getConnector(district.model, readRequest(ConnectorPath, request.params).connector));
    const address = district.connected?.get(connector.system.id);
    if (address === undefined) throw new DistrictError('exchange/not-connected', { system: connector.system.name });
    return reconcile(district, connector, httpTransport(address));
  });

  app.post('/api/exchange/messages/:message/retry', { config: { access: 'operated' } }, async (request): Promise<MessageWire> => {
    const { message } = await mine(request);
    await retryDead(district, runner, message.id);
    return getMessage(district, runner, message.id);
  });

  app.post('/api/exchange/messages/:message/discard', { config: { access: 'operated' } }, async (request): Promise<MessageWire> => {
    const { message, actor } = await mine(request);
    await discardDead(district, runner, message.id, actor.id, readRequest(DiscardRequest, request.body).reason);
    return getMessage(district, runner, message.id);
  });

  app.put('/api/exchange/systems/:system', { config: { access: 'operated' } }, async (request): Promise<{ readonly system: string; readonly address: string | null }> => {
    const actor = await site.actorOf(request);
    if (!may(actor, CONNECTS)) throw new DistrictError('access/denied', { actor: actor.id });
    const { system } = readRequest(SystemPath, request.params);
    const { address } = readRequest(ConnectRequest, request.body);
    if (address !== null) checkConnection(district.model, system, address);
    await platform.connect(system, address);
    return { system, address };
  });

  async function mine(request: FastifyRequest): Promise<{ readonly message: MessageWire; readonly actor: Actor }> {
    const actor = await site.actorOf(request);
    const message = await getMessage(district, runner, readRequest(MessagePath, request.params).message);
    settled(actor, getConnector(district.model, message.connector));
    return { message, actor };
  }
}

function settled(actor: Actor, connector: Connector): Connector {
  if (!may(actor, connector.settledBy)) throw new DistrictError('access/denied', { connector: connector.id, actor: actor.id });
  return connector;
}

import type { FastifyInstance } from 'fastify';
import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import { countDeliveries } from '#store/webhook/deliveries.ts';
import type { Site } from '../http/site.ts';

/** What the platform counts of its own work, for Prometheus; by a token for it, or the operator's on the machine. */
export function metricsRoutes(app: FastifyInstance, site: Site): void {
  const { meters, live } = site;
  const { district } = site.platform;

  app.addHook('onResponse', async (request, reply) => {
    // By the route and never by the address, so that no id becomes a label.
    meters.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
  });
  meters.gauge('shali_journal_unsequenced_entries', 'Committed entries that the sequencer has yet to place.', undefined, async () => {
    const found = await eachAlone(district.database, 'journal').query<{ n: number }>(`select count(*) as n from ${table(district.schema, 'journal_pending')}`);
    return { '': found.rows[0]!.n };
  });
  meters.gauge('shali_live_streams', 'Open streams of live updates.', undefined, async () => ({ '': live.size }));
  meters.gauge('shali_webhook_deliveries', 'Deliveries to other systems by state.', 'state', () => countDeliveries(district));

  app.get('/metrics', { config: { access: 'metrics' } }, async (_request, reply) => reply.type(meters.registry.contentType).header('cache-control', 'no-store').send(await meters.registry.metrics()));
}

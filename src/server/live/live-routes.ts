import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readRequest } from '../http/request.ts';
import { viewAgain, viewOfRequest, type Site } from '../http/site.ts';
import type { LiveStream } from './live-hub.ts';

const Position = z.coerce.number().int().min(-1);
const Query = z.strictObject({ after: Position.optional() });

/** Whoever reads so slowly that this much waits for him is let go; he comes back and goes on where he was. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** Tells who listens which records have changed, as server-sent events. */
export function liveRoutes(app: FastifyInstance, site: Site): void {
  const { live } = site;

  app.get('/api/events', { compress: false, config: { scoped: true } }, async (request, reply) => {
    const given = request.headers['last-event-id'];
    const { after } = readRequest(Query, given === undefined ? request.query : { after: given });
    const view = await viewOfRequest(site, request);
    live.admit(view.actor.id);
    const { raw } = reply;
    const stream: LiveStream = {
      person: view.actor.id,
      view,
      again: () => viewAgain(site, request),
      write: (text) => {
        if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
        else raw.write(text);
      },
      end: () => raw.end(),
    };
    reply.hijack();
    raw.writeHead(200, { ...headersOf(reply.getHeaders()), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' });
    raw.on('close', () => live.close(stream));
    await live.open(stream, after).catch((error: unknown) => {
      request.log.error({ err: error }, 'events');
      live.close(stream);
    });
  });

  app.addHook('preClose', async () => live.stop());
}

function headersOf(headers: Readonly<Record<string, number | string | string[] | undefined>>): Record<string, number | string | string[]> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

import type { FastifyInstance } from 'fastify';
import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import { SyncRequest, type SyncAnswer } from '#kernel/field-work/message.ts';
import { readRequest } from '../http/request.ts';
import { viewOfRequest, type Site } from '../http/site.ts';
import { fieldDay } from './field-day.ts';
import { syncMessages } from './sync.ts';

/** A phone is somebody's own: no program sends for him. */
const OWN = { config: { access: 'administered' } } as const;

/** What a phone in the field asks: its day, and what became of what was done on it. */
export function fieldRoutes(app: FastifyInstance, site: Site): void {
  // The shell's pages and the worker behind them stand below one path, with its slash.
  app.get('/field', { config: { access: 'open' } }, async (_request, reply) => reply.redirect('/field/', 308));

  app.get('/api/field/day', OWN, async (request, reply): Promise<FieldDay> => {
    void reply.header('cache-control', 'no-store');
    return fieldDay(site, await viewOfRequest(site, request));
  });

  app.post('/api/field/sync', OWN, async (request): Promise<SyncAnswer> => {
    const body = readRequest(SyncRequest, request.body);
    return syncMessages(site.platform.district, await viewOfRequest(site, request), body);
  });
}

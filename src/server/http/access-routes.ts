import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { JournalPage, RevealResult } from '#kernel/desk/wire.ts';
import { reveal } from '#store/command/reveal.ts';
import { listEntries } from '#store/journal/list-entries.ts';
import { underKey } from './idempotency.ts';
import { JournalRequest, readRequest, RevealRequest } from './request.ts';
import { checkStep, SCOPED, type Site } from './site.ts';

/** Reading a masked value, which is journaled, and the audit administrator's list of the journal. */
export function accessRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  // The answer holds a personal value: nothing on the way keeps it.
  app.post('/api/reveals', SCOPED, async (request, reply): Promise<RevealResult> => {
    const asked = readRequest(RevealRequest, request.body);
    await checkStep(site, request, asked.register, 'reveal');
    const actor = await site.actorOf(request);
    const { value, entry } = await site.meters.judged(() => underKey(site, request, reply, actor, (once) => reveal(district, actor, { ...asked, as: randomUUID(), at: district.now() }, once)));
    void reply.header('cache-control', 'no-store');
    return { value, entry };
  });

  app.get('/api/journal', async (request): Promise<JournalPage> => {
    const { after, limit, ...rest } = readRequest(JournalRequest, request.query);
    const asked = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return listEntries(district, await site.actorOf(request), { ...asked, limit, ...(after === undefined ? {} : { after }) });
  });
}

import type { FastifyInstance } from 'fastify';
import { formatVerifierKey } from '#kernel/journal/note.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inRole } from '#store/access/in-role.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import type { Site } from './site.ts';

/** The public log under /log/ in the formats of tlog-tiles; `/log/key` gives the verifier key of its head. */
export function logRoutes(app: FastifyInstance, site: Site): void {
  const { district, log } = site.platform;

  app.get('/log/key', { config: { access: 'open' } }, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${formatVerifierKey(log.signer.key)}\n`));

  // A verifier reads the whole log at once. Never compressed: the compressor takes bytes that happen to begin like a
  // compressed file for one, and hashes begin like anything.
  app.get('/log/*', { compress: false, config: { access: 'open', rateLimit: { max: 30_000 } } }, async (request, reply) => {
    const path = String((request.params as Record<string, string>)['*']).slice(0, 200);
    const bytes = await inRole(district.database, 'public', (runner) => findLogFile(runner, district.schema, path));
    if (!bytes) throw new DistrictError('request/not-found');
    // A tile at its path never changes; the checkpoint does with every sequencing.
    const lasting = path !== 'checkpoint';
    return reply
      .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(lasting ? 'application/octet-stream' : 'text/plain; charset=utf-8')
      .send(Buffer.from(bytes));
  });
}

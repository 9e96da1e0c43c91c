import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { may } from '#kernel/access/access.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { archiveCase, ARCHIVES, getArchived, packageName, type Archived } from '#store/archive/archive-case.ts';
import { inScope } from '#store/access/in-scope.ts';
import { getRecord } from '#store/record/get.ts';
import { archiveFolder } from '../archive/archive-folder.ts';
import { findOnce } from '#store/once/once.ts';
import { underKey } from './idempotency.ts';
import { readRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

const ArchiveRequest = z.strictObject({ register: z.string().max(48), record: RecordId });
const Path = z.object({ file: RecordId });
const Facts = z.object({ year: z.string(), register: z.string(), serial: z.number(), sha256: z.string(), number: z.string() });

/** Archives a closed case, and hands out its package. */
export function archiveRoutes(app: FastifyInstance, site: Site): void {
  const { platform } = site;
  const { district, log } = platform;
  const folder = archiveFolder(platform.folder.path, platform.files.store);

  app.post('/api/archive', { config: { access: 'operated' } }, async (request, reply): Promise<Archived> => {
    const actor = await site.actorOf(request);
    const asked = readRequest(ArchiveRequest, request.body);
    const { archived } = await site.meters.judged(() => underKey(site, request, reply, actor, async (once) => {
      const before = once && (await findOnce(district, once));
      return before ? { archived: await getArchived(district, before.record), replayed: true } : { archived: await archiveCase(district, log, folder, actor, asked, once), replayed: false };
    }));
    return archived;
  });

  app.get('/api/archive/:file/package', { compress: false, config: { access: 'operated' } }, async (request, reply) => {
    const actor = await site.actorOf(request);
    if (!may(actor, ARCHIVES)) throw new DistrictError('access/denied', { register: ArchiveFile.id, actor: actor.id });
    const { file } = readRequest(Path, request.params);
    const { record } = await inScope(district, await viewOfRequest(site, request), [ArchiveFile.id], (scoped) => getRecord(district, scoped, ArchiveFile.id, file));
    const facts = Facts.parse(record.values);
    const bytes = await folder.read(packageName(facts));
    return reply.type('application/x-tar').header('content-disposition', `attachment; filename="${record.id}.tar"; filename*=UTF-8''${encodeURIComponent(`${facts.number}.tar`)}`).send(Buffer.from(bytes));
  });
}

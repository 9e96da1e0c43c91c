import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { duty, may } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { writeBackupFile } from '../backup/write-backup-file.ts';
import type { Site } from './site.ts';

/** Who takes everything away in one file: whoever keeps the platform. */
const BACKS_UP = duty(ADMINISTRATORS.system);

/** Hands out a backup of the running platform. It is written and read back here first, so that no snapshot waits on the network. */
export function backupRoutes(app: FastifyInstance, site: Site): void {
  const folder = join(site.platform.folder.path, 'backups');

  app.post('/api/backup', { compress: false, config: { access: 'operated', rateLimit: { max: 6, timeWindow: '1 hour' } } }, async (request, reply) => {
    const actor = await site.actorOf(request);
    if (!may(actor, BACKS_UP)) throw new DistrictError('access/denied', { actor: actor.id });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${randomUUID()}.gz`);
    const { bytes } = await writeBackupFile(site.platform, file);
    const stream = createReadStream(file);
    stream.on('close', () => void rm(file, { force: true }));
    return reply.type('application/gzip').header('content-length', bytes).send(stream);
  });
}

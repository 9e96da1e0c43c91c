import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DistrictError } from '#kernel/error/district-error.ts';
import { checkBackup, type CheckedBackup } from '#store/backup/check-backup.ts';
import { writeBackup, type BackupNews } from '#store/backup/write-backup.ts';
import type { Platform } from '../platform/open.ts';

/** A backup that was written, and read back whole. */
export type WrittenBackup = CheckedBackup & { readonly bytes: number };

/**
 * Writes a backup into a file, reads it back to its end, and only then gives it its name: a file of that name is a whole
 * backup or isn't there. Memory stays bounded: rows go through the compressor page by page.
 * @throws DistrictError `backup/file-exists`.
 */
export async function writeBackupFile(platform: Pick<Platform, 'district' | 'log'> & Partial<Pick<Platform, 'files'>>, file: string, news?: BackupNews): Promise<WrittenBackup> {
  if (existsSync(file)) throw new DistrictError('backup/file-exists', { file });
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(writeBackup(platform.district, platform.log, news, platform.files?.store), { objectMode: true }), createGzip(), createWriteStream(part, { mode: 0o600 }));
    const handle = await open(part, 'r+');
    await handle.sync();
    await handle.close();
    const checked = await checkBackup(part, () => platform.log.signer.key);
    await rename(part, file);
    return { ...checked, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { VerifierKey } from '#kernel/journal/note.ts';
import type { Intake } from '../file/take-in.ts';
import type { BackupHeader } from './backup-format.ts';
import { checkBackup } from './check-backup.ts';
import { FILE_BYTES } from './file-bytes.ts';

type Open = { readonly hash: string; readonly path: string; readonly file: FileHandle; readonly sum: Hash; part: number };

/**
 * Puts the bytes of files back, each held against the hash by which it is known. Returns how many.
 * @throws DistrictError `backup/altered` where one isn't what its hash says.
 */
export async function restoreFiles(backup: string, header: BackupHeader, key: VerifierKey, { folder, store }: Pick<Intake, 'folder' | 'store'>): Promise<number> {
  if (!header.tables.some((shape) => shape.of === 'files')) return 0;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let now: Open | undefined;
  let done = 0;
  const finish = async (): Promise<void> => {
    if (!now) return;
    const { hash, path, file, sum } = now;
    now = undefined;
    await file.close();
    if (sum.digest('hex') !== hash) throw new DistrictError('backup/altered', { file: backup, what: `文件 ${hash.slice(0, 80)}` });
    await store.put(hash, path);
    await rm(path, { force: true });
    done += 1;
  };
  try {
    await checkBackup(backup, () => key, async (name, [hash, part, bytes]) => {
      if (name !== FILE_BYTES.name) return;
      if (now?.hash !== hash) {
        await finish();
        const path = join(folder, `${randomUUID()}.restoring`);
        now = { hash: String(hash), path, file: await open(path, 'wx', 0o600), sum: createHash('sha256'), part: 0 };
      }
      if (!now || Number(part) !== now.part) throw new DistrictError('backup/altered', { file: backup, what: `文件 ${String(hash).slice(0, 80)}` });
      const content = Buffer.from(bytes ?? '', 'base64');
      now.part += 1;
      now.sum.update(content);
      await now.file.writeFile(content);
    });
    await finish();
    return done;
  } finally {
    // What was begun when it failed.
    await (now as Open | undefined)?.file.close().catch(() => undefined);
  }
}

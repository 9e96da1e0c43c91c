import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FileStore } from './file-store.ts';

/** Files in folders by the first two characters of their keys, so that no folder grows beyond what a disk likes. */
export function diskStore(folder: string): FileStore {
  const at = (key: string): string => join(folder, key.slice(0, 2), key);
  const has = (key: string): Promise<boolean> => stat(at(key)).then((found) => found.isFile(), () => false);
  return {
    has,
    put: async (key, path) => {
      if (await has(key)) return;
      await mkdir(dirname(at(key)), { recursive: true, mode: 0o700 });
      // On the disk before it has its name, so that a file of that name is a whole one.
      const part = `${at(key)}.${randomUUID()}.part`;
      try {
        await copyFile(path, part);
        const file = await open(part, 'r+');
        await file.chmod(0o600);
        await file.sync();
        await file.close();
        await rename(part, at(key));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    read: async (key, range) => {
      const file = await open(at(key)).catch((cause: unknown) => {
        throw new DistrictError('file/gone', {}, { cause });
      });
      return createReadStream('', { fd: file, ...(range ? { start: range.from, end: range.to } : {}) });
    },
    remove: (key) => rm(at(key), { force: true }),
  };
}

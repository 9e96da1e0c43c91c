import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { KeepPackage } from '#store/archive/archive-case.ts';
import type { FileStore } from '#store/file/file-store.ts';

/** The folder of a data folder in which packages lie: plain files that outlive the program. With the file store, a case's files are put into its package. */
export function archiveFolder(data: string, files?: FileStore): KeepPackage & { read(name: string): Promise<Uint8Array> } {
  const at = (name: string): string => join(data, 'archive', name);
  return {
    put: async (name, bytes) => {
      await mkdir(dirname(at(name)), { recursive: true, mode: 0o700 });
      // Whole or not at all, and on the disk before the record that speaks of it.
      const file = await open(`${at(name)}.part`, 'w', 0o600);
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(`${at(name)}.part`, at(name));
    },
    ...(files ? { readFile: (hash: string) => bytesOf(files, hash) } : {}),
    remove: (name) => rm(at(name), { force: true }),
    read: async (name) => {
      const bytes = await readFile(at(name)).catch((cause: unknown) => {
        throw new DistrictError('archive/file-gone', { file: name }, { cause });
      });
      return new Uint8Array(bytes);
    },
  };
}

async function bytesOf(files: FileStore, hash: string): Promise<Uint8Array | undefined> {
  if (!(await files.has(hash))) return undefined;
  const parts: Uint8Array[] = [];
  for await (const chunk of (await files.read(hash)) as AsyncIterable<Uint8Array>) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

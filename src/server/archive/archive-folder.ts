import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { KeepPackage } from '#store/archive/archive-case.ts';

/** The folder of a data folder in which packages lie: plain files that outlive the program. */
export function archiveFolder(data: string): KeepPackage & { read(name: string): Promise<Uint8Array> } {
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
    remove: (name) => rm(at(name), { force: true }),
    read: async (name) => {
      const bytes = await readFile(at(name)).catch((cause: unknown) => {
        throw new DistrictError('archive/file-gone', { file: name }, { cause });
      });
      return new Uint8Array(bytes);
    },
  };
}

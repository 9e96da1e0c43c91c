import type { Actor } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { archiveCase, type Archived } from '#store/archive/archive-case.ts';
import { listArchivable } from '#store/archive/find-closed.ts';
import type { Platform } from '../platform/open.ts';
import { archiveFolder } from './archive-folder.ts';

/** What became of the closed cases of a year. */
export type YearArchived = { readonly archived: readonly Archived[]; readonly refused: readonly { readonly register: string; readonly record: string; readonly error: DistrictError }[] };

const PAGE = 200;

/** Archives every case that was closed in a year and isn't archived as it stands; one that is refused stops no other. */
export async function archiveYear(platform: Platform, actor: Actor, year: string, only: string | undefined, progress: (done: number) => void): Promise<YearArchived> {
  const { district, log } = platform;
  const keep = archiveFolder(platform.folder.path, platform.files.store);
  const archived: Archived[] = [];
  const refused: { register: string; record: string; error: DistrictError }[] = [];
  for (const register of district.model.registers.values()) {
    if (only !== undefined && register.id !== only) continue;
    for (let after = ''; ; ) {
      const page = await listArchivable(district, eachAlone(district.database, 'reader'), register, year, after, PAGE);
      for (const record of page) {
        try {
          archived.push(await archiveCase(district, log, keep, actor, { register: register.id, record }));
        } catch (error) {
          if (!(error instanceof DistrictError)) throw error;
          refused.push({ register: register.id, record, error });
        }
        progress(archived.length + refused.length);
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
  return { archived, refused };
}

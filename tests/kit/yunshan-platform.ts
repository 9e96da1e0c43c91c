import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DistrictPack } from '#kernel/desk/district-pack.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import type { DATABASES } from './databases.ts';
import { startPostgres } from './postgres.ts';
import { YUNSHAN } from './yunshan-pack.ts';

/** The invented district on a database of its own, with a clock that the test sets; closing it leaves nothing behind. */
export async function openYunshan(kind: (typeof DATABASES)[number], pack: DistrictPack = YUNSHAN): Promise<Platform & { readonly clock: { at: string } }> {
  const folder = mkdtempSync(join(tmpdir(), 'shali-yunshan-'));
  const server = kind === 'postgres' ? startPostgres() : undefined;
  const platform = await openPlatform(join(folder, 'data'), { pack, databaseUrl: server?.url });
  const clock = { at: new Date().toISOString() };
  Object.assign(platform.district, { now: () => clock.at });
  return {
    ...platform,
    clock,
    close: async () => {
      await platform.close();
      server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

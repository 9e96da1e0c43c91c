import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, type Platform } from '#server/platform/open.ts';

/** A platform with the demonstration year in a folder of its own; closing it removes the folder. */
export async function openDemoPlatform(): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'shali-demo-'));
  const platform = await openPlatform(join(folder, 'data'));
  return {
    ...platform,
    close: async () => {
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

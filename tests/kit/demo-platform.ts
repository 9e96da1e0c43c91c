import { openPlatform, type Platform } from '#server/platform/open.ts';
import { demoFolder } from './demo-folder.ts';

/** A platform with the demonstration year in a folder of its own; closing it removes the folder. */
export async function openDemoPlatform(): Promise<Platform> {
  const folder = await demoFolder();
  const platform = await openPlatform(folder.path);
  return {
    ...platform,
    close: async () => {
      await platform.close();
      folder.remove();
    },
  };
}

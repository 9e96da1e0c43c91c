import { findRunning } from '../platform/data-folder.ts';
import { openPlatform, type Platform } from '../platform/open.ts';
import type { CommonOptions } from './data-options.ts';
import { progressBar } from './progress.ts';

/** Does something with the data of a folder: asks the platform that runs on it, else opens it for the while. */
export async function withPlatform<T>(options: CommonOptions, work: { running: (address: string) => Promise<T>; opened: (platform: Platform) => Promise<T> }): Promise<T> {
  const address = await findRunning(options.data);
  if (address) return work.running(address);
  const bar = progressBar();
  const platform = await openPlatform(options.data, { scale: options.scale, databaseUrl: process.env.DATABASE_URL, news: bar.news });
  bar.stop();
  try {
    return await work.opened(platform);
  } finally {
    await platform.close();
  }
}

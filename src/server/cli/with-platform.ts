import { findRunning } from '../platform/data-folder.ts';
import { openPlatform, type Platform } from '../platform/open.ts';
import { localAuthorization, type LocalScope } from '../sign-in/local-tokens.ts';
import type { CommonOptions } from './data-options.ts';
import { progressBar } from './progress.ts';

/** Asks a running platform; the token of the data folder goes with it. */
export type Ask = (path: string, body?: unknown, method?: 'POST' | 'PUT') => Promise<Response>;

/** Does something with the data of a folder: asks the platform that runs on it, else opens it for the while. */
export async function withPlatform<T>(options: Pick<CommonOptions, 'data' | 'district' | 'scale' | 'empty'>, work: { scope: LocalScope; running: (ask: Ask) => Promise<T>; opened: (platform: Platform) => Promise<T> }): Promise<T> {
  const address = await findRunning(options.data);
  if (address) return work.running(askAt(address, localAuthorization(options.data, work.scope)));
  const bar = progressBar();
  const platform = await openPlatform(options.data, { district: options.district, scale: options.scale, empty: options.empty, databaseUrl: process.env.DATABASE_URL, news: bar.news });
  bar.stop();
  try {
    return await work.opened(platform);
  } finally {
    await platform.close();
  }
}

/** Asks a platform at an address, with what authorizes the command. */
export function askAt(address: string, authorization: { authorization?: string }): Ask {
  return (path, body, method = 'POST') => fetch(`${address}${path}`, {
    headers: { ...authorization, 'x-shali-csrf': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
  });
}

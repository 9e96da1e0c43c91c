import { XICHENG_CRITERIA } from '#districts/xicheng/criteria/criteria.ts';
import { buildApp } from '../http/app.ts';
import { forgetRunning, noteRunning } from '../platform/data-folder.ts';
import { openPlatform } from '../platform/open.ts';
import { startSequencer } from '../platform/sequencer-loop.ts';
import { startStanding } from '../platform/standing-loop.ts';
import { buildWeb } from './build-web.ts';
import { readOptions } from './data-options.ts';
import { progressBar } from './progress.ts';

/** Starts the platform; makes the demonstration district on the first start. Runs until it is told to stop. */
export async function up(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  buildWeb();
  const bar = progressBar();
  const platform = await openPlatform(options.data, { scale: options.scale, databaseUrl: process.env.DATABASE_URL, news: bar.news });
  bar.stop();
  const app = await buildApp(platform, { logLevel: process.env.SHALI_LOG ?? 'warn' });
  // The demonstration's one account has every duty, so it is offered to this machine only.
  await app.listen({ port: options.port, host: 'localhost' });
  const failed = (part: string) => (error: unknown) => app.log.error({ err: error }, part);
  const standing = startStanding(platform.district, XICHENG_CRITERIA, failed('standing acts'));
  const sequencer = startSequencer(platform.log, async () => {
    await platform.calendars.read();
    standing.wake();
  }, failed('sequencer'));
  noteRunning(options.data, options.port);
  console.log(`ready http://localhost:${options.port}`);
  await toldToStop();
  forgetRunning(options.data);
  await app.close();
  await standing.stop();
  await sequencer.stop();
  await platform.close();
  return 0;
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

import type { Label } from '#kernel/field/field.ts';
import { FieldRefusal } from '#desks/field/registers/field-refusal.ts';
import { SettleRefusal } from '#desks/field/procedures/settle-refusal.ts';
import { sweepContents } from '#store/field-work/field-messages.ts';
import { sweepFiles } from '#store/file/sweep-files.ts';
import { sweepOnce } from '#store/once/once.ts';
import { sweepDeliveries } from '#store/webhook/deliveries.ts';
import { sweepNotices } from '#store/notice/deliveries.ts';
import { escalate } from '../escalation/escalate.ts';
import { exchangeTurn } from '../exchange/exchange-turn.ts';
import { buildApp } from '../http/app.ts';
import { LiveHub } from '../live/live-hub.ts';
import { Meters } from '../metrics/meters.ts';
import { TurnBook } from '../jobs/turn-book.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { forgetRunning, noteRunning } from '../platform/data-folder.ts';
import { noticeTurn } from '../notices/notice-turn.ts';
import { readGateways } from '../notices/read-gateways.ts';
import { openPlatform } from '../platform/open.ts';
import { startSequencer } from '../platform/sequencer-loop.ts';
import { STANDING_EVERY_SECONDS, startStanding } from '../platform/standing-loop.ts';
import { INBOX_EVERY_SECONDS, PUBLICATION_EVERY_SECONDS, startPublicFace } from '../publication/start-public-face.ts';
import { makeFirstRunCode } from '../sign-in/first-run.ts';
import { removeLocalTokens, writeLocalTokens } from '../sign-in/local-tokens.ts';
import { importTurn, sweepImports } from '../sheet/import-turn.ts';
import { openSignIn } from '../sign-in/sign-in.ts';
import { readSignInSettings } from '../sign-in/sign-in-settings.ts';
import { readReach } from '../webhooks/reach.ts';
import { webhookTurn } from '../webhooks/webhook-turn.ts';
import { buildWeb } from './build-web.ts';
import { readOptions } from './data-options.ts';
import { progressBar } from './progress.ts';

const EXCHANGE_EVERY_SECONDS = 5;
const WEBHOOKS_EVERY_SECONDS = 2;
const SWEEP_EVERY_SECONDS = 3600;
const ESCALATION_EVERY_SECONDS = 60;
const NOTICES_EVERY_SECONDS = 15;
const SHEETS_EVERY_SECONDS = 5;
const FILES_EVERY_SECONDS = 600;

/** Starts the platform; makes the demonstration district on the first start. Runs until it is told to stop. */
export async function up(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  buildWeb();
  const bar = progressBar();
  const platform = await openPlatform(options.data, { district: options.district, scale: options.scale, empty: options.empty, databaseUrl: process.env.DATABASE_URL, news: bar.news });
  bar.stop();
  const settings = { ...readSignInSettings(process.env, options.port), report: reportSignIn };
  const signIn = await openSignIn(platform, settings);
  const turns = new TurnBook(platform.district.now);
  const live = new LiveHub(platform.district);
  const meters = new Meters();
  const reach = readReach(process.env);
  const gateways = readGateways(process.env, platform.district.now);
  const app = await buildApp(platform, { turns, live, meters, reach, ways: gateways.map((one) => one.way), logLevel: process.env.SHALI_LOG ?? 'warn', signIn, tokens: writeLocalTokens(options.data), proxies: process.env.SHALI_PROXIES });
  // What is offered beyond this machine goes through a server in front that speaks TLS.
  await app.listen({ port: options.port, host: 'localhost' });
  const outside = await startPublicFace(platform, options.port + 1, { logLevel: process.env.SHALI_LOG ?? 'warn', proxies: process.env.SHALI_PROXIES });
  const failed = (part: string) => (error: unknown) => app.log.error({ err: error }, part);
  for (const act of platform.district.model.desks.flatMap((desk) => desk.standing)) turns.enter(act.id, { title: act.title, everySeconds: STANDING_EVERY_SECONDS, runNow: () => standing.wake() });
  const standing = startStanding(platform.district, failed('standing acts'), (act, work) => turns.turn(act.id, work));
  const sequencer = startSequencer(platform.log, async () => {
    await platform.calendars.read();
    await platform.criteria.read();
    standing.wake();
  }, failed('sequencer'), () => live.turn());
  const jobs = await startJobs(platform.district.database, failed('jobs'));
  const repeat = (name: string, title: Label, everySeconds: number, work: () => Promise<void>): Promise<void> => {
    turns.enter(name, { title, everySeconds, runNow: () => jobs.runNow(name) });
    return jobs.repeat(name, everySeconds, () => turns.turn(name, () => meters.turn(name, work)));
  };
  await repeat('sweep', { zh: '清理过期内容', en: 'Sweeping what is over' }, SWEEP_EVERY_SECONDS, async () => {
    await sweepOnce(platform.district);
    await sweepDeliveries(platform.district);
    await sweepNotices(platform.district);
    await sweepImports(platform);
    await sweepContents(platform.district, { register: FieldRefusal.id, open: SettleRefusal.initial });
  });
  await repeat('webhooks', { zh: '通知订阅的系统', en: 'Telling subscribed systems' }, WEBHOOKS_EVERY_SECONDS, () => webhookTurn(platform.district, reach));
  await repeat('exchange', { zh: '与外部系统交换', en: 'Exchange with other systems' }, EXCHANGE_EVERY_SECONDS, () => exchangeTurn(platform.district, (error) => {
    turns.fail('exchange', error);
    failed('exchange')(error);
  }));
  await repeat('escalation', { zh: '期限提醒', en: 'Reminders of limits' }, ESCALATION_EVERY_SECONDS, async () => void (await escalate(platform.district)));
  if (gateways.length > 0) await repeat('notices', { zh: '把提醒发出平台', en: 'Notices out of the platform' }, NOTICES_EVERY_SECONDS, () => noticeTurn(platform.district, { gateways, address: settings.address, failed: (error) => turns.fail('notices', error) }));
  await repeat('sheets', { zh: '导入表格', en: 'Imports of sheets' }, SHEETS_EVERY_SECONDS, () => importTurn(platform));
  await repeat('files', { zh: '清理无主文件', en: 'Sweeping files that hang nowhere' }, FILES_EVERY_SECONDS, async () => void (await sweepFiles(platform.district, platform.files.store)));
  await repeat('publication', { zh: '更新公开内容', en: 'Publishing what is public' }, PUBLICATION_EVERY_SECONDS, () => outside.publish());
  await repeat('inbox', { zh: '收取公众来信', en: 'Taking in letters' }, INBOX_EVERY_SECONDS, () => outside.takeLetters(failed('inbox')));
  // What has never been published is there before anybody is told the address.
  await outside.publish().catch(failed('publication'));
  noteRunning(options.data, options.port);
  const code = await makeFirstRunCode(signIn);
  if (code) console.log(`first-run code ${code}\n首次启动：在登录页输入上面的开通码，建立管理员账号。 Enter this code on the sign-in page to make the administrator.`);
  if (outside.app) console.log(`public http://localhost:${options.port + 1}`);
  else console.error(`shali: 端口 ${options.port + 1} 已被占用，公众页面没有开通；换一个 --port，或腾出这个端口。 Port ${options.port + 1} is taken, so the public face is not open; choose another --port or free it.`);
  console.log(`ready http://localhost:${options.port}`);
  await toldToStop();
  forgetRunning(options.data);
  removeLocalTokens(options.data);
  await app.close();
  await outside.app?.close();
  await standing.stop();
  await jobs.stop();
  for (const gateway of gateways) gateway.close();
  await sequencer.stop();
  await platform.close();
  return 0;
}

function reportSignIn(level: string, message: string, cause: unknown): void {
  console.error(`shali: sign-in ${level}: ${message}`, cause ?? '');
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

import { parseArgs } from 'node:util';
import { DistrictError } from '#kernel/error/district-error.ts';
import { findPack } from '../platform/find-pack.ts';
import { startItemPlatform } from '../simulate/item-platform.ts';

const USAGE = 'simulate item-platform [--port 7190] [--delay MS] [--refuse PERCENT] [--outage SECONDS] [--every SECONDS] [--seed TEXT] [--district ID]';

/** `simulate item-platform`: plays an outside system, with delays, refusals and outages, until it is told to stop. */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args);
  if (positionals.length !== 1 || positionals[0] !== 'item-platform') throw new DistrictError('cli/usage', { reason: USAGE });
  const every = numberOf('--every', values.every ?? '5', 1, 3600);
  const simulator = await startItemPlatform(numberOf('--port', values.port ?? '7190', 0, 65_535), {
    items: await itemsOf(values.district),
    seed: values.seed ?? 'item-platform',
    delayMs: numberOf('--delay', values.delay ?? '0', 0, 60_000),
    refusePercent: numberOf('--refuse', values.refuse ?? '0', 0, 100),
    outageSeconds: numberOf('--outage', values.outage ?? '0', 0, 119),
    now: () => new Date(),
  });
  const timer = setInterval(() => simulator.books.tick(), every * 1000);
  console.log(`ready ${simulator.address}`);
  console.error(`shali: 模拟的事项平台，数据全为虚构；接通：./shali exchange connect item-platform ${simulator.address}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearInterval(timer);
  await simulator.close();
  return 0;
}

async function itemsOf(district: string | undefined): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const demonstration = await (await findPack(undefined, district)).demonstration?.();
  return demonstration?.serviceItems ?? [];
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: 'string' }, delay: { type: 'string' }, refuse: { type: 'string' }, outage: { type: 'string' }, every: { type: 'string' }, seed: { type: 'string' }, district: { type: 'string' } } });
  } catch (error) {
    throw new DistrictError('cli/usage', { reason: `${error instanceof Error ? error.message : String(error)} ${USAGE}` });
  }
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > most) throw new DistrictError('cli/usage', { reason: `${name} takes a number from ${least} to ${most}` });
  return value;
}

import { getConnector } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Reconciliation } from '#kernel/exchange/reconciliation.ts';
import type { ExchangeOverview } from '#kernel/exchange/wire.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { countMessages } from '#store/exchange/messages.ts';
import { reconcile } from '#store/exchange/reconcile.ts';
import { checkConnection } from '../exchange/connections.ts';
import { httpTransport } from '../exchange/http-transport.ts';
import type { Platform } from '../platform/open.ts';
import { readOptions, type CommonOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { withPlatform } from './with-platform.ts';

const USAGE = 'exchange [status | connect SYSTEM ADDRESS | disconnect SYSTEM | reconcile CONNECTOR] [--data DIR] [--json]';

/** `exchange …`: how the messages with outside systems stand, which systems are connected, and reconciliation. */
export async function exchange(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const [verb = 'status', name, address] = options.rest;
  if (verb === 'status') return status(options);
  if (verb === 'connect' && name && address) return connect(options, name, address);
  if (verb === 'disconnect' && name) return connect(options, name, null);
  if (verb === 'reconcile' && name) return reconciliation(options, name);
  throw new DistrictError('cli/usage', { reason: USAGE });
}

async function status(options: CommonOptions): Promise<number> {
  const { connectors } = await withPlatform<ExchangeOverview>(options, {
    scope: 'operate',
    running: async (ask) => readAnswer<ExchangeOverview>(await ask('/api/exchange')),
    opened: overviewOf,
  });
  if (options.json) console.log(JSON.stringify(connectors, null, 2));
  else {
    for (const { id, title, system, address, messages } of connectors) {
      console.log(`${id.padEnd(20)} ${title.zh} ⇄ ${system.name.zh} ${address ?? '（未接通）'}`);
      for (const { direction, state, count } of messages) console.log(`  ${direction === 'in' ? '收' : '发'} ${state.padEnd(12)} ${count}`);
    }
  }
  return 0;
}

async function overviewOf({ district }: Platform): Promise<ExchangeOverview> {
  const counts = await countMessages(district, eachAlone(district.database, 'app'));
  return {
    connectors: [...district.model.connectors.values()].map(({ id, title, system, register, direction }) => ({
      id, title, system, register, direction,
      ...(district.connected?.has(system.id) ? { address: district.connected.get(system.id)! } : {}),
      messages: counts.filter((one) => one.connector === id),
    })),
  };
}

async function connect(options: CommonOptions, system: string, address: string | null): Promise<number> {
  await withPlatform<unknown>(options, {
    scope: 'operate',
    running: async (ask) => readAnswer(await ask(`/api/exchange/systems/${encodeURIComponent(system)}`, { address }, 'PUT')),
    opened: async (platform) => {
      if (address !== null) checkConnection(platform.district.model, system, address);
      await platform.connect(system, address);
    },
  });
  console.log(address === null ? `${system} 已断开` : `${system} 已接通 ${address}`);
  return 0;
}

async function reconciliation(options: CommonOptions, id: string): Promise<number> {
  const report = await withPlatform<Reconciliation>(options, {
    scope: 'operate',
    running: async (ask) => readAnswer<Reconciliation>(await ask(`/api/exchange/connectors/${encodeURIComponent(id)}/reconciliation`)),
    opened: async ({ district }) => {
      const connector = getConnector(district.model, id);
      const address = district.connected?.get(connector.system.id);
      if (address === undefined) throw new DistrictError('exchange/not-connected', { system: connector.system.name });
      return reconcile(district, connector, httpTransport(address));
    },
  });
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else print(report);
  const { ours, theirs, both, differing } = report.counts;
  return ours === both && theirs === both && differing === 0 ? 0 : 1;
}

function print({ counts, onlyOurs, onlyTheirs, differing }: Reconciliation): void {
  console.log(`我方 ${counts.ours}，对方 ${counts.theirs}，双方都有 ${counts.both}，内容不同 ${counts.differing}，读不懂 ${counts.unreadable}`);
  for (const { key } of onlyOurs) console.log(`只在我方 ${key}`);
  for (const { key } of onlyTheirs) console.log(`只在对方 ${key}`);
  for (const { key, differences } of differing) console.log(`不同 ${key}：${differences.map(({ field }) => field).join('、')}`);
}

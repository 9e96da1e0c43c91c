import { platformOf } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import type { Platform } from '#server/platform/open.ts';
import { MAX_BATCH, runBatch } from '#store/command/run.ts';
import { DEMO_CREDIT_CODE, makeCommunity } from './manned-platform.ts';

const BANKS = ['演示农商行', '演示工行', '演示中行', '演示城商行'] as const;
const PURPOSES = ['working', 'equipment', 'project'] as const;
const LONG = '内蒙古呼伦贝尔大草原食品冷链物流（集团）有限责任公司漯河西城区分公司流动资金贷款对接';

/** The amount that the match of a number asks for, in fen. */
export function wantedOf(index: number): number {
  return (index % 997) * 1_000_000 + 5_000_000;
}

/** Adds so many matches of an enterprise with a bank, by commands: a register with cases, amounts and some very long names. */
export async function makeMatches(platform: Platform, many: number): Promise<void> {
  const { district, pack } = platform;
  const actor = platformOf(pack.rootUnit.id);
  const order = (register: string, id: string, set: Readonly<Record<string, unknown>>): Order => ({ actor, at: district.now(), command: { do: 'create', register, id, set } });
  await makeCommunity(platform, 'community-1');
  await runBatch(district, [order('operator', 'operator-1', { name: '演示冷链有限公司', creditCode: DEMO_CREDIT_CODE, kind: 'enterprise', industry: 'G5950', intermediary: false, openedOn: '2024-01-20', status: 'open', address: '长江路1号', community: 'community-1' })]);
  const orders = Array.from({ length: many }, (_, index) => order('bank-match', `match-${String(index + 1).padStart(5, '0')}`, {
    name: index % 50 === 7 ? `${LONG} ${index + 1}` : `对接事项 ${String(index + 1).padStart(5, '0')}`,
    operator: 'operator-1', bank: BANKS[index % BANKS.length], purpose: PURPOSES[index % PURPOSES.length], wanted: wantedOf(index), matchedOn: `2024-0${(index % 9) + 1}-${String((index % 28) + 1).padStart(2, '0')}`,
  }));
  for (let from = 0; from < orders.length; from += MAX_BATCH) await runBatch(district, orders.slice(from, from + MAX_BATCH));
}

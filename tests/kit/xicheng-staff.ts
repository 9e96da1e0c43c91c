import { holdersOf } from '#districts/xicheng/demo/duty-holders.ts';
import { DEMO_DUTIES } from '#districts/xicheng/demo/year.ts';
import type { Actor } from '#kernel/access/access.ts';

const HOLDERS = holdersOf(DEMO_DUTIES);

/** The n-th holder of a duty among the demonstration's staff, as who acts. */
export function holderOf(duty: string, place = 1): Actor {
  const found = HOLDERS.filter((one) => one.duty === duty)[place - 1];
  if (!found) throw new Error(`Nobody holds ${duty}.`);
  return { id: found.id, name: found.name, unit: found.unit, duties: [duty], kind: 'staff' };
}

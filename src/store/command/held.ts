import type { Held, Order } from '#kernel/command/command.ts';
import { mayNeedOthers, needsOf } from '#kernel/command/needs.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { heldOf } from './held-of.ts';

/** Records by `register/id`. */
export type HeldRecords = Map<string, Held>;

type Wanted = Map<string, Set<string>>;

/** How a record is called among those that are held. */
export function heldKey(register: string, id: string): string {
  return `${register}/${id}`;
}

/**
 * Locks and reads the records that orders change, their own and those that effects will change: one query for each
 * register. Only where an effect changes another record are the orders' own read once before, to know which.
 * @throws DistrictError `record/stale` when between the two somebody changed which one it is.
 */
export async function holdRecords(district: District, runner: Runner, orders: readonly Order[]): Promise<HeldRecords> {
  const own: Wanted = new Map();
  for (const { command } of orders) {
    getRegister(district.model, command.register);
    want(own, command.register, command.id);
  }
  if (!mayNeedOthers(district.model, orders)) return readRecords(district, runner, own, 'for update');
  const preview = await readRecords(district, runner, own, '');
  const wanted = new Map([...own].map(([register, ids]) => [register, new Set(ids)]));
  for (const [register, ids] of needsOf(district.model, orders, finderIn(preview)).records) for (const id of ids) want(wanted, register, id);
  const held = await readRecords(district, runner, wanted, 'for update');
  for (const [register, ids] of needsOf(district.model, orders, finderIn(held)).records) {
    for (const id of ids) if (!wanted.get(register)?.has(id)) throw new DistrictError('record/stale', { register, id });
  }
  return held;
}

/** Looks records up among those that are held. */
export function finderIn(held: HeldRecords): (register: string, id: string) => Held | undefined {
  return (register, id) => held.get(heldKey(register, id));
}

function want(wanted: Wanted, register: string, id: string): void {
  wanted.set(register, (wanted.get(register) ?? new Set()).add(id));
}

async function readRecords(district: District, runner: Runner, wanted: Wanted, lock: 'for update' | ''): Promise<HeldRecords> {
  const held: HeldRecords = new Map();
  // Locked in the order of their names, so that two batches never wait for each other in a circle.
  for (const [id, ids] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const register = getRegister(district.model, id);
    const rows = await runner.query(`select * from ${table(district.schema, id)} where "id" = any($1::text[]) order by "id" ${lock}`, [[...ids]]);
    for (const row of rows.rows) held.set(heldKey(id, String(row.id)), heldOf(register, row));
  }
  return held;
}

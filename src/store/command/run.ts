import { DistrictError } from '#kernel/error/district-error.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { sees } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import { inRole } from '../access/in-role.ts';
import { forgetUnitTree } from '../access/unit-tree.ts';
import type { Runner } from '../database/transaction.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { applyCommand, type Change } from '#kernel/command/apply-command.ts';
import type { Accepted, Held, Order } from '#kernel/command/command.ts';
import { checkCircles } from './circles.ts';
import { heldOf } from './held-of.ts';
import { checkReferences } from './references.ts';
import { sealChanges } from './seal.ts';
import { loadViews, type Views } from './views.ts';
import { writeChanges } from './write.ts';

/** The most commands that one transaction takes. */
export const MAX_BATCH = 5000;

/** Runs one command. @throws DistrictError when it is refused; nothing has changed then. */
export async function runCommand(district: District, order: Order): Promise<Accepted> {
  return (await runBatch(district, [order]))[0]!;
}

/**
 * Runs commands in one transaction, in order; one refusal refuses all. Costs a read and an upsert for each register
 * concerned and three inserts, whatever the number of commands.
 * @throws DistrictError with `index` of the refused command in its data.
 */
export async function runBatch(district: District, orders: readonly Order[]): Promise<readonly Accepted[]> {
  if (orders.length > MAX_BATCH) throw new DistrictError('command/too-many', { most: MAX_BATCH });
  const views = await loadViews(district, orders);
  const accepted = await inRole(district.database, 'app', async (runner) => {
    const held = await loadHeld(district, runner, orders);
    const changes = decide(district, orders, views, held);
    await checkReferences(district, runner, changes, views);
    await checkCircles(district, runner, changes);
    const sealed = await sealChanges(district, runner, changes);
    return writeChanges(district, runner, sealed);
  }).catch(nameConstraint);
  if (orders.some(({ command }) => command.register === 'unit')) forgetUnitTree(district);
  return accepted;
}

const keyOf = (register: string, id: string): string => `${register}/${id}`;

async function loadHeld(district: District, runner: Runner, orders: readonly Order[]): Promise<Map<string, Held>> {
  const wanted = new Map<string, Set<string>>();
  for (const { command } of orders) {
    getRegister(district.model, command.register);
    const ids = wanted.get(command.register) ?? new Set();
    wanted.set(command.register, ids.add(command.id));
  }
  const held = new Map<string, Held>();
  // Locked in the order of their names, so that two batches never wait for each other in a circle.
  for (const [id, ids] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const register = getRegister(district.model, id);
    const rows = await runner.query(`select * from ${table(district.schema, id)} where "id" = any($1::text[]) order by "id" for update`, [[...ids]]);
    for (const row of rows.rows) held.set(keyOf(id, String(row.id)), heldOf(register, row));
  }
  return held;
}

function decide(district: District, orders: readonly Order[], views: Views, held: Map<string, Held>): readonly Change[] {
  return orders.map((order, index) => {
    const key = keyOf(order.command.register, order.command.id);
    try {
      checkSight(order, views.get(order.actor.id), held.get(key));
      const change = applyCommand(district.model, district.calendar, order, held.get(key));
      held.set(key, { ...change, register: change.register.id });
      return change;
    } catch (error) {
      if (error instanceof DistrictError && orders.length > 1) throw new DistrictError(error.code, { ...error.data, index }, { cause: error });
      throw error;
    }
  });
}

// Whoever doesn't see a record learns no more than that there is none; an id that is taken stays taken.
function checkSight({ command }: Order, view: View | undefined, held: Held | undefined): void {
  if (!view || !held || command.do === 'create' || sees(view.sight(command.register), view.keys, held)) return;
  throw new DistrictError('record/unknown', { register: command.register, id: command.id });
}

function nameConstraint(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') {
    throw new DistrictError('record/duplicate', { constraint: 'constraint' in error ? String(error.constraint) : '' }, { cause: error });
  }
  throw error;
}

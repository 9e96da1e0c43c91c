import { DistrictError } from '#kernel/error/district-error.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { Register } from '#kernel/register/register.ts';
import type { Runner } from '../database/transaction.ts';
import { inTransaction } from '../database/transaction.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { applyCommand, type Change } from '#kernel/command/apply-command.ts';
import type { Accepted, Held, Order } from '#kernel/command/command.ts';
import { eraseSubjects } from '../archive/erase-subjects.ts';
import { checkKeptElsewhere } from '../exchange/kept-elsewhere.ts';
import { noteExchange } from '../exchange/note-exchange.ts';
import { checkReferences } from './references.ts';
import { caseStateOf, valuesOf } from './row.ts';
import { sealChanges } from './seal.ts';
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
  return inTransaction(district.database.pool, async (runner) => {
    const held = await loadHeld(district, runner, orders);
    const before = new Map(held);
    const changes = decide(district, orders, held);
    await checkReferences(district, runner, changes);
    await checkKeptElsewhere(district, runner, changes, before);
    const sealed = await sealChanges(district, runner, changes);
    const accepted = await writeChanges(district, runner, sealed);
    await eraseSubjects(district, runner, sealed);
    await noteExchange(district, runner, orders, sealed, accepted);
    return accepted;
  }).catch(nameConstraint);
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

function heldOf(register: Register, row: Record<string, unknown>): Held {
  return {
    register: register.id,
    id: String(row.id),
    version: Number(row._version),
    unit: typeof row._unit === 'string' ? row._unit : undefined,
    createdAt: String(row._created),
    values: valuesOf(register, row),
    caseState: caseStateOf(row),
  };
}

function decide(district: District, orders: readonly Order[], held: Map<string, Held>): readonly Change[] {
  return orders.map((order, index) => {
    const key = keyOf(order.command.register, order.command.id);
    try {
      const change = applyCommand(district.model, district.calendar, order, held.get(key));
      held.set(key, { ...change, register: change.register.id });
      return change;
    } catch (error) {
      if (error instanceof DistrictError && orders.length > 1) throw new DistrictError(error.code, { ...error.data, index }, { cause: error });
      throw error;
    }
  });
}

function nameConstraint(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') {
    throw new DistrictError('record/duplicate', { constraint: 'constraint' in error ? String(error.constraint) : '' }, { cause: error });
  }
  throw error;
}

import { directoryOf, type Directory } from '#kernel/access/directory.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { Accepted, Order } from '#kernel/command/command.ts';
import { needsOf } from '#kernel/command/needs.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inTransaction, type Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { eraseSubjects } from '../archive/erase-subjects.ts';
import { checkKeptElsewhere } from '../exchange/kept-elsewhere.ts';
import { noteSources, tellOutside } from '../exchange/note-exchange.ts';
import { checkCircles } from './circles.ts';
import { finderIn, heldKey, holdRecords, type HeldRecords } from './held.ts';
import { checkReferences } from './references.ts';
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
 * concerned and three inserts, whatever the number of commands; what effects change is read and written along.
 * @throws DistrictError with `index` of the refused command in its data.
 */
export async function runBatch(district: District, orders: readonly Order[]): Promise<readonly Accepted[]> {
  if (orders.length > MAX_BATCH) throw new DistrictError('command/too-many', { most: MAX_BATCH });
  return inTransaction(district.database.pool, async (runner) => {
    const held = await holdRecords(district, runner, orders);
    const before = new Map(held);
    const directory = await loadDirectory(district, runner, orders, held);
    const changes = decide(district, orders, held, directory);
    const all = changes.flatMap((change) => [change, ...change.also]);
    await checkReferences(district, runner, all);
    await checkKeptElsewhere(district, runner, all, before);
    const sealed = await sealChanges(district, runner, all);
    const written = await writeChanges(district, runner, sealed);
    await checkCircles(district, runner, sealed);
    await eraseSubjects(district, runner, sealed);
    const accepted = nested(changes, written);
    const sources = changes.flatMap((change, index) => [change, ...change.also].map(() => orders[index]!.source));
    await tellOutside(district, runner, sealed, written, sources);
    await noteSources(district, runner, orders, accepted);
    return accepted;
  }).catch(nameConstraint);
}

// One query, and only where a command gives a task to somebody.
async function loadDirectory(district: District, runner: Runner, orders: readonly Order[], held: HeldRecords): Promise<Directory | undefined> {
  if (!district.findPeople) return undefined;
  const { persons, units } = needsOf(district.model, orders, finderIn(held));
  if (persons.size === 0 && units.size === 0) return directoryOf([]);
  return directoryOf(await district.findPeople(runner, { persons: [...persons], units: [...units] }));
}

function decide(district: District, orders: readonly Order[], held: HeldRecords, directory: Directory | undefined): readonly Change[] {
  const around = { find: finderIn(held), ...(directory ? { directory } : {}) };
  return orders.map((order, index) => {
    const key = heldKey(order.command.register, order.command.id);
    try {
      const change = applyCommand(district.model, district.calendar, order, held.get(key), around);
      for (const one of [change, ...change.also]) held.set(heldKey(one.register.id, one.id), heldOf(one));
      return change;
    } catch (error) {
      if (error instanceof DistrictError && orders.length > 1) throw new DistrictError(error.code, { ...error.data, index }, { cause: error });
      throw error;
    }
  });
}

function nested(changes: readonly Change[], written: readonly Accepted[]): readonly Accepted[] {
  let place = 0;
  return changes.map((change) => {
    const [own, ...also] = written.slice(place, place + 1 + change.also.length);
    place += 1 + change.also.length;
    return { ...own!, also };
  });
}

function nameConstraint(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') {
    throw new DistrictError('record/duplicate', { constraint: 'constraint' in error ? String(error.constraint) : '' }, { cause: error });
  }
  throw error;
}

import { directoryOf, type Directory } from '#kernel/access/directory.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { Accepted, Order } from '#kernel/command/command.ts';
import { needsOf } from '#kernel/command/needs.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readersOf } from '#kernel/access/readers-of.ts';
import { sees } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { Held } from '#kernel/command/command.ts';
import { inRole } from '../access/in-role.ts';
import { forgetAnswers } from '../access/kept-answers.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { eraseSubjects } from '../archive/erase-subjects.ts';
import { checkKeptElsewhere } from '../exchange/kept-elsewhere.ts';
import { noteSources, tellOutside } from '../exchange/note-exchange.ts';
import { checkCodeLists } from './check-code-lists.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkFiles } from './check-files.ts';
import { DoneBefore } from '../once/done-before.ts';
import { claimOnce, noteOnce, type Once } from '../once/once.ts';
import type { Claim } from '../once/claim.ts';
import { checkCircles } from './circles.ts';
import { finderIn, heldKey, holdRecords, type HeldRecords } from './held.ts';
import { checkPlaces } from './places.ts';
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

/** What is written along in the transaction of commands, after them. */
export type Along = (runner: Runner, accepted: readonly Accepted[]) => Promise<void>;

/** What came of a command that may be sent again; `replayed` when an earlier sending of it was accepted. */
export type Outcome = { readonly accepted: Accepted; readonly replayed: boolean };

/**
 * Runs one command that is carried out once however often it is sent; without a key it is run as it is.
 * @throws DistrictError when it is refused, or as `claimOnce` does.
 */
export async function runOnce(district: District, order: Order, once: Once | undefined, along?: Along): Promise<Outcome> {
  try {
    return { accepted: (await runBatch(district, [order], once, along))[0]!, replayed: false };
  } catch (error) {
    if (error instanceof DoneBefore) return { accepted: error.accepted, replayed: true };
    throw error;
  }
}

/**
 * Runs commands in one transaction, in order; one refusal refuses all. Costs a read and an upsert for each register
 * concerned and three inserts, whatever the number of commands; what effects change is read and written along.
 * @throws DistrictError with `index` of the refused command in its data.
 */
export async function runBatch(district: District, orders: readonly Order[], once?: Once | Claim, along?: Along): Promise<readonly Accepted[]> {
  if (orders.length > MAX_BATCH) throw new DistrictError('command/too-many', { most: MAX_BATCH });
  const views = await loadViews(district, orders);
  const accepted = await inRole(district.database, 'app', async (runner) => {
    const claim = once && claimOf(district, once);
    const before = await claim?.claim(runner);
    if (before) throw new DoneBefore(before);
    const made = await decideAndWrite(district, runner, orders, views);
    await along?.(runner, made);
    await claim?.note(runner, made);
    return made;
  }).catch(nameConstraint);
  forgetAnswers(district, new Set(accepted.flatMap((one) => [one, ...one.also]).map((one) => one.register)));
  return accepted;
}

function claimOf(district: District, once: Once | Claim): Claim {
  if ('claim' in once) return once;
  return { claim: (runner) => claimOnce(district, runner, once), note: (runner, made) => noteOnce(district, runner, once, made[0]!) };
}

async function decideAndWrite(district: District, runner: Runner, orders: readonly Order[], views: Views): Promise<readonly Accepted[]> {
  const held = await holdRecords(district, runner, orders);
  const before = new Map(held);
  const directory = await loadDirectory(district, runner, orders, held);
  const changes = decide(district, orders, views, held, directory);
  const all = changes.flatMap((change) => [change, ...change.also]);
  checkPlaces(district, all);
  await checkReferences(district, runner, changes, views);
  await checkKeptElsewhere(district, runner, all, before);
  await checkCodeLists(district, runner, all, before);
  await checkCriteria(district, runner, all, before);
  await checkFiles(district, runner, changes, before);
  const sealed = await sealChanges(district, runner, all);
  const written = await writeChanges(district, runner, sealed);
  await checkCircles(district, runner, sealed);
  await eraseSubjects(district, runner, sealed);
  const made = nested(changes, written);
  const sources = changes.flatMap((change, index) => [change, ...change.also].map(() => orders[index]!.source));
  await tellOutside(district, runner, sealed, written, sources);
  await noteSources(district, runner, orders, made);
  return made;
}

// One query, and only where a command gives a task to somebody.
async function loadDirectory(district: District, runner: Runner, orders: readonly Order[], held: HeldRecords): Promise<Directory | undefined> {
  if (!district.findPeople) return undefined;
  const { persons, units } = needsOf(district.model, orders, finderIn(held));
  if (persons.size === 0 && units.size === 0) return directoryOf([]);
  return directoryOf(await district.findPeople(runner, { persons: [...persons], units: [...units] }));
}

function decide(district: District, orders: readonly Order[], views: Views, held: HeldRecords, directory: Directory | undefined): readonly Change[] {
  const around = { find: finderIn(held), ...(directory ? { directory } : {}) };
  return orders.map((order, index) => {
    const key = heldKey(order.command.register, order.command.id);
    try {
      checkSight(order, views.get(order.actor.id), held.get(key));
      const change = applyCommand(district.model, district.calendar, order, held.get(key), around);
      for (const one of [change, ...change.also]) held.set(heldKey(one.register.id, one.id), heldAfter(district, one));
      return change;
    } catch (error) {
      if (error instanceof DistrictError && orders.length > 1) throw new DistrictError(error.code, { ...error.data, index }, { cause: error });
      throw error;
    }
  });
}

function heldAfter({ model }: District, change: Change): Held {
  return { ...heldOf(change), readers: readersOf(change.register, model.procedures.get(change.register.id), change.values, change.caseState) };
}

// Whoever doesn't see a record learns no more than that there is none; an id that is taken stays taken.
function checkSight({ command }: Order, view: View | undefined, held: Held | undefined): void {
  if (!view || !held || command.do === 'create' || sees(view.sight(command.register), view.keys, held)) return;
  throw new DistrictError('record/unknown', { register: command.register, id: command.id });
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

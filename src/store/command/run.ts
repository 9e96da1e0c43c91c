import { DistrictError } from '#kernel/error/district-error.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { encodeEntry } from '#kernel/journal/entry.ts';
import { nativeSha256 } from '../journal/native-sha256.ts';
import type { Register } from '#kernel/register/register.ts';
import type { Runner } from '../database/transaction.ts';
import { inTransaction } from '../database/transaction.ts';
import { quote, table } from '../database/identifier.ts';
import { insertRows, type ColumnToWrite } from '../database/insert-rows.ts';
import type { District } from '../district.ts';
import { applyCommand, type Change } from './apply.ts';
import type { Accepted, Held, Order } from './command.ts';
import { checkReferences } from './references.ts';
import { rowOf, caseStateOf, valuesOf } from './row.ts';
import { sealChanges } from './seal.ts';
import { writtenColumns } from '../schema/columns.ts';

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
    const changes = decide(district, orders, held);
    await checkReferences(district, runner, changes);
    const sealed = await sealChanges(district, runner, changes);
    return write(district, runner, sealed);
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

async function write(district: District, runner: Runner, changes: readonly Change[]): Promise<readonly Accepted[]> {
  const entries: Record<string, unknown>[] = [];
  const accepted: Accepted[] = [];
  const latest = new Map<string, { change: Change; entry: string }>();
  for (const change of changes) {
    const id = entryId(district, change.at);
    const key = district.vault.random(32);
    const encoded = encodeEntry({ id, at: change.at, register: change.register.id, record: change.id, version: change.version, act: change.act, actor: change.actor.id, values: change.values, key, restricted: change.register.restricted }, nativeSha256);
    entries.push({
      id, register: change.register.id, record: change.id, version: change.version, at: change.at, actor: change.actor.id, actorName: change.actor.name,
      act: change.act, reason: change.reason ?? null, unit: change.unit ?? null, payload: change.values, caseState: change.caseState ?? null,
      key: Buffer.from(key), leaf: Buffer.from(encoded.leaf), public: Buffer.from(encoded.bytes),
    });
    accepted.push({ register: change.register.id, record: change.id, version: change.version, entry: id });
    latest.set(keyOf(change.register.id, change.id), { change, entry: id });
  }
  await insertRows(runner, district.schema, 'entry', ENTRY_COLUMNS, entries);
  await runner.query(`insert into ${table(district.schema, 'journal_pending')} select unnest($1::text[])`, [entries.map((entry) => entry.id)]);
  await writeRows(district, runner, [...latest.values()]);
  return accepted;
}

const ENTRY_COLUMNS: readonly ColumnToWrite[] = [
  ...['id', 'register', 'record', 'version', 'at', 'actor', 'actorName', 'act', 'reason', 'unit', 'key', 'leaf', 'public'].map((name) => ({ name })),
  { name: 'payload', json: true },
  { name: 'caseState', json: true },
];

async function writeRows(district: District, runner: Runner, latest: readonly { change: Change; entry: string }[]): Promise<void> {
  const byRegister = Map.groupBy(latest, ({ change }) => change.register);
  for (const [register, list] of byRegister) {
    const rows = list.map(({ change, entry }) => rowOf(register, { ...change, changedAt: change.at, entry }));
    const columns = writtenColumns(register);
    const updates = columns.filter(({ name }) => name !== 'id').map(({ name }) => `${quote(name)} = excluded.${quote(name)}`);
    await insertRows(runner, district.schema, register.id, columns, rows, ` on conflict ("id") do update set ${updates.join(', ')}`);
  }
}

// A UUIDv7: its first 48 bits are the time in milliseconds, so that entries lie together as they were made.
function entryId(district: District, at: string): string {
  const bytes = Buffer.from(district.vault.random(16));
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = bytes.toString('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

function nameConstraint(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505') {
    throw new DistrictError('record/duplicate', { constraint: 'constraint' in error ? String(error.constraint) : '' }, { cause: error });
  }
  throw error;
}

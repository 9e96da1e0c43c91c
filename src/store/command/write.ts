import { encodeEntry } from '#kernel/journal/entry.ts';
import { quote, table } from '../database/identifier.ts';
import { insertRows, type ColumnToWrite } from '../database/insert-rows.ts';
import { SendAhead } from '../database/send-ahead.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { nativeSha256 } from '../journal/native-sha256.ts';
import { writtenColumns } from '../schema/columns.ts';
import type { Change } from '#kernel/command/change.ts';
import type { Accepted } from '#kernel/command/command.ts';
import { rowOf } from './row.ts';

/** The columns of a journal entry that a command writes. */
export const ENTRY_COLUMNS: readonly ColumnToWrite[] = [
  ...['id', 'register', 'record', 'version', 'at', 'actor', 'actorName', 'onBehalfOf', 'onBehalfOfName', 'act', 'reason', 'unit', 'key', 'leaf', 'public'].map((name) => ({ name })),
  { name: 'payload', json: true },
  { name: 'caseState', json: true },
];

/** Entries in one statement: enough that round trips hardly count, few enough that both sides are always busy. */
const ENTRIES_AT_ONCE = 125;

/** Statements that PostgreSQL is given before it has answered the first: what one command writes. */
const STATEMENTS_AHEAD = 3;

type Latest = { readonly change: Change; readonly entry: string };

/** Writes decided changes: an entry each, and the latest row of each record; the next rows are made while the database takes the last. */
export async function writeChanges(district: District, runner: Runner, changes: readonly Change[]): Promise<readonly Accepted[]> {
  const ahead = new SendAhead(district.database.kind === 'postgres' ? STATEMENTS_AHEAD : 1);
  const accepted: Accepted[] = [];
  const latest = new Map<string, Latest>();
  for (let start = 0; start < changes.length; start += ENTRIES_AT_ONCE) {
    const entries = changes.slice(start, start + ENTRIES_AT_ONCE).map((change) => {
      const entry = entryOf(district, change);
      accepted.push({ register: change.register.id, record: change.id, version: change.version, entry: entry.id, also: [] });
      latest.set(`${change.register.id}/${change.id}`, { change, entry: entry.id });
      return entry;
    });
    await ahead.send(() => insertRows(runner, district.schema, 'entry', ENTRY_COLUMNS, entries));
  }
  const byRegister = Map.groupBy(latest.values(), ({ change }) => change.register);
  for (const [register, list] of byRegister) {
    const procedure = district.model.procedures.get(register.id);
    const rows = list.map(({ change, entry }) => rowOf(register, procedure, { ...change, changedAt: change.at, entry }));
    const columns = writtenColumns(register);
    const updates = columns.filter(({ name }) => name !== 'id').map(({ name }) => `${quote(name)} = excluded.${quote(name)}`);
    await ahead.send(() => insertRows(runner, district.schema, register.id, columns, rows, ` on conflict ("id") do update set ${updates.join(', ')}`));
  }
  await ahead.send(() => runner.query(`insert into ${table(district.schema, 'journal_pending')} select unnest($1::text[])`, [accepted.map((one) => one.entry)]));
  await ahead.done();
  return accepted;
}

function entryOf(district: District, change: Change): { readonly id: string } & Readonly<Record<string, unknown>> {
  const { register, version, at, act, values, onBehalfOf } = change;
  const id = entryId(district, at);
  const key = district.vault.random(32);
  const encoded = encodeEntry({ id, at, register: register.id, record: change.id, version, act, actor: change.actor.id, values, key, restricted: register.restricted, ...(onBehalfOf ? { onBehalfOf: onBehalfOf.id } : {}) }, nativeSha256);
  return {
    id, register: register.id, record: change.id, version, at, actor: change.actor.id, actorName: change.actor.name,
    onBehalfOf: onBehalfOf?.id, onBehalfOfName: onBehalfOf?.name,
    act, reason: change.reason, unit: change.unit, payload: values, caseState: change.caseState,
    key: Buffer.from(key), leaf: Buffer.from(encoded.leaf), public: Buffer.from(encoded.bytes),
  };
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

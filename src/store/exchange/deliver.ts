import { getRegister } from '#kernel/desk/model.ts';
import type { Connector } from '#kernel/exchange/connector.ts';
import { failureOf } from '#kernel/exchange/failure.ts';
import { nextTryAt } from '#kernel/exchange/back-off.ts';
import type { Outcome, Outgoing, Transport } from '#kernel/exchange/transport.ts';
import { writeMessage } from '#kernel/exchange/write-message.ts';
import type { CaseState } from '#kernel/procedure/case-file.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { eachAlone } from '../access/each-alone.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { claimDue, noteEnded, type Ended, type MessageRow } from './claim.ts';
import { loadSubjectKeys, openValues } from './open-values.ts';

/** What became of the messages of one turn. */
export type Delivered = { readonly sent: number; readonly refused: number; readonly waiting: number };

const AT_ONCE = 50;

/**
 * Sends the messages that are due, oldest first; no transaction is open while the network is waited for. When the system
 * can't be reached the others of the turn are not tried: they wait as long and lose no try.
 */
export async function deliverDue(district: District, connector: Connector, transport: Transport): Promise<Delivered> {
  const claimed = (await claimDue(district, connector, 'out', AT_ONCE)).toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : (a.sequence ?? 0) - (b.sequence ?? 0)));
  if (claimed.length === 0) return { sent: 0, refused: 0, waiting: 0 };
  const messages = await writeAll(district, connector, claimed);
  const ended: Ended[] = [];
  let unreachable = false;
  for (const [index, row] of claimed.entries()) {
    const outcome: Outcome | undefined = unreachable ? undefined : await transport.send(connector.topic, messages[index]!);
    unreachable ||= outcome?.kind === 'unreachable';
    ended.push(outcome ? endedBy(row, outcome, district.now()) : { id: row.id, state: 'waiting', attempts: row.attempts - 1, nextAt: nextTryAt(1, district.now()) });
  }
  await noteEnded(district, eachAlone(district.database, 'app'), ended);
  const count = (state: Ended['state']): number => ended.filter((one) => one.state === state).length;
  return { sent: count('done'), refused: count('dead'), waiting: count('waiting') };
}

function endedBy(row: MessageRow, outcome: Outcome, now: string): Ended {
  if (outcome.kind === 'receipt') return { id: row.id, state: 'done', attempts: row.attempts, receipt: outcome.receipt };
  const code = outcome.kind === 'refused' ? 'exchange/refused-there' : 'exchange/unreachable';
  return { id: row.id, attempts: row.attempts, problem: { code, data: { reason: outcome.reason } }, ...failureOf(code, row, now) };
}

type Told = { readonly id: string; readonly payload: Values; readonly caseState: CaseState | null };

// Two queries and one for each register referred to, whatever the number of messages.
async function writeAll(district: District, connector: Connector, rows: readonly MessageRow[]): Promise<readonly Outgoing[]> {
  const runner = eachAlone(district.database, 'app');
  const register = getRegister(district.model, connector.register);
  const found = await runner.query<Told>(`select "id", "payload", "caseState" from ${table(district.schema, 'entry')} where "id" = any($1::text[])`, [rows.map((row) => row.entry)]);
  const entries = new Map(found.rows.map((row) => [row.id, row]));
  const keys = await loadSubjectKeys(district, runner, register, rows.map((row) => row.record ?? ''));
  const names = await namesOfReferences(district, connector, register, found.rows);
  return rows.map((row) => {
    const entry = entries.get(row.entry ?? '')!;
    const values = openValues(register, entry.payload, keys.get(row.record ?? ''));
    const named = Object.fromEntries(Object.entries(connector.map).flatMap(([field, { by }]) => (by && typeof values[field] === 'string' ? [[field, names.get(`${field}/${values[field]}`) ?? values[field]]] : [])));
    return { id: row.message, sequence: row.sequence ?? 0, sentAt: row.sentAt, body: writeMessage(connector, values, entry.caseState?.state, named) };
  });
}

async function namesOfReferences(district: District, connector: Connector, register: Register, entries: readonly Told[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [field, { by }] of Object.entries(connector.map)) {
    const of = register.fields[field]?.of;
    if (!by || !of) continue;
    const ids = entries.flatMap((entry) => (typeof entry.payload[field] === 'string' ? [entry.payload[field]] : []));
    const found = await eachAlone(district.database, 'app').query<{ id: string; name: string }>(`select "id", ${quote(by)}::text as name from ${table(district.schema, of)} where "id" = any($1::text[])`, [ids]);
    for (const row of found.rows) names.set(`${field}/${row.id}`, row.name);
  }
  return names;
}

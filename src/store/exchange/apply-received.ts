import type { Actor } from '#kernel/access/access.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { answerMessage } from '#kernel/exchange/answer-message.ts';
import type { Body } from '#kernel/exchange/body-path.ts';
import type { Connector } from '#kernel/exchange/connector.ts';
import type { MessageSource } from '#kernel/exchange/envelope.ts';
import { failureOf } from '#kernel/exchange/failure.ts';
import { keyOf, readMessage, valuesToldBy } from '#kernel/exchange/read-message.ts';
import { isNewer, isOrdered } from '#kernel/exchange/settle-order.ts';
import { eachAlone } from '../access/each-alone.ts';
import { inRole } from '../access/in-role.ts';
import { runBatch } from '../command/run.ts';
import type { District } from '../district.ts';
import { claimDue, noteEnded, type Ended, type MessageRow } from './claim.ts';
import { findPosition, findStanding, resolveReferences } from './find-standing.ts';
import { movePositions } from './note-exchange.ts';

/** What became of the messages of one turn. */
export type Applied = { readonly done: number; readonly unchanged: number; readonly superseded: number; readonly failed: number };

const AT_ONCE = 200;

/** By whom a message of a system is carried out: the system is named in the journal, and may take only the steps that the declaration gives it. */
export function actorOfSystem(connector: Connector): Actor {
  return { id: `system:${connector.system.id}`, name: connector.system.name.zh, unit: connector.unit, duties: [], kind: 'system' };
}

/**
 * Carries out the messages that are due, oldest first, each in a transaction of its own, so that one that is refused
 * holds up no other. A refused one waits and is tried again, or becomes a dead letter.
 */
export async function applyReceived(district: District, connector: Connector): Promise<Applied> {
  const claimed = await claimDue(district, connector, 'in', AT_ONCE);
  const counts = { done: 0, unchanged: 0, superseded: 0, failed: 0 };
  for (const row of claimed.toSorted(inSendersOrder(connector))) {
    const state = await applyMessage(district, connector, row).catch((error: unknown) => noteFailure(district, row, error));
    counts[state] += 1;
  }
  return counts;
}

function inSendersOrder(connector: Connector): (a: MessageRow, b: MessageRow) => number {
  return (a, b) => (isNewer(connector.order, positionOf(a), positionOf(b)) ? 1 : -1);
}

function positionOf(row: MessageRow): { message: string; sentAt: string; sequence?: number } {
  return { message: row.message, sentAt: row.sentAt, ...(row.sequence === null ? {} : { sequence: row.sequence }) };
}

async function applyMessage(district: District, connector: Connector, row: MessageRow): Promise<'done' | 'unchanged' | 'superseded'> {
  const runner = eachAlone(district.database, 'app');
  const register = getRegister(district.model, connector.register);
  const body = bodyOfRow(district, row);
  const key = keyOf(connector, body);
  if (!isOrdered(connector.order, positionOf(row), district.now())) throw new DistrictError('exchange/not-ordered', { connector: connector.id, order: connector.order, sentAt: row.sentAt });
  if (!isNewer(connector.order, positionOf(row), await findPosition(district, runner, connector, key))) return settle(district, row, 'superseded');
  const reading = readMessage(connector, body);
  const { standing, erased } = await findStanding(district, runner, connector, register, key);
  const told = Object.fromEntries(Object.entries(reading.told).filter(([name]) => !erased.includes(name)));
  const values = valuesToldBy(register, told, await resolveReferences(district, runner, connector, register, told));
  const commands = answerMessage(connector, district.model.procedures.get(register.id), key, values, reading.status, standing);
  const source = sourceOf(connector, row, key);
  if (commands.length === 0) return settle(district, row, 'unchanged', source);
  await runBatch(district, commands.map((command) => ({ actor: actorOfSystem(connector), at: district.now(), command, source })));
  return 'done';
}

function bodyOfRow(district: District, row: MessageRow): Body {
  if (!row.body) throw new DistrictError('exchange/message-malformed', { problems: ['正文已不在'] });
  return JSON.parse(new TextDecoder().decode(district.vault.unwrap(row.body))) as Body;
}

function sourceOf(connector: Connector, row: MessageRow, key: string): MessageSource {
  return { row: row.id, connector: connector.id, system: connector.system.id, key, receivedAt: row.notedAt, endpoint: row.endpoint ?? '', ...positionOf(row) };
}

// What says nothing new is still the newest about its key, so that an older one after it stays without effect.
async function settle(district: District, row: MessageRow, state: 'unchanged' | 'superseded', source?: MessageSource): Promise<typeof state> {
  await inRole(district.database, 'app', async (runner) => {
    await noteEnded(district, runner, [{ id: row.id, state, attempts: row.attempts }]);
    if (source) await movePositions(district, runner, [source]);
  });
  return state;
}

async function noteFailure(district: District, row: MessageRow, error: unknown): Promise<'failed'> {
  if (!(error instanceof DistrictError)) throw error;
  const now = district.now();
  const problem = { code: error.code, data: error.data };
  // Somebody else has just applied this message or a newer one: it is looked at again at once and costs no try.
  const ended: Ended = error.code === 'exchange/taken' ? { id: row.id, state: 'waiting', attempts: row.attempts - 1, nextAt: now } : { id: row.id, attempts: row.attempts, problem, ...failureOf(error.code, row, now) };
  await noteEnded(district, eachAlone(district.database, 'app'), [ended]);
  return 'failed';
}

import type { Change } from '#kernel/command/apply-command.ts';
import type { Accepted, Order } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { isOutbound, type Connector } from '#kernel/exchange/connector.ts';
import type { MessageSource } from '#kernel/exchange/envelope.ts';
import { table } from '../database/identifier.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/**
 * Notes where commands came from that messages of outside systems asked for, and settles those messages, in the
 * transaction of the commands themselves. Costs nothing where no message asked, and at most four statements otherwise.
 * @throws DistrictError `exchange/taken` when somebody else has just applied the message, or a newer one.
 */
export async function noteSources(district: District, runner: Runner, orders: readonly Order[], accepted: readonly Accepted[]): Promise<void> {
  const told = orders.flatMap(({ source }, index) => (source ? [{ source, accepted: accepted[index]! }] : []));
  if (told.length === 0) return;
  await keepSources(district, runner, told);
  // A message may ask for several commands; the last of them settles it.
  await settleMessages(district, runner, [...new Map(told.map((one) => [one.source.row, one])).values()]);
}

/**
 * Writes the messages that changes mean for systems outside, effects on other records included, in the transaction of
 * the commands; a system is not told what it said itself. Nothing, or one statement.
 */
export async function tellOutside(district: District, runner: Runner, changes: readonly Change[], accepted: readonly Accepted[], sources: readonly (MessageSource | undefined)[]): Promise<void> {
  if (!district.connected?.size) return;
  const rows = changes.flatMap((change, index) =>
    connectorsTold(district, change).filter((connector) => connector.system.id !== sources[index]?.system).map((connector) => messageOf(connector, change, accepted[index]!.entry)),
  );
  if (rows.length > 0) await insertRows(runner, district.schema, 'exchange_message', COLUMNS, rows);
}

const COLUMNS = ['id', 'connector', 'direction', 'message', 'state', 'key', 'record', 'sequence', 'sentAt', 'notedAt', 'attempts', 'nextAt', 'entry'].map((name) => ({ name }));

function connectorsTold(district: District, change: Change): readonly Connector[] {
  return [...district.model.connectors.values()].filter(
    (connector) => connector.register === change.register.id && isOutbound(connector) && connector.tells.includes(change.act) && district.connected!.has(connector.system.id),
  );
}

// What is told is read from the entry when it is sent, so that no second copy of personal values lies about.
function messageOf(connector: Connector, change: Change, entry: string): Record<string, unknown> {
  const key = change.values[connector.key];
  return {
    id: `${entry}-${connector.id}`, connector: connector.id, direction: 'out', message: entry, state: 'waiting', key: typeof key === 'string' ? key : null,
    record: change.id, sequence: change.version, sentAt: change.at, notedAt: change.at, attempts: 0, nextAt: change.at, entry,
  };
}

type Told = { readonly source: MessageSource; readonly accepted: Accepted };

async function keepSources(district: District, runner: Runner, told: readonly Told[]): Promise<void> {
  const columns = ['entry', 'register', 'record', 'connector', 'system', 'message', 'sentAt', 'receivedAt', 'endpoint'].map((name) => ({ name }));
  await insertRows(runner, district.schema, 'entry_source', columns, told.map(({ source, accepted }) => ({ ...source, entry: accepted.entry, register: accepted.register, record: accepted.record })));
}

async function settleMessages(district: District, runner: Runner, told: readonly Told[]): Promise<void> {
  const list = (value: (one: Told) => string): string[] => told.map(value);
  const settled = await runner.query(
    `update ${table(district.schema, 'exchange_message')} m set "state" = 'done', "doneAt" = s.at, "nextAt" = null, "problem" = null, "body" = null, "record" = s.record, "entry" = s.entry
     from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[]) as s(row, at, record, entry) where m."id" = s.row and m."state" = 'waiting'`,
    [list((one) => one.source.row), told.map(() => district.now()), list((one) => one.accepted.record), list((one) => one.accepted.entry)],
  );
  if (settled.rowCount !== told.length) throw new DistrictError('exchange/taken', { messages: list((one) => one.source.message).slice(0, 10) });
  await movePositions(district, runner, told.map((one) => one.source));
}

/** Notes that a message was the newest about its key. @throws DistrictError `exchange/taken` when a newer one was applied meanwhile. */
export async function movePositions(district: District, runner: Runner, sources: readonly MessageSource[]): Promise<void> {
  const byOrder = Map.groupBy(sources, (source) => district.model.connectors.get(source.connector)?.order ?? 'time');
  for (const [order, some] of byOrder) {
    const newest = order === 'sequence' ? 'p."sequence"' : 'p."sentAt"';
    const next = order === 'sequence' ? 'excluded."sequence"' : 'excluded."sentAt"';
    const moved = await runner.query(
      `insert into ${table(district.schema, 'exchange_position')} as p ("connector", "key", "message", "sequence", "sentAt")
       select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[])
       on conflict ("connector", "key") do update set "message" = excluded."message", "sequence" = excluded."sequence", "sentAt" = excluded."sentAt"
       where ${newest} < ${next} or (${newest} = ${next} and p."message" collate "C" < excluded."message" collate "C")`,
      [some.map((one) => one.connector), some.map((one) => one.key), some.map((one) => one.message), some.map((one) => one.sequence ?? null), some.map((one) => one.sentAt)],
    );
    if (moved.rowCount !== some.length) throw new DistrictError('exchange/taken', { messages: some.map((one) => one.message).slice(0, 10) });
  }
}

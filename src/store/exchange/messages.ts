import type { Connector } from '#kernel/exchange/connector.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { MessageWire } from '#kernel/exchange/wire.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

const SHOWN = ['id', 'connector', 'direction', 'message', 'state', 'key', 'record', 'sequence', 'sentAt', 'notedAt', 'endpoint', 'attempts', 'nextAt', 'problem', 'receipt', 'doneAt', 'entry'].map((name) => `"${name}"`).join(', ');

/** How many messages stand in each state, by connector and direction: one query. */
export async function countMessages(district: District, runner: Runner): Promise<readonly { readonly connector: string; readonly direction: 'in' | 'out'; readonly state: string; readonly count: number }[]> {
  const found = await runner.query<{ connector: string; direction: 'in' | 'out'; state: string; count: number }>(
    `select "connector", "direction", "state", count(*) as count from ${table(district.schema, 'exchange_message')} group by 1, 2, 3 order by 1, 2, 3`,
  );
  return found.rows;
}

/** A page of a connector's messages in one state, by key. */
export async function listMessages(district: District, runner: Runner, connector: Connector, query: { readonly state: string; readonly after: string; readonly limit: number }): Promise<readonly MessageWire[]> {
  const found = await runner.query<MessageWire>(
    `select ${SHOWN} from ${table(district.schema, 'exchange_message')} where "connector" = $1 and "state" = $2 and "id" > $3 order by "id" limit $4`,
    [connector.id, query.state, query.after, query.limit],
  );
  return found.rows;
}

/** A message by its row. @throws DistrictError `exchange/message-unknown`. */
export async function getMessage(district: District, runner: Runner, id: string): Promise<MessageWire> {
  const found = await runner.query<MessageWire>(`select ${SHOWN} from ${table(district.schema, 'exchange_message')} where "id" = $1`, [id]);
  if (!found.rows[0]) throw new DistrictError('exchange/message-unknown', { id: id.slice(0, 80) });
  return found.rows[0];
}

/** Gives a dead letter a new set of tries. @throws DistrictError `exchange/not-dead`. */
export async function retryDead(district: District, runner: Runner, id: string): Promise<void> {
  const moved = await runner.query(
    `update ${table(district.schema, 'exchange_message')} set "state" = 'waiting', "attempts" = 0, "nextAt" = $2 where "id" = $1 and "state" = 'dead' and ("direction" = 'out' or "body" is not null)`, [id, district.now()],
  );
  if (moved.rowCount !== 1) throw new DistrictError('exchange/not-dead', { id });
}

/** Lays a dead letter aside for good, with the reason; what it said goes with it. @throws DistrictError `exchange/not-dead`. */
export async function discardDead(district: District, runner: Runner, id: string, by: string, reason: string): Promise<void> {
  const problem = JSON.stringify({ code: 'exchange/discarded', data: { by, reason } });
  const moved = await runner.query(
    `update ${table(district.schema, 'exchange_message')} set "state" = 'discarded', "doneAt" = $2, "problem" = $3, "body" = null where "id" = $1 and "state" = 'dead'`, [id, district.now(), problem],
  );
  if (moved.rowCount !== 1) throw new DistrictError('exchange/not-dead', { id });
}

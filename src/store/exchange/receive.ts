import { createHash } from 'node:crypto';
import type { Connector } from '#kernel/exchange/connector.ts';
import { Envelope, MAX_BODY_BYTES } from '#kernel/exchange/envelope.ts';
import { findAt } from '#kernel/exchange/body-path.ts';
import { eachAlone } from '../access/each-alone.ts';
import { inRole } from '../access/in-role.ts';
import { table } from '../database/identifier.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { District } from '../district.ts';

/** Where messages were read from, and how far the feed has been read with them. */
export type ReceivedFrom = { readonly endpoint: string; readonly cursor?: string };

const COLUMNS = [
  ...['id', 'connector', 'direction', 'message', 'state', 'key', 'sequence', 'sentAt', 'notedAt', 'endpoint', 'attempts', 'nextAt', 'body'].map((name) => ({ name })),
  { name: 'problem', json: true },
];

/**
 * Notes messages from outside, each once however often it comes, together with how far the feed has been read: nothing
 * is lost and nothing taken twice when the program stops in between. What is no message at all becomes a dead letter.
 * @returns how many were new.
 */
export async function receiveMessages(district: District, connector: Connector, messages: readonly unknown[], from: ReceivedFrom): Promise<number> {
  const now = district.now();
  const rows = new Map(messages.map((message) => rowOf(district, connector, message, from.endpoint, now)).map((row) => [row.message, row]));
  return inRole(district.database, 'app', async (runner) => {
    const before = await runner.query<{ message: string }>(
      `select "message" from ${table(district.schema, 'exchange_message')} where "connector" = $1 and "direction" = 'in' and "message" = any($2::text[])`,
      [connector.id, [...rows.keys()]],
    );
    for (const known of before.rows) rows.delete(known.message);
    if (rows.size > 0) await insertRows(runner, district.schema, 'exchange_message', COLUMNS, [...rows.values()], ' on conflict ("connector", "direction", "message") do nothing');
    if (from.cursor !== undefined) {
      await runner.query(
        `insert into ${table(district.schema, 'exchange_cursor')} ("connector", "cursor", "at") values ($1, $2, $3) on conflict ("connector") do update set "cursor" = excluded."cursor", "at" = excluded."at"`,
        [connector.id, from.cursor, now],
      );
    }
    return rows.size;
  });
}

/** How far a connector's feed has been read; undefined before the first page. */
export async function findCursor(district: District, connector: Connector): Promise<string | undefined> {
  const found = await eachAlone(district.database, 'app').query<{ cursor: string }>(`select "cursor" from ${table(district.schema, 'exchange_cursor')} where "connector" = $1`, [connector.id]);
  return found.rows[0]?.cursor;
}

type Row = { readonly message: string } & Readonly<Record<string, unknown>>;

function rowOf(district: District, connector: Connector, message: unknown, endpoint: string, now: string): Row {
  const text = JSON.stringify(message) ?? '';
  const parsed = Envelope.safeParse(message);
  const common = { connector: connector.id, direction: 'in', notedAt: now, endpoint, attempts: 0 };
  if (!parsed.success || Buffer.byteLength(text) > MAX_BODY_BYTES) {
    const id = `malformed-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
    const problem = { code: 'exchange/message-malformed', data: { problems: parsed.success ? [`超过 ${MAX_BODY_BYTES} 字节`] : parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}：${issue.message}`) } };
    return { ...common, id: `${id}-${connector.id}`, message: id, state: 'dead', sentAt: now, problem };
  }
  const { id, sequence, sentAt, body } = parsed.data;
  const key = findAt(body, connector.map[connector.key]!.at);
  return {
    ...common, id: rowId(district), message: id, state: 'waiting', sentAt, nextAt: now,
    ...(sequence === undefined ? {} : { sequence }),
    ...(typeof key === 'string' ? { key: key.slice(0, 200) } : {}),
    body: Buffer.from(district.vault.wrap(new TextEncoder().encode(JSON.stringify(body)))),
  };
}

function rowId(district: District): string {
  return `m-${Buffer.from(district.vault.random(16)).toString('hex')}`;
}

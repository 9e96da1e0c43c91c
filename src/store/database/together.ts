import type { Socket } from 'node:net';
import type pg from 'pg';

/** A statement with the values of its parameters. */
export type Statement = readonly [text: string, values?: unknown[]];

/** What the driver keeps of a client's connection; its types don't tell of it. */
type Connected = { readonly connection?: { readonly stream?: Pick<Socket, 'cork' | 'uncork'> } };

/**
 * Runs statements in order and gives their results. Where the connection takes them before it has answered (PostgreSQL),
 * they go out in one message, with what else is sent in the same turn; the embedded database gets one after the other.
 */
export async function together(client: pg.PoolClient, statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> {
  if (client.pipeline) return Promise.all(statements.map(([text, values]) => sendHeld(client, text, values)));
  const results: pg.QueryResult[] = [];
  for (const [text, values] of statements) results.push(await client.query(text, values));
  return results;
}

/**
 * Sends a statement together with what else is sent in the same turn, where the connection takes several at once: a system
 * call for each would cost more than it does here to make it.
 */
export function sendHeld<R extends pg.QueryResultRow>(client: pg.PoolClient & Connected, text: string, values?: unknown[]): Promise<pg.QueryResult<R>> {
  const stream = client.pipeline ? client.connection?.stream : undefined;
  stream?.cork();
  const sent = client.query<R>(text, values);
  if (stream) process.nextTick(() => stream.uncork());
  return sent;
}

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
  if (client.pipeline) {
    holdBack(client);
    return Promise.all(statements.map(([text, values]) => client.query(text, values)));
  }
  const results: pg.QueryResult[] = [];
  for (const [text, values] of statements) results.push(await client.query(text, values));
  return results;
}

// A system call for each statement costs more than the statement itself does here.
function holdBack(client: pg.PoolClient & Connected): void {
  const stream = client.connection?.stream;
  stream?.cork();
  process.nextTick(() => stream?.uncork());
}

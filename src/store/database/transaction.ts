import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { invariant } from '#kernel/error/invariant.ts';
import { sendHeld, together, type Statement } from './together.ts';

/** What runs a statement: a connection inside a transaction. */
export type Runner = { query: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<R>> };

/** How a transaction begins: whether it only reads, and the statements that come before all others. */
export type Beginning = { readonly readsOnly?: boolean; readonly first?: readonly Statement[] };

const inside = new AsyncLocalStorage<true>();

/**
 * Runs work in one transaction; an error rolls everything back. Reads and commands come in by a role (store/access),
 * which calls this. A transaction opens no other: the embedded database has one session, so the two would wait for
 * each other. Its beginning goes out in one message, and one that only reads doesn't wait for the answer to it: what it
 * finds is given to nobody before that is there.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (runner: Runner) => Promise<T>, beginning: Beginning = {}): Promise<T> {
  invariant(!inside.getStore(), 'A transaction must not be opened inside another.');
  const { readsOnly = false, first = [] } = beginning;
  const client = await pool.connect();
  try {
    const begun = together(client, [[readsOnly ? 'begin read only' : 'begin'], ...first]);
    // Its failure is thrown below; until then it must not count as unhandled.
    begun.catch(() => undefined);
    if (!readsOnly || !client.pipeline) await begun;
    const result = await inside.run(true, () => work({ query: (text, values) => sendHeld(client, text, values) }));
    await begun;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

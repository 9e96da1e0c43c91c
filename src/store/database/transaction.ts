import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { invariant } from '#kernel/error/invariant.ts';

/** What runs a statement: a connection inside a transaction. */
export type Runner = { query: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<R>> };

const inside = new AsyncLocalStorage<true>();

/**
 * Runs work in one transaction; an error rolls everything back. Reads and commands come in by a role (store/access),
 * which calls this. A transaction opens no other: the embedded database has one session, so the two would wait for
 * each other.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (runner: Runner) => Promise<T>, begin: 'begin' | 'begin read only' = 'begin'): Promise<T> {
  invariant(!inside.getStore(), 'A transaction must not be opened inside another.');
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await inside.run(true, () => work(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

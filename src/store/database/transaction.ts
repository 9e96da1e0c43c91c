import type pg from 'pg';

/** What runs a statement: a connection inside a transaction, or the pool for a single read. */
export type Runner = { query: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<pg.QueryResult<R>> };

/** Runs work in one transaction; an error rolls everything back. */
export async function inTransaction<T>(pool: pg.Pool, work: (runner: Runner) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

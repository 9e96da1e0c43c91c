import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { instantText } from './instant-text.ts';

/** An open database: a pool of connections and the way to close it. */
export type Database = {
  readonly pool: pg.Pool;
  readonly kind: 'postgres' | 'pglite';
  close(): Promise<void>;
};

const POOL_SIZE = 8;

// One reading of column types for both databases: whole numbers as numbers, decimals and days as text, instants as RFC 3339.
const types = new pg.TypeOverrides();
types.setTypeParser(20, Number);
types.setTypeParser(1082, (text: string) => text);
types.setTypeParser(1184, instantText);

/** Opens PostgreSQL by its address, or PGlite in a folder (in memory when the folder is null). */
export async function openDatabase(where: { readonly url: string } | { readonly directory: string | null }): Promise<Database> {
  return 'url' in where ? openPostgres(where.url) : openPglite(where.directory);
}

async function openPostgres(url: string): Promise<Database> {
  // Statements that belong together go out in one message (together.ts); the embedded database's socket takes them one by one.
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, types, pipeline: true });
  await pool.query('select 1');
  return { pool, kind: 'postgres', close: () => pool.end() };
}

async function openPglite(directory: string | null): Promise<Database> {
  if (directory) mkdirSync(directory, { recursive: true });
  // A socket in a private folder: nobody else on the machine can reach the embedded database.
  const folder = mkdtempSync(join(tmpdir(), 'shali-'));
  const socket = join(folder, '.s.PGSQL.5432');
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { directory, socket } });
  await heard(worker, 'ready');
  const pool = new pg.Pool({ host: folder, user: 'postgres', database: 'postgres', max: POOL_SIZE, types, ssl: false });
  pool.on('error', () => undefined);
  return {
    pool,
    kind: 'pglite',
    close: async () => {
      await pool.end();
      const stopped = heard(worker, 'stopped');
      worker.postMessage('stop');
      await stopped;
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function heard(worker: Worker, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown): void => {
      if (message !== word) return;
      worker.off('message', listen);
      resolve();
    };
    worker.on('message', listen);
    worker.once('error', reject);
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#store/database/connect.ts';
import { startPostgres } from '#tests/kit/postgres.ts';

/** Measures on a PostgreSQL 15 of its own that writes through to the disk, with a folder of its own; both are gone afterwards. */
export async function onPostgres<T>(measure: (databaseUrl: string, folder: string) => Promise<T>): Promise<T> {
  const server = startPostgres({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'shali-bench-'));
  try {
    return await measure(server.url, folder);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with the database open. */
export function onOpenPostgres<T>(measure: (database: Database) => Promise<T>): Promise<T> {
  return onPostgres(async (url) => {
    const database = await openDatabase({ url });
    try {
      return await measure(database);
    } finally {
      await database.close();
    }
  });
}

import { join } from 'node:path';
import { readMigrations, type Migration } from '#store/schema/migrate.ts';

/** The files that make the schema of accounts, in order. */
export function readAccountMigrations(): readonly Migration[] {
  return readMigrations(join(import.meta.dirname, 'migrations'));
}

import type { Database } from '../database/connect.ts';
import { quote } from '../database/identifier.ts';
import { inTransaction, type Runner } from '../database/transaction.ts';
import { ROLES, type Role } from './roles.ts';

const READS_ONLY: ReadonlySet<Role> = new Set(['viewer', 'reader', 'auditor', 'public']);

/** Adds to the inbox under the role of the public face, which otherwise reads only. */
export async function inPublicWriting<T>(database: Database, work: (runner: Runner) => Promise<T>): Promise<T> {
  return underRole(database, 'public', 'begin', work);
}

/**
 * Runs work in one transaction under a role. The role is set first, for this transaction alone, so that no connection
 * keeps what the one before it was (no session state: a pooler and the embedded database share sessions).
 */
export async function inRole<T>(database: Database, role: Role, work: (runner: Runner) => Promise<T>): Promise<T> {
  return underRole(database, role, READS_ONLY.has(role) ? 'begin read only' : 'begin', work);
}

async function underRole<T>(database: Database, role: Role, begin: 'begin' | 'begin read only', work: (runner: Runner) => Promise<T>): Promise<T> {
  return inTransaction(
    database.pool,
    async (runner) => {
      await runner.query(`set local role ${quote(ROLES[role])}`);
      return work(runner);
    },
    begin,
  );
}

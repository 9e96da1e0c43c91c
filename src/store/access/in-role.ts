import type { Database } from '../database/connect.ts';
import { quote } from '../database/identifier.ts';
import type { Statement } from '../database/together.ts';
import { inTransaction, type Runner } from '../database/transaction.ts';
import { ROLES, type Role } from './roles.ts';

const READS_ONLY: ReadonlySet<Role> = new Set(['viewer', 'reader', 'auditor', 'public']);

/** Adds to the inbox under the role of the public face, which otherwise reads only. */
export async function inPublicWriting<T>(database: Database, work: (runner: Runner) => Promise<T>): Promise<T> {
  return inTransaction(database.pool, work, { first: [[`set local role ${quote(ROLES.public)}`]] });
}

/**
 * Runs work in one transaction under a role. The role is set first, for this transaction alone, so that no connection
 * keeps what the one before it was (no session state: a pooler and the embedded database share sessions). What else
 * holds for the whole transaction is set with it, by `first`.
 */
export async function inRole<T>(database: Database, role: Role, work: (runner: Runner) => Promise<T>, first: readonly Statement[] = []): Promise<T> {
  return inTransaction(database.pool, work, { readsOnly: READS_ONLY.has(role), first: [[`set local role ${quote(ROLES[role])}`], ...first] });
}

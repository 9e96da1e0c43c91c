import type pg from 'pg';
import type { Database } from '../database/connect.ts';
import type { Runner } from '../database/transaction.ts';
import { inRole } from './in-role.ts';
import type { Role } from './roles.ts';

/** Runs each statement under a role in a transaction of its own, for work that has to let go of the database in between. */
export function eachAlone(database: Database, role: Role): Runner {
  return { query: <R extends pg.QueryResultRow>(text: string, values?: unknown[]) => inRole(database, role, (runner) => runner.query<R>(text, values)) };
}

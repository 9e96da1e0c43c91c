import { DistrictError } from '#kernel/error/district-error.ts';
import type { Database } from '../database/connect.ts';
import { quote } from '../database/identifier.ts';

/** The database roles by what they are for; every transaction takes one of them first. Districts of a cluster share them. */
export const ROLES = {
  /** Owns every district's schema and tables; migrates, and compares the tables with the journal. */
  owner: 'shali_owner',
  /** Writes through commands: rows of registers and new entries of the journal, which it can neither change nor remove. */
  app: 'shali_app',
  /** A person's eyes: reads the records that the policies let this person see. */
  viewer: 'shali_viewer',
  /** Counts and adds up for figures that are the same for everyone: sees all records. */
  reader: 'shali_reader',
  /** Places entries into the log and signs its head. */
  journal: 'shali_journal',
  /** The audit administrator's eyes: who did what when, and nothing of what was written. */
  auditor: 'shali_auditor',
  /** What everybody may see: the public log and the published projections; and it adds to the inbox. */
  public: 'shali_public',
  /** Writes the published projections and how far letters have come; it reads no register. */
  publisher: 'shali_publisher',
} as const;

/** A role by what it is for. */
export type Role = keyof typeof ROLES;

const DUPLICATE = new Set(['42710', '23505']);
const NO_PRIVILEGE = '42501';

/**
 * Makes the roles that a cluster lacks and lets the connected user take them. They have LOGIN and no password, since a
 * distributed database connects its nodes by them; none can do anything but what is granted to it.
 * @throws DistrictError `database/roles-missing` when the connected user may not make them.
 */
export async function createRoles({ pool }: Database): Promise<void> {
  const names = Object.values(ROLES);
  const found = await pool.query<{ name: string }>('select rolname as name from pg_roles where rolname = any($1::text[])', [names]);
  const known = new Set(found.rows.map((row) => row.name));
  try {
    for (const name of names) {
      if (known.has(name)) continue;
      // Another district of the cluster may be making the same role at this moment.
      await pool.query(`create role ${quote(name)} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls`).catch((error: unknown) => {
        if (!DUPLICATE.has(codeOf(error))) throw error;
      });
    }
    const lacking = await pool.query<{ name: string }>("select rolname as name from pg_roles where rolname = any($1::text[]) and not pg_has_role(current_user, oid, 'MEMBER')", [names]);
    for (const { name } of lacking.rows) await pool.query(`grant ${quote(name)} to current_user`);
  } catch (error) {
    if (codeOf(error) === NO_PRIVILEGE) throw new DistrictError('database/roles-missing', { roles: names }, { cause: error });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

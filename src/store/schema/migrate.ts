import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { inRole } from '../access/in-role.ts';
import { createRoles, ROLES } from '../access/roles.ts';
import type { Database } from '../database/connect.ts';
import { quote, table } from '../database/identifier.ts';
import { SCHEMA } from './statements.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** A reviewed migration file. */
export type Migration = { readonly name: string; readonly sha256: string; readonly statements: readonly string[] };

/** All migration files in order. */
export function readMigrations(folder = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, sha256: bytesToHex(sha256(new TextEncoder().encode(text))), statements: splitStatements(text) };
    });
}

/** Splits a migration file; statements end with a semicolon at the end of a line. */
export function splitStatements(text: string): readonly string[] {
  return text
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.length > 0);
}

/**
 * Brings a district's schema up to date: each file in one transaction under the owner's role, each statement in a call
 * of its own. The connected user makes the schema for the owner, and the roles that the cluster lacks.
 * @throws DistrictError `migration/changed` when a file that was already applied reads differently now.
 */
export async function migrate(database: Database, schema: string, migrations = readMigrations()): Promise<readonly string[]> {
  const done = table(schema, 'migration');
  await createRoles(database);
  await database.pool.query(`create schema if not exists ${quote(schema)} authorization ${quote(ROLES.owner)}`);
  const applied = await inRole(database, 'owner', async (runner) => {
    await runner.query(`create table if not exists ${done} ("name" text primary key, "sha256" text not null, "at" timestamptz not null)`);
    const found = await runner.query<{ name: string; sha256: string }>(`select "name", "sha256" from ${done}`);
    return new Map(found.rows.map((row) => [row.name, row.sha256]));
  });
  const now = new Date().toISOString();
  const added: string[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.name);
    if (before && before !== migration.sha256) throw new DistrictError('migration/changed', { name: migration.name });
    if (before) continue;
    await inRole(database, 'owner', async (runner) => {
      for (const statement of migration.statements) await runner.query(statement.replaceAll(SCHEMA, quote(schema)));
      await runner.query(`insert into ${done} values ($1, $2, $3)`, [migration.name, migration.sha256, now]);
    });
    added.push(migration.name);
  }
  return added;
}

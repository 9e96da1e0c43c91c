import type { Database } from '#store/database/connect.ts';
import { runBatch } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate, readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { findPeopleIn } from '#server/platform/people.ts';
import { officeCalendar, officeModel, officeRecords, SYSTEM } from './office.ts';
import { countedRandom } from './small-district.ts';

/** Opens the office on a database: its tables, its units and its staff. */
export async function openOffice(database: Database, schema = 'office'): Promise<District> {
  const journal = readMigrations().filter((migration) => migration.name !== '0002-registers.sql');
  await migrate(database, schema, [...journal, { name: 'registers', sha256: 'test', statements: modelStatements(officeModel) }]);
  const random = countedRandom(schema);
  const district: District = { model: officeModel, calendar: officeCalendar, database, schema, vault: makeVault(random(32), random), now: () => '2024-04-08T02:00:00.000Z', findPeople: findPeopleIn(schema) };
  await runBatch(district, officeRecords.map(({ register, id, set }) => ({ actor: SYSTEM, at: '2024-01-02T01:00:00.000Z', command: { do: 'create' as const, register, id, set } })));
  return district;
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM_MODEL } from '#districts/program.ts';
import type { Database } from '#store/database/connect.ts';
import { columnsOf } from '#store/schema/columns.ts';
import { migrate, readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';

test('the reviewed migration of the registers is what the declarations ask for (node scripts/write-migration.ts)', () => {
  const registers = readMigrations().find((migration) => migration.name === '0002-registers.sql');
  expect(registers?.statements).toEqual(modelStatements(PROGRAM_MODEL));
});

describe.each(DATABASES)('the migrated schema on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty(kind);
    await migrate(database, 'xicheng');
  });
  afterAll(() => database.close());

  test('equals the declarations: every register with its columns and their types, and nothing more', async () => {
    const found = await database.pool.query<{ table: string; column: string; type: string; needed: boolean }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'xicheng' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`,
    );
    const tables = Map.groupBy(found.rows, (row) => row.table);
    const long: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    for (const register of PROGRAM_MODEL.registers.values()) {
      const declared = columnsOf(register).map(({ name, type }) => {
        const [plain = ''] = type.split(' not null');
        return { table: register.id, column: name, type: long[plain] ?? plain, needed: type.endsWith('not null') };
      });
      expect(tables.get(register.id)).toEqual(declared);
    }
    const ours = new Set([...PROGRAM_MODEL.registers.keys(), 'entry', 'journal_pending', 'journal_leaf', 'journal_tile', 'journal_head', 'subject_key', 'setting', 'migration', 'exchange_message', 'exchange_position', 'exchange_cursor', 'entry_source', 'request_key', 'api_token_secret', 'webhook_secret', 'webhook_cursor', 'webhook_delivery', 'sheet_import', 'sheet_import_refusal', 'file', 'file_upload', 'published_record', 'published_figure', 'published_evidence', 'publication_cursor', 'inbox', 'inbox_status', 'field_message', 'notice_wish', 'notice_delivery', 'calendar_feed']);
    expect([...tables.keys()].filter((name) => !ours.has(name))).toEqual([]);
  });

  test('every table has a primary key, and no trigger or function stands behind it', async () => {
    const found = await database.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'xicheng' and c.relkind = 'r'
       and (not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) or exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal))`,
    );
    expect(found.rows).toEqual([]);
  });

  test('migrating again changes nothing, and a file that reads differently is refused', async () => {
    expect(await migrate(database, 'xicheng')).toEqual([]);
    const [first, ...others] = readMigrations();
    await expect(migrate(database, 'xicheng', [{ ...first!, sha256: 'other' }, ...others])).rejects.toMatchObject({ code: 'migration/changed' });
  });
});

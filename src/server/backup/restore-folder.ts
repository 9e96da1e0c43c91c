import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DistrictError } from '#kernel/error/district-error.ts';
import { equalBytes } from '#kernel/journal/merkle.ts';
import { formatVerifierKey, type NoteSigner } from '#kernel/journal/note.ts';
import { MASTER_CHECK, type BackupHeader } from '#store/backup/backup-format.ts';
import { checkBackup, readHeader, type CheckedBackup } from '#store/backup/check-backup.ts';
import { restoreFiles } from '#store/backup/restore-files.ts';
import { restoreBackup, type Restored, type RestoreNews } from '#store/backup/restore-backup.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import { quote } from '#store/database/identifier.ts';
import { inTransaction } from '#store/database/transaction.ts';
import type { District } from '#store/district.ts';
import type { Intake } from '#store/file/take-in.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';
import { makeVault, type Vault } from '#store/keys/vault.ts';
import { accountsSchemaOf } from '#store/schema/accounts-schema.ts';
import { migrate, readMigrations, type Migration } from '#store/schema/migrate.ts';
import { openIntake, readFileSettings } from '../files/file-settings.ts';
import { readAccountMigrations } from '../sign-in/account-migrations.ts';
import { openDataFolder, type DataFolder } from '../platform/data-folder.ts';

/** What is restored, and whereto. */
export type RestoreOrder = {
  readonly file: string;
  /** An empty data folder. */
  readonly data: string;
  /** Where the keys are kept that belong to the backup; they may lie in the data folder already. */
  readonly keys?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly schema: string;
  readonly model: District['model'];
  readonly calendar: District['calendar'];
  /** The program's own, unless another district's are given. */
  readonly migrations?: readonly Migration[];
  readonly news?: RestoreNews;
  /** Where the bytes of files go; into the data folder, or the bucket of the settings, without a word. */
  readonly files?: Intake;
};

const KEY_FILES = ['master.key', 'log.key'] as const;

/**
 * Restores a backup into an empty folder and, with a database address, an empty schema. The file is read to its end and
 * held against its seal before anything is made; what is made stands under another name until it is proved, and takes
 * its own name in one step. Whatever fails leaves nothing behind.
 */
export async function restoreFolder(order: RestoreOrder): Promise<Restored & { readonly header: BackupHeader }> {
  const header = await readHeader(order.file);
  if (header.district !== order.schema) throw new DistrictError('backup/other-district', { origin: header.origin });
  refuseFull(order.data);
  const cleanKeys = bringKeys(order);
  const files = order.files ?? openIntake(order.data, readFileSettings(process.env));
  try {
    const folder = openDataFolder(order.data);
    const vault = makeVault(folder.masterKey, (length) => new Uint8Array(randomBytes(length)));
    const signer = makeNoteSigner(header.origin, folder.logSeed);
    checkKeys(header, vault, signer);
    const checked = await checkBackup(order.file, () => signer.key);
    // Before the records that speak of them.
    await restoreFiles(order.file, checked.header, signer.key, files);
    const restored = await (order.databaseUrl ? intoSchema(order, checked, vault, signer, order.databaseUrl) : intoFolder(order, checked, vault, signer, folder));
    return { ...restored, header };
  } catch (error) {
    for (const name of ['files', 'incoming']) rmSync(join(order.data, name), { recursive: true, force: true });
    cleanKeys();
    throw error;
  }
}

// Keys alone may stand in the folder: whoever restores lays them there first.
function refuseFull(data: string): void {
  const found = existsSync(data) ? readdirSync(data).filter((name) => name !== 'keys' && name !== 'database.restoring') : [];
  if (found.length > 0) throw new DistrictError('backup/not-empty', { where: data });
}

function bringKeys({ data, keys }: RestoreOrder): () => void {
  const target = join(data, 'keys');
  const source = keys ?? target;
  if (!KEY_FILES.every((name) => existsSync(join(source, name)))) throw new DistrictError('backup/keys-missing', { where: source });
  if (keys === undefined || keys === target) return () => undefined;
  const standing = KEY_FILES.filter((name) => existsSync(join(target, name)));
  if (standing.some((name) => readFileSync(join(target, name), 'utf8').trim() !== readFileSync(join(keys, name), 'utf8').trim())) throw new DistrictError('backup/keys-differ', { folder: target });
  const wasThere = existsSync(data);
  const hadKeys = existsSync(target);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of KEY_FILES) cpSync(join(keys, name), join(target, name));
  return () => {
    for (const name of KEY_FILES) if (!standing.includes(name)) rmSync(join(target, name), { force: true });
    if (!hadKeys) rmSync(target, { recursive: true, force: true });
    if (!wasThere) rmSync(data, { recursive: true, force: true });
  };
}

function checkKeys(header: BackupHeader, vault: Vault, signer: NoteSigner): void {
  if (formatVerifierKey(signer.key) !== header.key) throw new DistrictError('backup/other-district', { origin: header.origin });
  try {
    if (equalBytes(new Uint8Array(vault.unwrap(Buffer.from(header.masterCheck, 'base64'))), MASTER_CHECK)) return;
  } catch (error) {
    if (!(error instanceof DistrictError)) throw error;
  }
  throw new DistrictError('backup/other-master-key');
}

async function intoFolder(order: RestoreOrder, checked: CheckedBackup, vault: Vault, signer: NoteSigner, folder: DataFolder): Promise<Restored> {
  const building = `${folder.database}.restoring`;
  rmSync(building, { recursive: true, force: true });
  const database = await openDatabase({ directory: building });
  try {
    await migrateBoth(order, database, order.schema);
    const restored = await restoreBackup(districtOf(order, database, order.schema, vault), order.file, checked, signer.key, order.news);
    await database.close();
    renameSync(building, folder.database);
    return restored;
  } catch (error) {
    await database.close().catch(() => undefined);
    rmSync(building, { recursive: true, force: true });
    throw error;
  }
}

async function intoSchema(order: RestoreOrder, checked: CheckedBackup, vault: Vault, signer: NoteSigner, url: string): Promise<Restored> {
  const building = `${order.schema}_restoring`;
  const database = await openDatabase({ url });
  try {
    const standing = await database.pool.query('select 1 from pg_namespace where nspname = any($1::text[])', [schemasOf(order.schema)]);
    if (standing.rows.length > 0) throw new DistrictError('backup/not-empty', { where: order.schema });
    // What an interrupted restore left under this name was never a district.
    await dropBoth(database, building);
    try {
      await migrateBoth(order, database, building);
      const restored = await restoreBackup(districtOf(order, database, building, vault), order.file, checked, signer.key, order.news);
      await renameBoth(database, building, order.schema);
      return restored;
    } catch (error) {
      await dropBoth(database, building);
      throw error;
    }
  } finally {
    await database.close();
  }
}

// A district and its accounts stand in two schemas, which are made, named and dropped together.
function schemasOf(schema: string): readonly string[] {
  return [schema, accountsSchemaOf(schema)];
}

async function migrateBoth(order: RestoreOrder, database: Database, schema: string): Promise<void> {
  await migrate(database, schema, order.migrations ?? readMigrations());
  await migrate(database, accountsSchemaOf(schema), readAccountMigrations());
}

async function dropBoth({ pool }: Database, schema: string): Promise<void> {
  for (const one of schemasOf(schema)) await pool.query(`drop schema if exists ${quote(one)} cascade`);
}

async function renameBoth({ pool }: Database, from: string, to: string): Promise<void> {
  await inTransaction(pool, async (runner) => {
    await runner.query(`alter schema ${quote(from)} rename to ${quote(to)}`);
    await runner.query(`alter schema ${quote(accountsSchemaOf(from))} rename to ${quote(accountsSchemaOf(to))}`);
  });
}

function districtOf(order: RestoreOrder, database: Database, schema: string, vault: Vault): District {
  return { model: order.model, calendar: order.calendar, database, schema, vault, now: () => new Date().toISOString() };
}

import { createHash } from 'node:crypto';
import type pg from 'pg';
import { bytesToHex } from '@noble/hashes/utils.js';
import { invariant } from '#kernel/error/invariant.ts';
import { formatVerifierKey } from '#kernel/journal/note.ts';
import { sealBytes } from '#kernel/journal/seal.ts';
import { ROLES } from '../access/roles.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import type { FileStore } from '../file/file-store.ts';
import { findHead, type Log } from '../journal/sequencer.ts';
import { BACKUP_FORMAT, BACKUP_SEAL, BACKUP_VERSION, MASTER_CHECK, type BackupHeader, type BackupManifest } from './backup-format.ts';
import { FILE_BYTES, fileLines } from './file-bytes.ts';
import { keptShapes, schemaOf } from './kept-shapes.ts';
import { countRows, readPage, type TableShape, type TextRow } from './table-shape.ts';

/** Rows read at once: memory is bounded by this, whatever the size of the district. */
const PAGE = 500;

/** What is told while a backup is written. */
export type BackupNews = (table: string, rows: number) => void;

/**
 * The lines of a backup, as of one moment: everything is read in one snapshot. What the journal gives again is not
 * written: registers and tiles. Personal values stay sealed and their keys wrapped; neither the master key nor the
 * log's signing key is in it.
 */
export async function* writeBackup(district: District, log: Log, news: BackupNews = () => undefined, files?: FileStore): AsyncGenerator<string> {
  const client = await district.database.pool.connect();
  let rows: Rows;
  try {
    await beginSnapshot(client);
    rows = yield* writeRows(client, district, log, news, files !== undefined);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  // The bytes after the snapshot, which waits on no file store; what lies under a hash is the same at any time.
  const bytes = files ? [yield* writeSection(FILE_BYTES.name, fileLines(district, files), news)] : [];
  const manifest: BackupManifest = { header: rows.header, tables: [...rows.tables, ...bytes], registers: rows.registers, log: rows.log };
  const last = `${JSON.stringify(manifest)}\n`;
  yield last;
  yield `${JSON.stringify({ seal: sealBytes(BACKUP_SEAL, new TextEncoder().encode(last), log.signer) })}\n`;
}

/** What was written of the tables, and what the manifest says beside it. */
type Rows = Pick<BackupManifest, 'header' | 'tables' | 'registers' | 'log'>;

// Texts of values must read the same wherever they are read again, whatever the server's own settings are.
async function beginSnapshot(client: pg.PoolClient): Promise<void> {
  await client.query('begin transaction isolation level repeatable read read only');
  await client.query(`set local role ${quote(ROLES.owner)}`);
  await client.query("set local datestyle to 'ISO, YMD'");
  await client.query("set local timezone to 'UTC'");
  await client.query("set local bytea_output to 'hex'");
  await client.query("set local intervalstyle to 'postgres'");
  await client.query('set local extra_float_digits to 1');
}

async function* writeRows(runner: Runner, district: District, log: Log, news: BackupNews, hasFiles: boolean): AsyncGenerator<string, Rows> {
  const shapes = await keptShapes(runner, district.schema);
  const header: BackupHeader = {
    format: BACKUP_FORMAT, version: BACKUP_VERSION, district: district.schema, origin: log.signer.key.name, madeAt: district.now(), key: formatVerifierKey(log.signer.key),
    masterCheck: Buffer.from(district.vault.wrap(MASTER_CHECK)).toString('base64'),
    tables: [...shapes, ...(hasFiles ? [FILE_BYTES] : [])].map(({ name, of, columns, key }) => ({ name, ...(of ? { of } : {}), columns: [...columns], key: [...key] })),
  };
  const first = `${JSON.stringify(header)}\n`;
  yield first;
  const tables: BackupManifest['tables'] = [];
  for (const shape of shapes) {
    const written = yield* writeSection(shape.name, pagesOf(runner, schemaOf(district.schema, shape), shape), news);
    invariant(written.rows === (await countRows(runner, schemaOf(district.schema, shape), shape)), `The pages of ${shape.name} did not give every row.`);
    tables.push(written);
  }
  const head = await findHead(runner, district.schema, log.signer.key.name);
  return {
    header: createHash('sha256').update(first).digest('hex'), tables, registers: await countRegisters(runner, district),
    log: head ? { size: head.size, root: bytesToHex(head.root), checkpoint: head.note } : null,
  };
}

async function* writeSection(name: string, pages: AsyncIterable<readonly TextRow[]>, news: BackupNews): AsyncGenerator<string, BackupManifest['tables'][number]> {
  yield `${JSON.stringify({ table: name })}\n`;
  const hash = createHash('sha256');
  let rows = 0;
  for await (const page of pages) {
    const lines = page.map((row) => `${JSON.stringify(row)}\n`).join('');
    hash.update(lines);
    rows += page.length;
    news(name, rows);
    yield lines;
  }
  return { name, rows, sha256: hash.digest('hex') };
}

async function* pagesOf(runner: Runner, schema: string, shape: TableShape): AsyncGenerator<readonly TextRow[]> {
  invariant(shape.key.length > 0, `The table ${shape.name} has no primary key to page by.`);
  for (let after: TextRow | undefined; ; ) {
    const page = await readPage(runner, schema, shape, after, PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!;
  }
}

async function countRegisters(runner: Runner, district: District): Promise<BackupManifest['registers']> {
  const parts = [...district.model.registers.keys()].map((id, index) => `select ${index} as place, count(*) as n from ${table(district.schema, id)}`);
  const found = await runner.query<{ place: number; n: number }>(parts.join(' union all '));
  const counts = new Map(found.rows.map((row) => [row.place, row.n]));
  return [...district.model.registers.keys()].map((register, index) => ({ register, records: counts.get(index) ?? 0 }));
}

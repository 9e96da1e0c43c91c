import { createHash, type Hash } from 'node:crypto';
import { DistrictError } from '#kernel/error/district-error.ts';
import { parseVerifierKey, type VerifierKey } from '#kernel/journal/note.ts';
import { verifySeal } from '#kernel/journal/seal.ts';
import { verifyEd25519 } from '../journal/ed25519.ts';
import { BACKUP_FORMAT, BACKUP_SEAL, BACKUP_VERSION, BackupHeader, BackupManifest, BackupRow, BackupSeal, BackupSection } from './backup-format.ts';
import { readLines } from './read-lines.ts';
import type { TextRow } from './table-shape.ts';

/** A backup that was read to its end and holds. */
export type CheckedBackup = { readonly header: BackupHeader; readonly manifest: BackupManifest };

/** What is done with each row as it is read; nothing when a file is only checked. */
export type TakeRow = (table: string, row: TextRow) => Promise<void> | void;

/**
 * Reads a backup to its end and holds every line against the manifest and its seal.
 * @param keyOf gives the log's key by which the seal must be; without a word on it the key in the file itself is taken,
 * which shows that the file is whole but not whose it is.
 * @throws DistrictError `backup/foreign`, `backup/cut`, `backup/altered` or what `keyOf` throws.
 */
export async function checkBackup(file: string, keyOf: (header: BackupHeader) => VerifierKey = keyInside, take: TakeRow = () => undefined): Promise<CheckedBackup> {
  const reading = new Reading(file);
  for await (const line of readLines(file)) await reading.line(line, take);
  return reading.end(keyOf);
}

/** The first line of a backup alone. @throws DistrictError `backup/foreign`, `backup/newer`. */
export async function readHeader(file: string): Promise<BackupHeader> {
  for await (const line of readLines(file)) return parseHeader(line, file);
  throw new DistrictError('backup/foreign', { file });
}

function keyInside(header: BackupHeader): VerifierKey {
  return parseVerifierKey(header.key);
}

class Reading {
  readonly #file: string;
  readonly #tables: { name: string; rows: number; sha256: string }[] = [];
  #header: BackupHeader | undefined;
  #headerHash = '';
  #open: { name: string; columns: number; rows: number; hash: Hash } | undefined;
  #manifest: { readonly line: string; readonly value: BackupManifest } | undefined;
  #seal: string | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  async line(line: string, take: TakeRow): Promise<void> {
    if (!this.#header) {
      this.#header = parseHeader(line, this.#file);
      this.#headerHash = createHash('sha256').update(`${line}\n`).digest('hex');
    } else if (this.#seal !== undefined) throw this.#altered('封签之后还有内容');
    else if (this.#manifest) this.#seal = this.#parse(BackupSeal, line, '封签').seal;
    else if (line.startsWith('[')) await this.#row(line, take);
    else if (line.startsWith('{"table":')) this.#section(this.#parse(BackupSection, line, '表名').table);
    else this.#endTables(line);
  }

  end(keyOf: (header: BackupHeader) => VerifierKey): CheckedBackup {
    if (!this.#header) throw new DistrictError('backup/foreign', { file: this.#file });
    if (!this.#manifest || this.#seal === undefined) throw new DistrictError('backup/cut', { file: this.#file });
    const { line, value } = this.#manifest;
    const key = keyOf(this.#header);
    try {
      verifySeal(BACKUP_SEAL, new TextEncoder().encode(`${line}\n`), this.#seal, key, verifyEd25519);
    } catch (error) {
      if (error instanceof DistrictError) throw new DistrictError('backup/altered', { file: this.#file, what: '封签' }, { cause: error });
      throw error;
    }
    if (value.header !== this.#headerHash) throw this.#altered('文件头');
    if (JSON.stringify(value.tables) !== JSON.stringify(this.#tables)) throw this.#altered(this.#differing(value) ?? '清单');
    return { header: this.#header, manifest: value };
  }

  #section(name: string): void {
    this.#close();
    const shape = this.#header?.tables[this.#tables.length];
    if (shape?.name !== name) throw this.#altered(`表 ${name}`);
    this.#open = { name, columns: shape.columns.length, rows: 0, hash: createHash('sha256') };
  }

  async #row(line: string, take: TakeRow): Promise<void> {
    const open = this.#open;
    const row = this.#parse(BackupRow, line, open ? `表 ${open.name} 第 ${open.rows + 1} 行` : '行');
    if (!open || row.length !== open.columns) throw this.#altered(open ? `表 ${open.name}` : '行');
    open.hash.update(`${line}\n`);
    open.rows += 1;
    await take(open.name, row);
  }

  #endTables(line: string): void {
    this.#close();
    if (this.#tables.length !== this.#header?.tables.length) throw this.#altered('缺少表');
    this.#manifest = { line, value: this.#parse(BackupManifest, line, '清单') };
  }

  #close(): void {
    if (this.#open) this.#tables.push({ name: this.#open.name, rows: this.#open.rows, sha256: this.#open.hash.digest('hex') });
    this.#open = undefined;
  }

  #differing(manifest: BackupManifest): string | undefined {
    const wrong = manifest.tables.find((one, index) => JSON.stringify(one) !== JSON.stringify(this.#tables[index]));
    return wrong && `表 ${wrong.name}`;
  }

  #parse<T>(schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } }, line: string, what: string): T {
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) throw this.#altered(what);
    return parsed.data;
  }

  #altered(what: string): DistrictError {
    return new DistrictError('backup/altered', { file: this.#file, what });
  }
}

function parseHeader(line: string, file: string): BackupHeader {
  const json = parseJson(line);
  const parsed = BackupHeader.safeParse(json);
  if (parsed.success) return parsed.data;
  const ours = typeof json === 'object' && json !== null && 'format' in json && json.format === BACKUP_FORMAT;
  if (ours && 'version' in json && json.version !== 1 && json.version !== BACKUP_VERSION) throw new DistrictError('backup/newer', { file, version: json.version });
  throw new DistrictError(ours ? 'backup/altered' : 'backup/foreign', { file, what: '文件头' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

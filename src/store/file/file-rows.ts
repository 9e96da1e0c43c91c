import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import { inRole } from '../access/in-role.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A file as the store knows it. */
export type FileRow = { readonly hash: string; readonly type: string; readonly charset?: string | undefined; readonly bytes: number; readonly width?: number | undefined; readonly height?: number | undefined };

type Row = { hash: string; type: string; charset: string | null; bytes: number; width: number | null; height: number | null; removingAt: Instant | null };

/**
 * Notes a file and who has uploaded it: one who uploads it again changes nothing but until when it waits to be hung
 * somewhere.
 * @throws DistrictError `file/being-removed` while its bytes are taken away.
 */
export async function noteUpload(district: District, file: FileRow, actor: string): Promise<void> {
  const at = district.now();
  await inRole(district.database, 'app', async (runner) => {
    const noted = await runner.query(
      `insert into ${table(district.schema, 'file')} as f ("hash", "type", "charset", "bytes", "width", "height", "uploadedAt", "uploadedBy") values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict ("hash") do update set "uploadedAt" = excluded."uploadedAt" where f."removingAt" is null`,
      [file.hash, file.type, file.charset ?? null, file.bytes, file.width ?? null, file.height ?? null, at, actor],
    );
    if (noted.rowCount !== 1) throw new DistrictError('file/being-removed', { retryAfterSeconds: 600 });
    await runner.query(`insert into ${table(district.schema, 'file_upload')} ("hash", "actor", "at") values ($1, $2, $3) on conflict ("hash", "actor") do update set "at" = excluded."at"`, [file.hash, actor, at]);
  });
}

/** Files by their hashes: one query. One whose bytes are being taken away is not among them. */
export async function findFiles(district: District, runner: Runner, hashes: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
  if (hashes.length === 0) return new Map();
  const found = await runner.query<Row>(`select "hash", "type", "charset", "bytes", "width", "height", "removingAt" from ${table(district.schema, 'file')} where "hash" = any($1::text[])`, [[...hashes]]);
  return new Map(found.rows.filter((row) => row.removingAt === null).map((row) => [row.hash, fileOf(row)]));
}

/** Whether somebody has uploaded a file that he has not hung anywhere yet. */
export async function hasUploaded(district: District, runner: Runner, hash: string, actor: string): Promise<boolean> {
  const found = await runner.query(`select 1 from ${table(district.schema, 'file_upload')} where "hash" = $1 and "actor" = $2`, [hash, actor]);
  return found.rows.length > 0;
}

/** Which of several files somebody has uploaded and not hung anywhere yet: one query. */
export async function listUploaded(district: District, runner: Runner, hashes: readonly string[], actor: string): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const found = await runner.query<{ hash: string }>(`select "hash" from ${table(district.schema, 'file_upload')} where "hash" = any($1::text[]) and "actor" = $2`, [[...hashes], actor]);
  return new Set(found.rows.map((row) => row.hash));
}

/**
 * Holds a file for the transaction that hangs it on a record, so that nobody takes it away meanwhile.
 * @throws DistrictError `file/unknown`.
 */
export async function holdFile(district: District, runner: Runner, hash: string): Promise<void> {
  const held = await runner.query(`update ${table(district.schema, 'file')} set "uploadedAt" = $2 where "hash" = $1 and "removingAt" is null`, [hash, district.now()]);
  if (held.rowCount !== 1) throw new DistrictError('file/unknown');
}

/** What hangs on a record is read through it alone, by its uploader too. */
export async function forgetUpload(district: District, runner: Runner, hash: string, actor: string): Promise<void> {
  await runner.query(`delete from ${table(district.schema, 'file_upload')} where "hash" = $1 and "actor" = $2`, [hash, actor]);
}

function fileOf({ hash, type, charset, bytes, width, height }: Row): FileRow {
  return { hash, type, bytes, ...(charset === null ? {} : { charset }), ...(width === null || height === null ? {} : { width, height }) };
}

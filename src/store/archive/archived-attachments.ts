import type { ArchivedAttachment } from '#kernel/archive/build-package.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import type { Register } from '#kernel/register/register.ts';
import { inRole } from '../access/in-role.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { findFiles } from '../file/file-rows.ts';

/** What the files of one case may have together: a package is made in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Gives the bytes of a file; undefined where they are lost. */
export type ReadFile = (hash: string) => Promise<Uint8Array | undefined>;

type Row = { name: string; file: string; byName: string; addedAt: string; withdrawnAt: string | null; reason: string | null };
type Named = Omit<ArchivedAttachment, 'ending' | 'bytes'> & { readonly wanted: boolean };

/**
 * The files of a case for its package: those that hang on it, and those that its fields name. What was withdrawn is named
 * with why, and not put in.
 * @throws DistrictError `archive/files-too-large`.
 */
export async function archivedAttachments(district: District, register: Register, record: string, readFile: ReadFile = async () => undefined): Promise<readonly ArchivedAttachment[]> {
  const { named, files } = await inRole(district.database, 'app', async (runner) => {
    const all = [...(await hanging(district, runner, register.id, record)), ...(await inFields(district, runner, register, record))];
    return { named: all, files: await findFiles(district, runner, all.map((one) => one.sha256)) };
  });
  const wanted = new Set(named.filter((one) => one.wanted && files.has(one.sha256)).map((one) => one.sha256));
  const bytes = [...wanted].reduce((sum, hash) => sum + files.get(hash)!.bytes, 0);
  if (bytes > MOST_BYTES) throw new DistrictError('archive/files-too-large', { bytes, most: MOST_BYTES });
  const contents = new Map<string, Uint8Array>();
  for (const hash of wanted) {
    const content = await readFile(hash);
    if (content) contents.set(hash, content);
  }
  return named.map(({ wanted: isWanted, ...one }) => ({ ...one, ending: FILE_TYPES[files.get(one.sha256)?.type ?? '']?.endings[0] ?? 'bin', ...(isWanted && contents.has(one.sha256) ? { bytes: contents.get(one.sha256)! } : {}) }));
}

async function hanging(district: District, runner: Runner, register: string, record: string): Promise<readonly Named[]> {
  if (!district.model.registers.has(Attachment.id)) return [];
  const found = await runner.query<Row>(`select "name", "file", "byName", "addedAt", "withdrawnAt", "reason" from ${table(district.schema, Attachment.id)} where "about" = $1 order by "addedAt", "id"`, [linkTo(register, record)]);
  return found.rows.map(({ name, file, byName, addedAt, withdrawnAt, reason }) => ({ field: 'attachment', name, sha256: file, said: { by: byName, addedAt, ...(withdrawnAt === null ? {} : { withdrawnAt, reason: reason ?? '' }) }, wanted: withdrawnAt === null }));
}

async function inFields({ schema }: District, runner: Runner, register: Register, record: string): Promise<readonly Named[]> {
  const fields = Object.entries(register.fields).filter(([, field]) => field.widget === 'file').map(([name]) => name);
  if (fields.length === 0) return [];
  const found = await runner.query<Record<string, { name: string; sha256: string } | null>>(`select ${fields.map(quote).join(', ')} from ${table(schema, register.id)} where "id" = $1`, [record]);
  return fields.flatMap((field) => {
    const value = found.rows[0]?.[field];
    return value ? [{ field, name: value.name, sha256: value.sha256, said: {}, wanted: true }] : [];
  });
}

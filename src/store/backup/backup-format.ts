import { z } from 'zod';

/** The version that is written; the first one, which had no accounts, and the second, which had no files, are still read. */
export const BACKUP_VERSION = 3;
/** The first word of a backup, and what its seal says that it is over. */
export const BACKUP_FORMAT = 'shali-backup';
export const BACKUP_SEAL = 'shali-backup/1';

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,62}$/);
/** Types as PostgreSQL writes them: words, sizes and arrays, and nothing that could end a statement. */
const SqlType = z.string().regex(/^[a-z][a-z0-9 ]{0,60}(\(\d{1,4}(,\d{1,4})?\))?( with(out)? time zone)?(\[\])?$/);

/** The first line of a backup: whose it is, when it was made, and how its tables look. */
export const BackupHeader = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.union([z.literal(1), z.literal(2), z.literal(BACKUP_VERSION)]),
  district: Name,
  origin: z.string().min(1).max(200),
  madeAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  /** The verifier key of the log; the signing key is not in the backup. */
  key: z.string().max(300),
  /** A known text under the master key, to tell the right one; the master key is not in the backup. */
  masterCheck: z.string().regex(/^[A-Za-z0-9+/=]{1,200}$/),
  tables: z.array(z.strictObject({ name: Name, of: z.enum(['accounts', 'files']).optional(), columns: z.array(z.strictObject({ name: Name, type: SqlType })).min(1).max(1000), key: z.array(Name).min(1) })).min(1).max(200),
});

/** The first line of a backup. */
export type BackupHeader = z.infer<typeof BackupHeader>;

/** The line before the last: what the file must hold, and the head of the log that its journal must give. */
export const BackupManifest = z.strictObject({
  header: Hex32,
  tables: z.array(z.strictObject({ name: Name, rows: z.number().int().min(0), sha256: Hex32 })),
  registers: z.array(z.strictObject({ register: z.string().max(63), records: z.number().int().min(0) })),
  log: z.strictObject({ size: z.number().int().min(0), root: Hex32, checkpoint: z.string().max(10_000) }).nullable(),
});

/** The line before the last. */
export type BackupManifest = z.infer<typeof BackupManifest>;

/** A row's line. */
export const BackupRow = z.array(z.string().nullable());

/** The line that begins a table's rows. */
export const BackupSection = z.strictObject({ table: Name });

/** The last line: a signed note by the log's key over the manifest's line. */
export const BackupSeal = z.strictObject({ seal: z.string().max(10_000) });

/** What is encrypted under the master key to tell the right one. */
export const MASTER_CHECK = new TextEncoder().encode('shali-backup master key');

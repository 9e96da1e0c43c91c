import { DistrictError } from '#kernel/error/district-error.ts';
import type { VerifierKey } from '#kernel/journal/note.ts';
import { inRole } from '../access/in-role.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { fillRegister } from '../journal/rebuild.ts';
import type { BackupHeader, BackupManifest } from './backup-format.ts';
import { checkBackup, type CheckedBackup } from './check-backup.ts';
import { FILE_BYTES } from './file-bytes.ts';
import { keptShapes, schemaOf } from './kept-shapes.ts';
import { remakeLog } from './remake-log.ts';
import { advanceCounters, insertPage, type TableShape, type TextRow } from './table-shape.ts';

/** What a restore brought back and proved. */
export type Restored = { readonly entries: number; readonly records: number; readonly size: number; readonly root: string };

/** What is told while a backup is restored. */
export type RestoreNews = (phase: 'rows' | 'log' | 'registers', done: number) => void;

const PAGE = 500;

/**
 * Restores a backup that was checked into schemas, the district's and its accounts', that were just migrated and are empty: puts the kept tables back,
 * computes the log anew from the payloads, makes every register from the journal, and proves that the head is the one
 * that was signed. All of it in one transaction.
 */
export async function restoreBackup(district: District, file: string, checked: CheckedBackup, key: VerifierKey, news: RestoreNews = () => undefined): Promise<Restored> {
  return inRole(district.database, 'owner', async (runner) => {
    await putBack(district, runner, file, checked.header, key, news);
    // Without knowing how much there is, the database would join the journal with itself row by row.
    for (const name of ['entry', 'journal_leaf']) await runner.query(`analyze ${table(district.schema, name)}`);
    news('log', 0);
    const entries = await remakeLog(district, runner, key, checked.manifest.log);
    const records = await remakeRegisters(district, runner, checked.manifest, news);
    return { entries, records, size: checked.manifest.log?.size ?? 0, root: checked.manifest.log?.root ?? '' };
  }).catch((error: unknown) => {
    throw wrapped(error, file);
  });
}

// Values that a column can't hold, or a key that stands twice: no backup of ours has them.
function wrapped(error: unknown, file: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!/^2[23]...$/.test(code)) return error;
  const constraint = typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : code;
  return new DistrictError('backup/altered', { file, what: constraint }, { cause: error });
}

async function putBack(district: District, runner: Runner, file: string, header: BackupHeader, key: VerifierKey, news: RestoreNews): Promise<void> {
  const shapes = await matchShapes(district, runner, header);
  let page: TextRow[] = [];
  let open: TableShape | undefined;
  let done = 0;
  const flush = async (): Promise<void> => {
    if (open) await insertPage(runner, schemaOf(district.schema, open), open, page);
    done += page.length;
    news('rows', done);
    page = [];
  };
  // The file is checked a second time as it is read: it could have been exchanged since.
  await checkBackup(file, () => key, async (name, row) => {
    if (name === FILE_BYTES.name) return;
    if (open?.name !== name) {
      await flush();
      open = shapes.get(name);
    }
    page.push(row);
    if (page.length >= PAGE) await flush();
  });
  await flush();
  for (const shape of shapes.values()) await advanceCounters(runner, schemaOf(district.schema, shape), shape);
}

// A newer program may have more columns than the backup; one that lacks a column would lose what stands in it.
async function matchShapes(district: District, runner: Runner, header: BackupHeader): Promise<ReadonlyMap<string, TableShape>> {
  const here = new Map((await keptShapes(runner, district.schema)).map((shape) => [shape.name, shape]));
  return new Map(
    header.tables.filter((shape) => shape.of !== 'files').map((shape) => {
      const own = here.get(shape.name);
      const lacking = shape.columns.find((column) => !own?.columns.some((one) => one.name === column.name && one.type === column.type));
      if (!own || own.of !== shape.of || lacking) throw new DistrictError('backup/other-program', { table: shape.name, column: lacking?.name ?? '' });
      return [shape.name, shape];
    }),
  );
}

async function remakeRegisters(district: District, runner: Runner, manifest: BackupManifest, news: RestoreNews): Promise<number> {
  const expected = new Map(manifest.registers.map((one) => [one.register, one.records]));
  let records = 0;
  for (const register of district.model.registers.values()) {
    const made = await fillRegister(district, runner, register.id, register);
    if (made !== (expected.get(register.id) ?? 0)) throw new DistrictError('backup/register-differs', { register: register.id, records: made, expected: expected.get(register.id) ?? 0 });
    records += made;
    news('registers', records);
  }
  const lost = [...expected].find(([id, count]) => count > 0 && !district.model.registers.has(id));
  if (lost) throw new DistrictError('backup/unknown-register', { register: lost[0] });
  return records;
}

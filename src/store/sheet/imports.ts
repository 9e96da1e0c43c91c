import { DistrictError } from '#kernel/error/district-error.ts';
import type { Label } from '#kernel/field/field.ts';
import type { SheetHead } from '#kernel/sheet/match-columns.ts';
import type { ImportState, ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { eachAlone } from '../access/each-alone.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** An import as the platform works on it. `place` is how far its working file has been carried out, in bytes. */
export type SheetImport = ImportWire & { readonly actor: string; readonly actorName: string; readonly language: 'zh' | 'en'; readonly head: SheetHead | null; readonly place: number };

/** What makes an import: who brings which file in. */
export type NewImport = Pick<SheetImport, 'id' | 'actor' | 'actorName' | 'register' | 'language' | 'fileName' | 'sha256' | 'bytes'>;

const COLUMNS = '"id", "actor", "actorName", "register", "language", "fileName", "sha256", "bytes", "madeAt", "changedAt", "state", "head", "rows", "good", "bad", "blank", "place", "done", "created", "updated", "unchanged", "refused", "problem", "kept"';
const MOST_AT_ONCE = 3;
const AT_A_TURN = 20;

const alone = (district: District): Runner => eachAlone(district.database, 'app');
const target = (district: District): string => table(district.schema, 'sheet_import');

/** Notes an import whose file is kept and waits to be read. @throws DistrictError `sheet/too-many-open`. */
export async function makeImport(district: District, made: NewImport): Promise<SheetImport> {
  const open = await alone(district).query<{ n: number }>(`select count(*) as n from ${target(district)} where "actor" = $1 and "state" in ('reading', 'running')`, [made.actor]);
  if ((open.rows[0]?.n ?? 0) >= MOST_AT_ONCE) throw new DistrictError('sheet/too-many-open', { most: MOST_AT_ONCE });
  const now = district.now();
  const found = await alone(district).query<Row>(
    `insert into ${target(district)} ("id", "actor", "actorName", "register", "language", "fileName", "sha256", "bytes", "madeAt", "changedAt", "state", "rows", "good", "bad", "blank", "place", "done", "created", "updated", "unchanged", "refused", "kept")
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 'reading', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true) returning ${COLUMNS}`,
    [made.id, made.actor, made.actorName, made.register, made.language, made.fileName, made.sha256, made.bytes, now],
  );
  return importOf(found.rows[0]!);
}

/** An import by its id, of anybody; for who works on it. */
export async function findImport(district: District, id: string): Promise<SheetImport | undefined> {
  const found = await alone(district).query<Row>(`select ${COLUMNS} from ${target(district)} where "id" = $1`, [id]);
  return found.rows[0] && importOf(found.rows[0]);
}

/** An import of somebody's own. @throws DistrictError `sheet/import-unknown`, of others' as well. */
export async function getOwnImport(district: District, actor: string, id: string): Promise<SheetImport> {
  const found = await findImport(district, id);
  if (!found || found.actor !== actor) throw new DistrictError('sheet/import-unknown');
  return found;
}

/** A page of somebody's imports, newest first. */
export async function listImports(district: District, actor: string, query: { readonly after?: string | undefined; readonly limit: number }): Promise<{ readonly imports: readonly SheetImport[]; readonly next?: string }> {
  const parameters = new Parameters();
  const tests = [`"actor" = ${parameters.add(actor, 'text')}`];
  const [madeAt, id] = (query.after ?? '').split('|');
  if (madeAt && id) {
    if (Number.isNaN(Date.parse(madeAt))) throw new DistrictError('list/cursor-invalid', {});
    tests.push(`("madeAt", "id") < (${parameters.add(madeAt, 'timestamptz')}, ${parameters.add(id, 'text')})`);
  }
  const found = await alone(district).query<Row>(`select ${COLUMNS} from ${target(district)} where ${tests.join(' and ')} order by "madeAt" desc, "id" desc limit ${parameters.add(query.limit + 1, 'bigint')}`, parameters.values);
  const imports = found.rows.slice(0, query.limit).map(importOf);
  const last = imports.at(-1);
  return { imports, ...(found.rows.length > query.limit && last ? { next: `${last.madeAt}|${last.id}` } : {}) };
}

/** The imports on which there is work to do, the oldest first. */
export async function listOpenImports(district: District): Promise<readonly SheetImport[]> {
  const found = await alone(district).query<Row>(`select ${COLUMNS} from ${target(district)} where "state" in ('reading', 'running') order by "madeAt", "id" limit ${AT_A_TURN}`);
  return found.rows.map(importOf);
}

/** The imports whose files are kept and that have not changed since a moment. */
export async function listStaleImports(district: District, before: string): Promise<readonly string[]> {
  const found = await alone(district).query<{ id: string }>(`select "id" from ${target(district)} where "kept" and "changedAt" < $1 and "state" not in ('reading', 'running') limit 200`, [before]);
  return found.rows.map((row) => row.id);
}

/** Notes that the files of imports are gone. */
export async function noteFilesGone(district: District, ids: readonly string[]): Promise<void> {
  await alone(district).query(`update ${target(district)} set "kept" = false where "id" = any($1::text[])`, [ids]);
}

/** What reading has found so far. */
export type ReadSoFar = Pick<SheetImport, 'rows' | 'good' | 'bad' | 'blank'>;

/** Notes how far an import has been read. Returns whether it is still to be read. */
export async function noteReading(district: District, id: string, { rows, good, bad, blank }: ReadSoFar, head?: SheetHead): Promise<boolean> {
  const noted = await alone(district).query(
    `update ${target(district)} set "rows" = $2, "good" = $3, "bad" = $4, "blank" = $5, "changedAt" = $6, "head" = $7, "state" = $8 where "id" = $1 and "state" = 'reading'`,
    [id, rows, good, bad, blank, district.now(), head ? JSON.stringify(head) : null, head ? 'ready' : 'reading'],
  );
  return noted.rowCount === 1;
}

/** Lets an import run that waits for a word. @throws DistrictError `sheet/not-ready`. */
export async function beginImport(district: District, id: string): Promise<void> {
  const begun = await alone(district).query(`update ${target(district)} set "state" = 'running', "changedAt" = $2 where "id" = $1 and "state" in ('ready', 'running')`, [id, district.now()]);
  if (begun.rowCount !== 1) throw new DistrictError('sheet/not-ready');
}

/** Stops an import between two batches; what was taken stays. @throws DistrictError `sheet/over`. */
export async function stopImport(district: District, id: string): Promise<void> {
  const stopped = await alone(district).query(`update ${target(district)} set "state" = 'stopped', "changedAt" = $2 where "id" = $1 and "state" in ('reading', 'ready', 'running')`, [id, district.now()]);
  if (stopped.rowCount !== 1) throw new DistrictError('sheet/over');
}

/** Ends an import that can't go on, with the reason. */
export async function failImport(district: District, id: string, problem: Label): Promise<void> {
  await alone(district).query(`update ${target(district)} set "state" = 'failed', "problem" = $2, "changedAt" = $3 where "id" = $1 and "state" in ('reading', 'running')`, [id, JSON.stringify(problem), district.now()]);
}

/** What came of some rows that follow one another in the working file. */
export type Taken = { readonly from: number; readonly to: number; readonly done: number; readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: number; readonly isLast: boolean };

/**
 * Notes rows as taken, in the transaction of their commands: only from the place where the one before left off, so that no
 * row is taken twice, whoever else works on the import or wherever a process stopped.
 * @throws DistrictError `sheet/moved-on` when the import was stopped or has gone on without this batch.
 */
export async function noteTaken(district: District, runner: Runner, id: string, taken: Taken): Promise<void> {
  const noted = await runner.query(
    `update ${target(district)} set "place" = $3, "done" = "done" + $4, "created" = "created" + $5, "updated" = "updated" + $6, "unchanged" = "unchanged" + $7, "refused" = "refused" + $8, "state" = $9, "changedAt" = $10
     where "id" = $1 and "place" = $2 and "state" = 'running'`,
    [id, taken.from, taken.to, taken.done, taken.created, taken.updated, taken.unchanged, taken.refused, taken.isLast ? 'done' : 'running', district.now()],
  );
  if (noted.rowCount !== 1) throw new DistrictError('sheet/moved-on');
}

type Row = Omit<SheetImport, 'problem'> & { readonly problem: Label | null };

function importOf({ problem, ...row }: Row): SheetImport {
  return { ...row, ...(problem ? { problem } : {}) };
}

/** An import as who made it sees it. */
export function importWire({ actor: _actor, actorName: _name, language: _language, head: _head, place: _place, ...wire }: SheetImport): ImportWire {
  return wire;
}

export type { ImportState };

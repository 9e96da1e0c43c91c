import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import { formatCheckpoint, type Checkpoint } from '#kernel/journal/checkpoint.ts';
import { emptyRoot, subtreeRoot } from '#kernel/journal/merkle.ts';
import { signNote, type NoteSigner } from '#kernel/journal/note.ts';
import { appendLeaves, levelWidth, readerOfTiles, TILE_WIDTH, type Edge, type Tile } from '#kernel/journal/tile.ts';
import { inRole } from '../access/in-role.ts';
import type { Database } from '../database/connect.ts';
import { table } from '../database/identifier.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { Runner } from '../database/transaction.ts';

/** A log of one district: where it is kept and who signs its head. */
export type Log = { readonly database: Database; readonly schema: string; readonly signer: NoteSigner; readonly now: () => Instant };

/** The signed head. */
export type Head = Checkpoint & { readonly note: string; readonly at: Instant };

const MOST_AT_ONCE = 20_000;

/** The head as it stands; undefined before the first sequencing. */
export async function findHead(runner: Runner, schema: string, origin: string): Promise<Head | undefined> {
  const found = await runner.query<{ size: number; root: Buffer; checkpoint: string; at: string }>(`select * from ${table(schema, 'journal_head')} where "id" = 1`);
  const row = found.rows[0];
  return row && { origin, size: row.size, root: new Uint8Array(row.root), note: row.checkpoint, at: row.at };
}

/**
 * Places committed entries into the log in the order of their arrival and signs the new head: all in one transaction,
 * and the head moves only if it still stands where it was read, so that two sequencers can't fork the log.
 * Costs four reads and five writes, whatever the number of entries.
 * @returns how many entries were placed.
 */
export async function sequence(log: Log): Promise<number> {
  return inRole(log.database, 'journal', async (runner) => {
    const head = await findHead(runner, log.schema, log.signer.key.name);
    const entries = await pendingEntries(runner, log.schema);
    if (entries.length === 0 && head) return 0;
    const size = head?.size ?? 0;
    const edge = await loadEdge(runner, log.schema, size);
    const grown = appendLeaves(edge, entries.map((entry) => new Uint8Array(entry.leaf)));
    await writeTiles(runner, log.schema, grown.tiles);
    await place(runner, log.schema, size, entries.map((entry) => entry.id));
    const root = await rootOf(runner, log.schema, grown.edge);
    await moveHead(runner, log, head, { origin: log.signer.key.name, size: grown.edge.size, root });
    return entries.length;
  });
}

type Pending = { id: string; leaf: Buffer };

async function pendingEntries(runner: Runner, schema: string): Promise<readonly Pending[]> {
  const found = await runner.query<Pending>(
    `select e."id", e."leaf" from ${table(schema, 'journal_pending')} p join ${table(schema, 'entry')} e on e."id" = p."entry" order by e."arrival" limit ${MOST_AT_ONCE}`,
  );
  return found.rows;
}

async function loadEdge(runner: Runner, schema: string, size: number): Promise<Edge> {
  const found = await runner.query<{ level: number; index: number; hashes: Buffer }>(
    `select t."level", t."index", t."hashes" from ${table(schema, 'journal_tile')} t where t."width" < ${TILE_WIDTH} order by t."level"`,
  );
  const partial: Uint8Array[] = [];
  for (let level = 0; levelWidth(size, level) > 0; level += 1) {
    const row = found.rows.find((one) => one.level === level);
    partial.push(levelWidth(size, level) % TILE_WIDTH === 0 || !row ? new Uint8Array() : new Uint8Array(row.hashes));
  }
  return { size, partial };
}

/** Writes tiles; one that stands already has grown. */
export async function writeTiles(runner: Runner, schema: string, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  const rows = tiles.map((tile) => ({ level: tile.level, index: tile.index, width: tile.width, hashes: Buffer.from(tile.bytes) }));
  await insertRows(runner, schema, 'journal_tile', ['level', 'index', 'width', 'hashes'].map((name) => ({ name })), rows, ' on conflict ("level", "index") do update set "width" = excluded."width", "hashes" = excluded."hashes"');
}

async function place(runner: Runner, schema: string, from: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runner.query(`insert into ${table(schema, 'journal_leaf')} ("position", "entry") select $1::bigint + ordinality - 1, entry from unnest($2::text[]) with ordinality as u(entry, ordinality)`, [from, ids]);
  await runner.query(`delete from ${table(schema, 'journal_pending')} where "entry" = any($1::text[])`, [ids]);
}

// The root is recomputed from the tiles as they now stand in the database, never from memory, before it is signed.
async function rootOf(runner: Runner, schema: string, edge: Edge): Promise<Uint8Array> {
  if (edge.size === 0) return emptyRoot();
  const wanted: { level: number; index: number }[] = [];
  for (let level = 0; levelWidth(edge.size, level) > 0; level += 1) wanted.push({ level, index: Math.floor((levelWidth(edge.size, level) - 1) / TILE_WIDTH) });
  const tiles = await loadTiles(runner, schema, wanted);
  return subtreeRoot(readerOfTiles((level, index) => getTile(tiles, level, index)), 0, edge.size);
}

async function moveHead(runner: Runner, log: Log, before: Head | undefined, checkpoint: Checkpoint): Promise<void> {
  const note = signNote(formatCheckpoint(checkpoint), [log.signer]);
  const values = [checkpoint.size, Buffer.from(checkpoint.root), note, log.now()];
  const target = table(log.schema, 'journal_head');
  const moved = before
    ? await runner.query(`update ${target} set "size" = $1, "root" = $2, "checkpoint" = $3, "at" = $4 where "id" = 1 and "size" = $5`, [...values, before.size])
    : await runner.query(`insert into ${target} ("id", "size", "root", "checkpoint", "at") values (1, $1, $2, $3, $4)`, values);
  if (moved.rowCount !== 1) throw new DistrictError('log/head-moved', { size: before?.size ?? 0 });
}

/** Tiles by level and index, each at the width at which it stands now. */
export async function loadTiles(runner: Runner, schema: string, wanted: readonly { level: number; index: number }[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await runner.query<{ level: number; index: number; hashes: Buffer }>(
    `select t."level", t."index", t."hashes" from ${table(schema, 'journal_tile')} t join unnest($1::bigint[], $2::bigint[]) as w(l, i) on t."level" = w.l and t."index" = w.i`,
    [wanted.map((one) => one.level), wanted.map((one) => one.index)],
  );
  return new Map(found.rows.map((row) => [`${row.level}/${row.index}`, new Uint8Array(row.hashes)]));
}

/** A tile that was loaded. @throws DistrictError `log/tile-short`. */
export function getTile(tiles: ReadonlyMap<string, Uint8Array>, level: number, index: number): Uint8Array {
  const tile = tiles.get(`${level}/${index}`);
  if (!tile) throw new DistrictError('log/tile-short', { level, index });
  return tile;
}

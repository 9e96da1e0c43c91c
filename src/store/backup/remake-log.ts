import { bytesToHex } from '@noble/hashes/utils.js';
import { DistrictError } from '#kernel/error/district-error.ts';
import { parseCheckpoint } from '#kernel/journal/checkpoint.ts';
import { encodeEntry } from '#kernel/journal/entry.ts';
import { emptyRoot, equalBytes, subtreeRoot } from '#kernel/journal/merkle.ts';
import { verifyNote, type VerifierKey } from '#kernel/journal/note.ts';
import { appendLeaves, EMPTY_EDGE, levelWidth, readerOfTiles, TILE_WIDTH, type Edge } from '#kernel/journal/tile.ts';
import type { Values } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { verifyEd25519 } from '../journal/ed25519.ts';
import { nativeSha256 } from '../journal/native-sha256.ts';
import { getTile, loadTiles, writeTiles } from '../journal/sequencer.ts';
import type { BackupManifest } from './backup-format.ts';

type EntryRow = {
  position: number | null; id: string; register: string; record: string; version: number; at: string; actor: string; onBehalfOf: string | null; act: string; payload: Values; key: Buffer; leaf: Buffer; public: Buffer;
};

const PAGE = 2048;

/**
 * Computes the whole log anew from the private payloads, and proves that its head is the one that was signed: same size,
 * same root, same checkpoint.
 * @returns the number of entries, placed and waiting.
 * @throws DistrictError `backup/head-differs` or `backup/entry-differs`.
 */
export async function remakeLog(district: District, runner: Runner, key: VerifierKey, expected: BackupManifest['log']): Promise<number> {
  const edge = await remakeTiles(district, runner);
  const waiting = await checkWaiting(district, runner);
  const root = await rootOf(district, runner, edge);
  const found = await runner.query<{ size: number; root: Buffer; checkpoint: string }>(`select "size", "root", "checkpoint" from ${table(district.schema, 'journal_head')} where "id" = 1`);
  const head = found.rows[0];
  if (!head || !expected) {
    if (head || expected || edge.size > 0) throw new DistrictError('backup/head-differs', { what: '检查点' });
    return waiting;
  }
  const signed = parseCheckpoint(verifyNote(head.checkpoint, key, verifyEd25519));
  const [hex, sizes] = [bytesToHex(root), [head.size, expected.size, signed.size]];
  if (sizes.some((size) => size !== edge.size)) throw new DistrictError('backup/head-differs', { what: `大小 ${edge.size}` });
  if (hex !== expected.root || !equalBytes(root, new Uint8Array(head.root)) || !equalBytes(root, signed.root)) throw new DistrictError('backup/head-differs', { what: `根 ${hex}` });
  if (head.checkpoint !== expected.checkpoint) throw new DistrictError('backup/head-differs', { what: '检查点' });
  return edge.size + waiting;
}

async function remakeTiles(district: District, runner: Runner): Promise<Edge> {
  let edge = EMPTY_EDGE;
  for (;;) {
    const page = await runner.query<EntryRow>(
      `select l."position", e.* from ${table(district.schema, 'journal_leaf')} l left join ${table(district.schema, 'entry')} e on e."id" = l."entry" where l."position" >= $1 order by l."position" limit ${PAGE}`, [edge.size],
    );
    if (page.rows.length === 0) return edge;
    const leaves = page.rows.map((row, index) => {
      if (row.position !== edge.size + index || row.id === null) throw new DistrictError('backup/entry-differs', { entry: String(row.id), position: edge.size + index });
      return checkedLeaf(district, row);
    });
    const grown = appendLeaves(edge, leaves);
    await writeTiles(runner, district.schema, grown.tiles);
    edge = grown.edge;
  }
}

async function checkWaiting(district: District, runner: Runner): Promise<number> {
  const found = await runner.query<EntryRow & { listed: boolean }>(
    `select e.*, p."entry" is not null as listed from ${table(district.schema, 'entry')} e left join ${table(district.schema, 'journal_pending')} p on p."entry" = e."id"
     where not exists (select 1 from ${table(district.schema, 'journal_leaf')} l where l."entry" = e."id") order by e."arrival"`,
  );
  for (const row of found.rows) {
    if (!row.listed) throw new DistrictError('backup/entry-differs', { entry: row.id, position: -1 });
    checkedLeaf(district, row);
  }
  return found.rows.length;
}

// The leaf is made from the payload, never taken from the file: what is restored is what the log commits to.
function checkedLeaf(district: District, row: EntryRow): Uint8Array {
  const register = district.model.registers.get(row.register);
  if (!register) throw new DistrictError('backup/unknown-register', { register: row.register });
  const made = encodeEntry({ ...row, onBehalfOf: row.onBehalfOf ?? undefined, values: row.payload, key: new Uint8Array(row.key), restricted: register.restricted }, nativeSha256);
  if (!equalBytes(made.leaf, new Uint8Array(row.leaf)) || !equalBytes(made.bytes, new Uint8Array(row.public))) throw new DistrictError('backup/entry-differs', { entry: row.id, position: row.position ?? -1 });
  return made.leaf;
}

async function rootOf(district: District, runner: Runner, edge: Edge): Promise<Uint8Array> {
  if (edge.size === 0) return emptyRoot();
  const wanted: { level: number; index: number }[] = [];
  for (let level = 0; levelWidth(edge.size, level) > 0; level += 1) wanted.push({ level, index: Math.floor((levelWidth(edge.size, level) - 1) / TILE_WIDTH) });
  const tiles = await loadTiles(runner, district.schema, wanted);
  return subtreeRoot(readerOfTiles((level, index) => getTile(tiles, level, index)), 0, edge.size);
}

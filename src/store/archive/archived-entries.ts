import { bytesToHex } from '@noble/hashes/utils.js';
import type { ArchivedEntry } from '#kernel/archive/manifest.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inclusionProof, type NodeReader } from '#kernel/journal/merkle.ts';
import { levelWidth, readerOfTiles, TILE_WIDTH } from '#kernel/journal/tile.ts';
import type { Values } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import { getTile, loadTiles } from '../journal/sequencer.ts';

type EntryRow = {
  id: string; version: number; at: string; actor: string; actorName: string; onBehalfOf: string | null; act: string; reason: string | null; payload: Values; key: Buffer; public: Buffer; position: number | null;
};

/** More entries than this make no case, but a machine's diary. */
const MOST_ENTRIES = 5000;

/**
 * A record's entries, each with the proof that it stands in the log of a size: two queries.
 * @throws DistrictError `archive/not-in-log-yet` while the sequencer has still to place one.
 */
export async function archivedEntries(runner: Runner, schema: string, register: string, record: string, size: number): Promise<readonly ArchivedEntry[]> {
  const found = await runner.query<EntryRow>(
    `select e."id", e."version", e."at", e."actor", e."actorName", e."onBehalfOf", e."act", e."reason", e."payload", e."key", e."public", l."position" from ${table(schema, 'entry')} e
     left join ${table(schema, 'journal_leaf')} l on l."entry" = e."id" where e."register" = $1 and e."record" = $2 order by e."version" limit ${MOST_ENTRIES + 1}`,
    [register, record],
  );
  if (found.rows.length > MOST_ENTRIES) throw new DistrictError('archive/too-long', { most: MOST_ENTRIES });
  const positions = found.rows.map((row) => row.position);
  if (positions.some((position) => position === null || position >= size)) throw new DistrictError('archive/not-in-log-yet', { register, id: record });
  const read = await readerFor(runner, schema, positions as number[], size);
  return found.rows.map((row) => ({
    id: row.id, position: row.position!, version: row.version, at: row.at, act: row.act, actor: row.actor, actorName: row.actorName,
    ...(row.onBehalfOf === null ? {} : { onBehalfOf: row.onBehalfOf }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    public: row.public.toString('utf8'), key: row.key.toString('hex'), payload: row.payload,
    proof: inclusionProof(read, row.position!, size).map(bytesToHex),
  }));
}

// An audit path passes through the tiles above its leaf and those at the tree's right edge, and no others.
async function readerFor(runner: Runner, schema: string, positions: readonly number[], size: number): Promise<NodeReader> {
  const wanted = new Map<string, { level: number; index: number }>();
  for (let level = 0; levelWidth(size, level) > 0; level += 1) {
    const indexes = [...positions.map((position) => Math.floor(position / TILE_WIDTH ** (level + 1))), Math.floor((levelWidth(size, level) - 1) / TILE_WIDTH)];
    for (const index of indexes) if (index * TILE_WIDTH < levelWidth(size, level)) wanted.set(`${level}/${index}`, { level, index });
  }
  const tiles = await loadTiles(runner, schema, [...wanted.values()]);
  return readerOfTiles((level, index) => getTile(tiles, level, index));
}

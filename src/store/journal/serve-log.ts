import { encodeBundle, parseTilePath, TILE_WIDTH } from '#kernel/journal/tile.ts';
import { HASH_BYTES } from '#kernel/journal/merkle.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';

/**
 * What stands at a path of the log (`checkpoint`, `tile/…`, `tile/entries/…`) in the public formats; undefined where
 * nothing stands. A partial tile stays readable after the tile has grown: it is the beginning of it.
 */
export async function findLogFile(runner: Runner, schema: string, path: string): Promise<Uint8Array | undefined> {
  if (path === 'checkpoint') {
    const head = await runner.query<{ checkpoint: string }>(`select "checkpoint" from ${table(schema, 'journal_head')} where "id" = 1`);
    return head.rows[0] && new TextEncoder().encode(head.rows[0].checkpoint);
  }
  const asked = parseTilePath(path);
  if (!asked) return undefined;
  return asked.level === 'entries' ? findBundle(runner, schema, asked.index, asked.width) : findTile(runner, schema, asked.level, asked.index, asked.width);
}

async function findTile(runner: Runner, schema: string, level: number, index: number, width: number): Promise<Uint8Array | undefined> {
  const found = await runner.query<{ width: number; hashes: Buffer }>(`select "width", "hashes" from ${table(schema, 'journal_tile')} where "level" = $1 and "index" = $2`, [level, index]);
  const row = found.rows[0];
  return row && row.width >= width ? new Uint8Array(row.hashes.subarray(0, width * HASH_BYTES)) : undefined;
}

async function findBundle(runner: Runner, schema: string, index: number, width: number): Promise<Uint8Array | undefined> {
  const from = index * TILE_WIDTH;
  const found = await runner.query<{ public: Buffer }>(
    `select e."public" from ${table(schema, 'journal_leaf')} l join ${table(schema, 'entry')} e on e."id" = l."entry" where l."position" >= $1 and l."position" < $2 order by l."position"`,
    [from, from + width],
  );
  return found.rows.length === width ? encodeBundle(found.rows.map((row) => row.public)) : undefined;
}

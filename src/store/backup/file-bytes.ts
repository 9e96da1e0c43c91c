import { DistrictError } from '#kernel/error/district-error.ts';
import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import type { FileStore } from '../file/file-store.ts';
import type { TableShape, TextRow } from './table-shape.ts';

/** The bytes of files as rows of a backup: which file, which part of it from 0, and the bytes in base64. */
export const FILE_BYTES: TableShape = { name: 'file_bytes', of: 'files', columns: [{ name: 'hash', type: 'text' }, { name: 'part', type: 'integer' }, { name: 'bytes', type: 'text' }], key: ['hash', 'part'] };

/** So many bytes stand in a row. */
const PART_BYTES = 768 * 1024;
const PAGE = 500;

/**
 * The bytes of all files, file by file. One whose bytes are lost, or were taken away since the tables were read, is left
 * out: a file that can't be read must not keep the rest from being kept. Small pictures are made again from large ones.
 */
export async function* fileLines(district: District, store: FileStore): AsyncGenerator<readonly TextRow[]> {
  const owner = eachAlone(district.database, 'owner');
  for (let after = ''; ; ) {
    const page = await owner.query<{ hash: string }>(`select "hash" from ${table(district.schema, 'file')} where "hash" > $1 order by "hash" limit ${PAGE}`, [after]);
    for (const { hash } of page.rows) yield* partsOf(store, hash);
    const last = page.rows.at(-1);
    if (!last) return;
    after = last.hash;
  }
}

async function* partsOf(store: FileStore, hash: string): AsyncGenerator<readonly TextRow[]> {
  const stream = await store.read(hash).catch((error: unknown) => {
    if (error instanceof DistrictError && error.code === 'file/gone') return undefined;
    throw error;
  });
  if (!stream) return;
  let part = 0;
  let held = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    held = Buffer.concat([held, chunk]);
    for (; held.length >= PART_BYTES; held = held.subarray(PART_BYTES)) yield [[hash, String(part++), held.subarray(0, PART_BYTES).toString('base64')]];
  }
  if (held.length > 0) yield [[hash, String(part), held.toString('base64')]];
}

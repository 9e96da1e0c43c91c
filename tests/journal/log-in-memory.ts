import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatCheckpoint } from '#kernel/journal/checkpoint.ts';
import { emptyRoot, leafHash, subtreeRoot, type NodeReader } from '#kernel/journal/merkle.ts';
import { formatVerifierKey, signNote } from '#kernel/journal/note.ts';
import { appendLeaves, EMPTY_EDGE, encodeBundle, readerOfTiles, tilePath, tilesOf, TILE_WIDTH } from '#kernel/journal/tile.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';

/** The signer of test logs; its seed is no secret. */
export const TEST_SIGNER = makeNoteSigner('demo.test/log', new Uint8Array(32).fill(7));

/** A log of so many small entries, integrated in uneven batches, from which trees of smaller sizes can be served too. */
export class LogInMemory {
  readonly entries: readonly Uint8Array[];
  readonly #tiles = new Map<string, Uint8Array>();

  constructor(size: number) {
    this.entries = Array.from({ length: size }, (_, index) => new TextEncoder().encode(`{"entry":${index}}`));
    const hashes = this.entries.map(leafHash);
    let edge = EMPTY_EDGE;
    for (let start = 0, batch = 1; start < size; start += batch, batch = (batch * 7 + 3) % 1999 || 1) {
      const grown = appendLeaves(edge, hashes.slice(start, start + batch));
      edge = grown.edge;
      for (const tile of grown.tiles) this.#tiles.set(`${tile.level}/${tile.index}`, tile.bytes);
    }
  }

  /** Reads subtrees out of the tiles. */
  get read(): NodeReader {
    return readerOfTiles((level, index) => this.#tiles.get(`${level}/${index}`) ?? new Uint8Array());
  }

  root(size: number): Uint8Array {
    return size === 0 ? emptyRoot() : subtreeRoot(this.read, 0, size);
  }

  checkpoint(size: number): string {
    return signNote(formatCheckpoint({ origin: TEST_SIGNER.key.name, size, root: this.root(size) }), [TEST_SIGNER]);
  }

  /** All files of the log at a size, by path. */
  *files(size: number): Generator<[path: string, bytes: Uint8Array]> {
    yield ['checkpoint', new TextEncoder().encode(this.checkpoint(size))];
    yield ['key', new TextEncoder().encode(formatVerifierKey(TEST_SIGNER.key))];
    for (const { level, index, width } of tilesOf(size)) {
      yield [tilePath(level, index, width), this.#tiles.get(`${level}/${index}`)!.subarray(0, width * 32)];
      if (level === 0) yield [tilePath('entries', index, width), encodeBundle(this.entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + width))];
    }
  }

  /** Writes the log at a size into a folder. */
  write(folder: string, size: number): void {
    for (const [path, bytes] of this.files(size)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  }
}

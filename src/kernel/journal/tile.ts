import { DistrictError } from '../error/district-error.ts';
import { invariant } from '../error/invariant.ts';
import { HASH_BYTES, nodeHash, type NodeReader } from './merkle.ts';

/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** A tile: hashes of complete subtrees of 256^level leaves, from index · 256 on. Width is 1 to 256. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number; readonly bytes: Uint8Array };

/** The path of a tile under the log's address; a partial tile carries its width. */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  invariant(width >= 1 && width <= TILE_WIDTH, 'A tile has 1 to 256 hashes.');
  return `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** A tile's index in groups of three digits, all but the last marked with x: 1234067 → x001/x234/067. */
export function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** What a tile path asks for; undefined when it is no such path in its one spelling. */
export function parseTilePath(path: string): { readonly level: number | 'entries'; readonly index: number; readonly width: number } | undefined {
  const match = /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (!match) return undefined;
  const index = Number(match[2]!.replaceAll(/[x/]/g, ''));
  const width = match[3] ? Number(match[3]) : TILE_WIDTH;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  if (width > TILE_WIDTH || (match[3] && width === TILE_WIDTH)) return undefined;
  return tilePath(level, index, width) === path ? { level, index, width } : undefined;
}

/** How many hashes a tree of a size has on a tile level. */
export function levelWidth(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tiles of a tree of a size on all levels, full ones and the partial one at each level's end. */
export function* tilesOf(size: number): Generator<{ level: number; index: number; width: number }> {
  for (let level = 0; levelWidth(size, level) > 0; level += 1) {
    const hashes = levelWidth(size, level);
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1) yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
  }
}

/** The last, not yet full, tile of each level; what an append needs of the tree so far. */
export type Edge = { readonly size: number; readonly partial: readonly Uint8Array[] };

/** The edge of the empty tree. */
export const EMPTY_EDGE: Edge = { size: 0, partial: [] };

/** Appends leaf hashes: the new edge and every tile whose content has grown, at its present width. */
export function appendLeaves(edge: Edge, leaves: readonly Uint8Array[]): { readonly edge: Edge; readonly tiles: readonly Tile[] } {
  const tiles: Tile[] = [];
  const partial: Uint8Array[] = [];
  let hashes = leaves;
  for (let level = 0; hashes.length > 0 || level < edge.partial.length; level += 1) {
    const before = edge.partial[level] ?? new Uint8Array();
    const grown = fillLevel(level, levelWidth(edge.size, level), before, hashes);
    tiles.push(...grown.tiles);
    partial.push(grown.partial);
    hashes = grown.parents;
  }
  return { edge: { size: edge.size + leaves.length, partial }, tiles };
}

function fillLevel(level: number, standing: number, before: Uint8Array, hashes: readonly Uint8Array[]): { tiles: Tile[]; partial: Uint8Array; parents: Uint8Array[] } {
  invariant(before.length === (standing % TILE_WIDTH) * HASH_BYTES, 'The edge fits the size of the tree.');
  const all = new Uint8Array(before.length + hashes.length * HASH_BYTES);
  all.set(before);
  hashes.forEach((hash, place) => all.set(hash, before.length + place * HASH_BYTES));
  const first = Math.floor(standing / TILE_WIDTH);
  const tiles: Tile[] = [];
  const parents: Uint8Array[] = [];
  const full = TILE_WIDTH * HASH_BYTES;
  let start = 0;
  for (; start + full <= all.length; start += full) {
    const bytes = all.slice(start, start + full);
    tiles.push({ level, index: first + start / full, width: TILE_WIDTH, bytes });
    parents.push(nodeInTile(bytes, 8, 0));
  }
  const partial = all.slice(start);
  if (partial.length > 0 && hashes.length > 0) tiles.push({ level, index: first + start / full, width: partial.length / HASH_BYTES, bytes: partial });
  return { tiles, partial, parents };
}

/** The hash of the subtree of 2^height hashes at an index of that height inside a tile. */
export function nodeInTile(bytes: Uint8Array, height: number, index: number): Uint8Array {
  if (height === 0) return bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  return nodeHash(nodeInTile(bytes, height - 1, index * 2), nodeInTile(bytes, height - 1, index * 2 + 1));
}

/** Reads subtree hashes out of tiles. @throws DistrictError `log/tile-short` when a tile lacks the hash. */
export function readerOfTiles(read: (level: number, index: number) => Uint8Array): NodeReader {
  return (level, index) => {
    const tileLevel = Math.floor(level / 8);
    const height = level % 8;
    const first = index * 2 ** height;
    const tile = Math.floor(first / TILE_WIDTH);
    const bytes = read(tileLevel, tile);
    const place = index - (tile * TILE_WIDTH) / 2 ** height;
    if ((place + 1) * 2 ** height * HASH_BYTES > bytes.length) throw new DistrictError('log/tile-short', { level: tileLevel, index: tile });
    return nodeInTile(bytes, height, place);
  };
}

/** A bundle of entries: each as its length in two bytes, high first, and its bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 255;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** The entries of a bundle. @throws DistrictError `log/bundle-broken` when lengths and bytes don't fit. */
export function decodeBundle(bytes: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = at + 2 <= bytes.length ? (bytes[at]! << 8) | bytes[at + 1]! : Number.POSITIVE_INFINITY;
    if (at + 2 + length > bytes.length) throw new DistrictError('log/bundle-broken', { at });
    entries.push(bytes.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

import { hexToBytes, bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../../tests/journal/vectors/rfc6962.json' with { type: 'json' };
import { consistencyProof, emptyRoot, inclusionProof, largestPowerBelow, leafHash, nodeHash, subtreeRoot, verifyConsistency, verifyInclusion, type NodeReader } from './merkle.ts';
import { appendLeaves, decodeBundle, EMPTY_EDGE, encodeBundle, indexPath, parseTilePath, readerOfTiles, tilePath, tilesOf } from './tile.ts';

const leavesOf = (count: number): Uint8Array[] => Array.from({ length: count }, (_, index) => leafHash(Uint8Array.of(index >> 8, index & 255)));

/** The definition of RFC 6962 §2.1, word for word and slow: what the tiles are held against. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  const split = largestPowerBelow(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

function readerOf(leaves: readonly Uint8Array[], batches: readonly number[] = [leaves.length]): NodeReader {
  const tiles = new Map<string, Uint8Array>();
  let edge = EMPTY_EDGE;
  for (const batch of [...batches, leaves.length]) {
    const grown = appendLeaves(edge, leaves.slice(edge.size, Math.min(leaves.length, edge.size + batch)));
    edge = grown.edge;
    for (const tile of grown.tiles) tiles.set(`${tile.level}/${tile.index}`, tile.bytes);
  }
  return readerOfTiles((level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array());
}

describe('Merkle tree (RFC 6962)', () => {
  test('gives the roots of the reference vectors', () => {
    const leaves = vectors.leaves.map((leaf) => leafHash(hexToBytes(leaf)));
    vectors.roots.forEach((root, size) => expect(bytesToHex(naiveRoot(leaves.slice(0, size)))).toBe(root));
    const read = readerOf(leaves);
    vectors.roots.forEach((root, size) => expect(bytesToHex(subtreeRoot(read, 0, size))).toBe(root));
  });

  test('tiles grown in any batches give the root that the definition gives', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), (size, batches) => {
      const leaves = leavesOf(size);
      expect(subtreeRoot(readerOf(leaves, batches), 0, size)).toEqual(naiveRoot(leaves));
    }), { numRuns: 40 });
  });

  const leaves = leavesOf(700);
  const read = readerOf(leaves);
  const size = fc.integer({ min: 1, max: 700 });

  test('every leaf has a proof, and no other leaf, index, size or root passes with it', () => {
    fc.assert(fc.property(size, fc.nat(), (tree, pick) => {
      const index = pick % tree;
      const path = inclusionProof(read, index, tree);
      const root = subtreeRoot(read, 0, tree);
      expect(verifyInclusion(leaves[index]!, index, tree, path, root)).toBe(true);
      expect(verifyInclusion(leaves[(index + 1) % 700]!, index, tree, path, root)).toBe(false);
      if (tree > 1) expect(verifyInclusion(leaves[index]!, (index + 1) % tree, tree, path, root)).toBe(false);
      expect(verifyInclusion(leaves[index]!, index, tree, [...path, root], root)).toBe(false);
      expect(verifyInclusion(leaves[index]!, index, tree, path, leaves[0]!)).toBe(tree === 1 && index === 0);
    }), { numRuns: 200 });
  });

  test('a tree is proven to be the beginning of every larger one, and of no altered one', () => {
    fc.assert(fc.property(size, size, (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const path = consistencyProof(read, first, second);
      const [before, after] = [subtreeRoot(read, 0, first), subtreeRoot(read, 0, second)];
      expect(verifyConsistency(first, second, path, before, after)).toBe(true);
      if (first < second) {
        expect(verifyConsistency(first, second, path, leaves[1]!, after)).toBe(false);
        expect(verifyConsistency(first, second, path, before, leaves[1]!)).toBe(false);
      }
    }), { numRuns: 200 });
  });
});

describe('tiles (C2SP tlog-tiles)', () => {
  test('paths are those of the specification and read back', () => {
    expect(indexPath(1_234_067)).toBe('x001/x234/067');
    expect(tilePath(0, 5, 256)).toBe('tile/0/005');
    expect(tilePath('entries', 273, 112)).toBe('tile/entries/273.p/112');
    fc.assert(fc.property(fc.integer({ min: 0, max: 63 }), fc.nat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath(level, index, width))).toEqual({ level, index, width });
    }));
  });

  test.each(['tile/0/5', 'tile/0/005.p/0', 'tile/0/005.p/256', 'tile/0/x005', 'tile/64/000', 'tile/0/000/', 'tile/00/000', 'tile/0/x000/001', '../tile/0/000', 'tile/0/000.p/01'])('%s is no tile path', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  test('70,000 entries have the tiles that the specification counts', () => {
    const tiles = [...tilesOf(70_000)];
    const level = (one: number) => tiles.filter((tile) => tile.level === one).map((tile) => tile.width);
    expect([level(0).length, level(0).at(-1)]).toEqual([274, 112]);
    expect(level(1)).toEqual([256, 17]);
    expect(level(2)).toEqual([1]);
  });

  test('bundles read back, and a broken one is refused', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 }), (entries) => {
      expect(decodeBundle(encodeBundle(entries)).map((entry) => [...entry])).toEqual(entries.map((entry) => [...entry]));
    }));
    expect(() => decodeBundle(Uint8Array.of(0, 5, 1))).toThrow('log/bundle-broken');
  });
});

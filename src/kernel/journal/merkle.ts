import { sha256 } from '@noble/hashes/sha2.js';
import { invariant } from '../error/invariant.ts';

const LEAF = 0x00;
const NODE = 0x01;
export const HASH_BYTES = 32;

/** The hash of a leaf (RFC 6962 §2.1): SHA-256 of a zero byte and the entry. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256(prefixed(LEAF, entry));
}

const pair = new Uint8Array(1 + 2 * HASH_BYTES);

/** The hash of two subtrees (RFC 6962 §2.1): SHA-256 of a one byte, the left and the right hash. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair[0] = NODE;
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** The root of the empty tree: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** Reads the hash of the complete subtree of 2^level leaves at an index of that level. */
export type NodeReader = (level: number, index: number) => Uint8Array;

/** The root of the leaves in [from, to), from the hashes of complete subtrees. */
export function subtreeRoot(read: NodeReader, from: number, to: number): Uint8Array {
  const size = to - from;
  if (size === 0) return emptyRoot();
  if (isPower(size) && from % size === 0) return read(Math.log2(size), from / size);
  const split = from + largestPowerBelow(size);
  return nodeHash(subtreeRoot(read, from, split), subtreeRoot(read, split, to));
}

/** The audit path of a leaf in a tree of a size (RFC 6962 §2.1.1), from the leaf upwards. */
export function inclusionProof(read: NodeReader, leaf: number, size: number): readonly Uint8Array[] {
  invariant(leaf >= 0 && leaf < size, 'A leaf lies inside its tree.');
  return auditPath(read, leaf, 0, size);
}

function auditPath(read: NodeReader, leaf: number, from: number, to: number): readonly Uint8Array[] {
  if (to - from === 1) return [];
  const split = from + largestPowerBelow(to - from);
  return leaf < split
    ? [...auditPath(read, leaf, from, split), subtreeRoot(read, split, to)]
    : [...auditPath(read, leaf, split, to), subtreeRoot(read, from, split)];
}

/** The proof that a tree of one size is the beginning of a tree of another (RFC 6962 §2.1.2). */
export function consistencyProof(read: NodeReader, first: number, second: number): readonly Uint8Array[] {
  invariant(first >= 0 && first <= second, 'The first tree is not larger than the second.');
  if (first === 0 || first === second) return [];
  return subProof(read, first, 0, second, true);
}

function subProof(read: NodeReader, first: number, from: number, to: number, whole: boolean): readonly Uint8Array[] {
  if (first === to) return whole ? [] : [subtreeRoot(read, from, to)];
  const split = from + largestPowerBelow(to - from);
  return first <= split
    ? [...subProof(read, first, from, split, whole), subtreeRoot(read, split, to)]
    : [...subProof(read, first, split, to, false), subtreeRoot(read, from, split)];
}

/** Whether a path proves that a leaf stands at an index of the tree with this root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[], root: Uint8Array): boolean {
  if (!(index >= 0 && index < size)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}

/** Whether a path proves that the tree of the first root is the beginning of the tree of the second (RFC 9162 §2.1.4.2). */
export function verifyConsistency(first: number, second: number, path: readonly Uint8Array[], firstRoot: Uint8Array, secondRoot: Uint8Array): boolean {
  if (first > second) return false;
  if (first === second) return path.length === 0 && equalBytes(firstRoot, secondRoot);
  if (first === 0) return path.length === 0 && equalBytes(firstRoot, emptyRoot());
  const steps = isPower(first) ? [firstRoot, ...path] : [...path];
  let node = first - 1;
  let last = second - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  const [start, ...rest] = steps;
  if (!start) return false;
  let before = start;
  let after = start;
  for (const step of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      after = nodeHash(after, step);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(before, firstRoot) && equalBytes(after, secondRoot);
}

/** Whether two byte strings are the same. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The largest power of two below a number above one. */
export function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function isPower(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}

function prefixed(prefix: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 1);
  whole[0] = prefix;
  whole.set(bytes, 1);
  return whole;
}

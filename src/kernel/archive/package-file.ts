import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { DistrictError } from '../error/district-error.ts';

/** A file of a package: its path inside, and its bytes. */
export type PackageFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * How the files of a package become one file and come out again. The package's own format (docs/formats/archive-package.md)
 * says nothing of it, so that another container can stand here.
 */
export type Container = {
  readonly extension: string;
  pack(files: readonly PackageFile[], at: Date): Uint8Array;
  /** @throws DistrictError `archive/package-broken` for anything but whole files with plain paths. */
  unpack(bytes: Uint8Array): readonly PackageFile[];
};

const BLOCK = 512;
const MAX_FILES = 10_000;
/** A path of plain names, none of which leads elsewhere. */
const PATH = /^[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)*(\/[a-z0-9][a-z0-9_-]*(\.[a-z0-9]+)*){0,3}$/;

/** POSIX ustar (IEEE Std 1003.1), regular files only: every system's tar reads it. */
export const tar: Container = {
  extension: 'tar',
  pack: (files, at) => concatBytes(...files.flatMap((file) => [headerOf(file, at), file.bytes, padding(file.bytes.length)]), new Uint8Array(2 * BLOCK)),
  unpack: (bytes) => {
    const files: PackageFile[] = [];
    const seen = new Set<string>();
    for (let at = 0; ; ) {
      const block = bytes.subarray(at, at + BLOCK);
      if (block.length < BLOCK) throw broken('包不完整', at);
      if (block.every((byte) => byte === 0)) {
        if (!bytes.subarray(at).every((byte) => byte === 0) || bytes.length - at < 2 * BLOCK) throw broken('包尾不对', at);
        return files;
      }
      const { path, size } = parseHeader(block, at);
      if (seen.has(path) || files.length >= MAX_FILES) throw broken(`文件“${path}”重复或太多`, at);
      const end = at + BLOCK + size;
      if (end > bytes.length) throw broken(`文件“${path}”不完整`, at);
      seen.add(path);
      files.push({ path, bytes: bytes.slice(at + BLOCK, end) });
      if (!padded(bytes, end)) throw broken(`文件“${path}”之后有多余内容`, end);
      at = end + padding(size).length;
    }
  },
};

function headerOf(file: PackageFile, at: Date): Uint8Array {
  if (!PATH.test(file.path) || file.path.length > 99) throw broken(`文件名“${file.path}”不能用`, 0);
  const block = new Uint8Array(BLOCK);
  const put = (text: string, offset: number): void => block.set(utf8ToBytes(text), offset);
  put(file.path, 0);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${octal(file.bytes.length, 11)}\0`, 124);
  put(`${octal(Math.max(0, Math.floor(at.getTime() / 1000)), 11)}\0`, 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\u000000', 257);
  put(`${octal(sumOf(block), 6)}\0 `, 148);
  return block;
}

function parseHeader(block: Uint8Array, at: number): { path: string; size: number } {
  const text = (from: number, length: number): string => String.fromCharCode(...block.subarray(from, from + length)).replace(/\0.*$/s, '');
  const summed = Uint8Array.from(block);
  summed.fill(0x20, 148, 156);
  if (text(257, 5) !== 'ustar' || Number.parseInt(text(148, 8), 8) !== sumOf(summed)) throw broken('不是归档包，或包头被改动', at);
  const path = text(0, 100);
  const size = text(124, 12).trim();
  if (block[156] !== 0x30 || !PATH.test(path) || !/^[0-7]{1,11}$/.test(size)) throw broken('包里有不认识的内容', at);
  return { path, size: Number.parseInt(size, 8) };
}

function padding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

function padded(bytes: Uint8Array, end: number): boolean {
  return bytes.subarray(end, Math.ceil(end / BLOCK) * BLOCK).every((byte) => byte === 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

function broken(reason: string, at: number): DistrictError {
  return new DistrictError('archive/package-broken', { reason, at });
}

import type { Readable } from 'node:stream';

/** Bytes from one to another, both counted in. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * Where the bytes of files lie, by keys that are the hash of a file's content or begin with it. What lies under a key never
 * changes, so that to put it once more is the same as not to.
 */
export type FileStore = {
  /** Keeps what a file on this machine holds; whole or not at all. */
  put(key: string, path: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** The bytes, or a part of them. @throws DistrictError `file/gone` where there are none. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Removes them; what isn't there is removed already. */
  remove(key: string): Promise<void>;
};

/** The key of a picture's small one. */
export function thumbnailKey(hash: string): string {
  return `${hash}.webp`;
}

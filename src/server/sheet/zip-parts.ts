import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DistrictError } from '#kernel/error/district-error.ts';
import { LIMITS } from './limits.ts';

/** A part of a zip file: where it stands and how it is packed. */
type Part = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_DIRECTORY_BYTES = 1024 * 1024;
const FREE_BYTES = 1024 * 1024;

/** A zip file read part by part; no part is unpacked further than the limits, whatever its directory says of its size. */
export class ZipParts {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #parts: ReadonlyMap<string, Part>;

  private constructor(path: string, file: FileHandle, parts: ReadonlyMap<string, Part>) {
    this.#path = path;
    this.#file = file;
    this.#parts = parts;
  }

  /** Opens a zip file. @throws DistrictError `sheet/not-a-workbook`. */
  static async open(path: string): Promise<ZipParts> {
    const file = await open(path, 'r');
    try {
      return new ZipParts(path, file, await readDirectory(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** A part as it was before it was packed. @throws DistrictError `sheet/bomb` while it is read, when it unpacks to more than the limit. */
  async read(name: string, mostBytes: number): Promise<Readable> {
    const part = this.#parts.get(name);
    if (!part) throw broken();
    const head = Buffer.alloc(LOCAL_BYTES);
    await this.#file.read(head, 0, LOCAL_BYTES, part.at);
    if (head.readUInt32LE(0) !== LOCAL) throw broken();
    const start = part.at + LOCAL_BYTES + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (part.packed === 0) return Readable.from([]);
    const packed = createReadStream(this.#path, { start, end: start + part.packed - 1 });
    const guard = guarded(part, mostBytes);
    if (part.method === 0) return piped(packed, guard);
    if (part.method !== 8) throw broken();
    return piped(piped(packed, createInflateRaw()), guard);
  }

  /** A small part as text. */
  async text(name: string, mostBytes = 4 * 1024 * 1024): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.read(name, mostBytes)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function guarded(part: Part, mostBytes: number): Transform {
  let seen = 0;
  const most = Math.min(mostBytes, Math.max(FREE_BYTES, part.packed * LIMITS.ratio));
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) done(seen > mostBytes && mostBytes === LIMITS.textBytes ? new DistrictError('sheet/too-many-texts') : new DistrictError('sheet/bomb'));
      else done(null, chunk);
    },
  });
}

function piped<T extends Transform>(from: Readable, to: T): T {
  from.on('error', (error) => to.destroy(error instanceof DistrictError ? error : broken(error)));
  to.on('close', () => from.destroy());
  return from.pipe(to);
}

async function readDirectory(file: FileHandle): Promise<ReadonlyMap<string, Part>> {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_BYTES + COMMENT_BYTES);
  const tail = Buffer.alloc(tailBytes);
  await file.read(tail, 0, tailBytes, size - tailBytes);
  let end = tailBytes - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw broken();
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  // A directory beyond four gigabytes would stand elsewhere; no file that may be uploaded has one.
  if (count > LIMITS.parts || bytes > MOST_DIRECTORY_BYTES || at + bytes > size) throw broken();
  const directory = Buffer.alloc(bytes);
  await file.read(directory, 0, bytes, at);
  const parts = new Map<string, Part>();
  for (let place = 0, left = count; left > 0; left -= 1) {
    if (place + CENTRAL_BYTES > bytes || directory.readUInt32LE(place) !== CENTRAL) throw broken();
    const nameBytes = directory.readUInt16LE(place + 28);
    const name = directory.toString('utf8', place + CENTRAL_BYTES, place + CENTRAL_BYTES + nameBytes);
    if ((directory.readUInt16LE(place + 8) & 1) === 1) throw new DistrictError('sheet/encrypted');
    parts.set(name, { name, method: directory.readUInt16LE(place + 10), packed: Math.min(directory.readUInt32LE(place + 20), size), at: directory.readUInt32LE(place + 42) });
    place += CENTRAL_BYTES + nameBytes + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  return parts;
}

function broken(cause?: unknown): DistrictError {
  return new DistrictError('sheet/not-a-workbook', {}, { cause });
}

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DistrictError } from '#kernel/error/district-error.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import { nameForType, parseFileName } from '#kernel/file/parse-file-name.ts';
import type { District } from '../district.ts';
import { cleanImage, makeThumbnail } from './clean-image.ts';
import { noteUpload, type FileRow } from './file-rows.ts';
import { thumbnailKey, type FileStore } from './file-store.ts';
import { findType } from './find-type.ts';

/** Where files are taken in: a folder for what is not whole yet, the store, and the most that one may have. */
export type Intake = { readonly folder: string; readonly store: FileStore; readonly mostBytes: number };

/** What is sent: its name, and its bytes as they come. */
export type Sent = { readonly name: string; readonly bytes: Readable };

/**
 * Takes a file in: reads it to its end, finds out by its content what it is, frees a picture of everything but the picture,
 * and keeps it under the hash of what is kept. The same file sent again is the same file.
 * @throws DistrictError `file/…` with what is wrong; nothing is kept then.
 */
export async function takeIn(district: District, intake: Intake, actor: string, sent: Sent): Promise<FileRow> {
  const name = parseFileName(sent.name);
  await mkdir(intake.folder, { recursive: true, mode: 0o700 });
  const work = join(intake.folder, randomUUID());
  const [raw, clean, small] = [`${work}.raw`, `${work}.clean`, `${work}.small`];
  try {
    await receive(sent.bytes, raw, intake.mostBytes);
    const { type, charset } = await findType(raw, name);
    nameForType(name, type);
    const image = FILE_TYPES[type]!.sort === 'photo' ? await cleanImage(raw, clean, type) : undefined;
    const kept = image ? clean : raw;
    if (image) await makeThumbnail(kept, small);
    const hash = await hashOf(kept);
    const file: FileRow = { hash, type, bytes: (await stat(kept)).size, ...(charset ? { charset } : {}), ...image };
    // The row first: while it is new, nobody takes the bytes away.
    await noteUpload(district, file, actor);
    await intake.store.put(hash, kept);
    if (image) await intake.store.put(thumbnailKey(hash), small);
    return file;
  } finally {
    await Promise.all([raw, clean, small].map((path) => rm(path, { force: true })));
  }
}

// Whoever sends too much is told so: his connection is not torn down, which would look like a broken network.
async function receive(bytes: Readable, path: string, most: number): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > most) throw tooLarge(most);
      await file.writeFile(chunk);
    }
  } catch (error) {
    if (error instanceof DistrictError) throw error;
    throw new DistrictError('file/broken-off', {}, { cause: error });
  } finally {
    await file.close();
  }
  if (size === 0) throw new DistrictError('file/empty');
}

/** The refusal of a file that is too large. */
export function tooLarge(most: number): DistrictError {
  return new DistrictError('file/too-large', { most: Math.round(most / 104_857.6) / 10 });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

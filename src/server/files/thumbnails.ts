import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { makeThumbnail } from '#store/file/clean-image.ts';
import { thumbnailKey } from '#store/file/file-store.ts';
import type { Intake } from '#store/file/take-in.ts';

/** Makes the small picture of a kept picture that has none any more: after a restore, since a backup holds no small ones. */
export async function ensureThumbnail({ folder, store }: Intake, hash: string): Promise<string> {
  const key = thumbnailKey(hash);
  if (await store.has(key)) return key;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [large, small] = [join(folder, `${randomUUID()}.raw`), join(folder, `${randomUUID()}.small`)];
  try {
    await pipeline(await store.read(hash), createWriteStream(large, { mode: 0o600 }));
    await makeThumbnail(large, small);
    await store.put(key, small);
    return key;
  } finally {
    await Promise.all([large, small].map((path) => rm(path, { force: true })));
  }
}

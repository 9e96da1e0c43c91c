import sharp from 'sharp';
import { DistrictError } from '#kernel/error/district-error.ts';

/** The most picture elements that are decoded; a small file can claim far more than a machine has room for. */
const MOST_PIXELS = 80_000_000;
/** The longest side that is kept: a page at 400 dots an inch, a photo larger than any screen. */
const LONGEST_SIDE = 5000;
const THUMBNAIL_SIDE = 320;
/** Pictures that are decoded at once: each may take some hundred megabytes. */
const AT_ONCE = 2;

sharp.cache(false);
sharp.concurrency(1);

/** A picture as it is kept. */
export type CleanImage = { readonly width: number; readonly height: number };

/**
 * Writes a picture anew, upright and with nothing in it but the picture: what a camera notes beside it (where, when, by
 * whom, with which device) and whatever else was put behind it stays behind. The same picture gives the same bytes.
 * @throws DistrictError `file/image-too-large` or `file/image-broken`.
 */
export async function cleanImage(from: string, to: string, type: string): Promise<CleanImage> {
  return inTurn(async () => {
    const upright = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const made = type === 'image/jpeg' ? upright.jpeg({ quality: 90 }) : type === 'image/png' ? upright.png({ compressionLevel: 9 }) : upright.webp({ quality: 90 });
    const { width, height } = await made.toFile(to).catch(refuse);
    return { width, height };
  });
}

/** Writes the small picture of a picture, for lists. @throws as `cleanImage`. */
export async function makeThumbnail(from: string, to: string): Promise<void> {
  await inTurn(() => sharp(from, { limitInputPixels: MOST_PIXELS }).rotate().resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toFile(to).catch(refuse));
}

function refuse(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : '';
  if (/pixel limit|exceeds|too large/i.test(message)) throw new DistrictError('file/image-too-large', { most: MOST_PIXELS / 1_000_000 }, { cause });
  throw new DistrictError('file/image-broken', {}, { cause });
}

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

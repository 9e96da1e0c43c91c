import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Where the pictures stand that were looked at and kept. `SHALI_RECORD=1` before the test writes them anew. */
const KEPT = join(import.meta.dirname, '../e2e/gallery');

/** How much a channel may differ after the smoothing that forgives the edges of letters, out of 255. */
const CHANNEL_TOLERANCE = 40;
/** The share of points that may differ by more. */
const SHARE_TOLERANCE = 0.002;

/** Few colours, so that a hundred pictures stay small; both sides of a comparison go through it. */
const asKept = (picture: Buffer): Promise<Buffer> => sharp(picture).png({ palette: true, colours: 24, dither: 0, compressionLevel: 9, effort: 7 }).toBuffer();

type Points = { readonly data: Buffer; readonly width: number; readonly height: number };

async function pointsOf(picture: Buffer): Promise<Points> {
  const { width = 1, height = 1 } = await sharp(picture).metadata();
  const { data, info } = await sharp(picture).removeAlpha().resize(Math.ceil(width / 2), Math.ceil(height / 2), { kernel: 'linear', fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** By which browser the pictures were taken. */
const TAKEN_BY = join(KEPT, 'taken-by.txt');
/** By how much a page may be longer or shorter in another browser, whose letters are not quite as high. */
const SIZE_TOLERANCE = 0.04;

/**
 * Says how a picture differs from the one that is kept; undefined where it does not. Another version of the browser draws
 * other points, so that there the page's size alone is held against what is kept.
 */
export async function differenceFromKept(name: string, picture: Buffer, browser: string): Promise<string | undefined> {
  const path = join(KEPT, `${name}.png`);
  const small = await asKept(picture);
  if (process.env.SHALI_RECORD === '1') {
    writeFileSync(path, small);
    writeFileSync(TAKEN_BY, `${browser}\n`);
    return undefined;
  }
  if (!existsSync(path)) return `${name}: no picture is kept`;
  const [now, kept] = await Promise.all([pointsOf(small), pointsOf(readFileSync(path))]);
  if (readFileSync(TAKEN_BY, 'utf8').trim() !== browser) return Math.abs(now.height - kept.height) > kept.height * SIZE_TOLERANCE || now.width !== kept.width ? `${name}: in ${browser} half its size is ${now.width}×${now.height}, and was ${kept.width}×${kept.height}` : undefined;
  if (now.width !== kept.width || now.height !== kept.height) return `${name}: half its size is ${now.width}×${now.height}, and was ${kept.width}×${kept.height}`;
  let differing = 0;
  for (let at = 0; at < now.data.length; at += 3) {
    if ([0, 1, 2].some((channel) => Math.abs((now.data[at + channel] ?? 0) - (kept.data[at + channel] ?? 0)) > CHANNEL_TOLERANCE)) differing += 1;
  }
  const share = differing / (now.data.length / 3);
  return share > SHARE_TOLERANCE ? `${name}: ${(share * 100).toFixed(2)} % of the points differ` : undefined;
}

// Draws the icons of the field shell from the favicon, for phones that take no SVG: `node scripts/write-icons.ts`.
import { join } from 'node:path';
import sharp from 'sharp';

const WEB = join(import.meta.dirname, '../src/web/public');
for (const size of [192, 512]) {
  // The drawing is scaled up before it is turned into points, so that its lines stay sharp.
  await sharp(join(WEB, 'favicon.svg'), { density: (72 * size) / 32 }).resize(size, size).png({ palette: true }).toFile(join(WEB, `field/icon-${size}.png`));
}

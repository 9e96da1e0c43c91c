import ExcelJS from 'exceljs';
import { Document, Packer, Paragraph } from 'docx';
import sharp from 'sharp';

/** What a camera notes beside a picture and no reader of ours may find. */
export const CAMERA_SECRET = 'SECRET-CAMERA-OWNER';

/** A photo as a phone makes it: lying on its side, with its owner and its place noted in it. `seed` makes another picture. */
export async function samplePhoto(seed = 0, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer<ArrayBuffer>> {
  const { data } = await sharp({ create: { width: 800, height: 600, channels: 3, background: { r: 60, g: (seed * 37) % 256, b: 130 } } })
    .withExif({ IFD0: { Copyright: CAMERA_SECRET, Make: 'PHONE' }, IFD3: { GPSLatitude: '33/1 35/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(data);
}

/** A small file that claims to be a picture of 144 million pixels. */
export async function sampleBomb(): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' }, limitInputPixels: false }).png({ compressionLevel: 3 }).toBuffer());
}

/** A sheet as Excel writes it. */
export async function sampleSheet(): Promise<Buffer<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRow(['企业', 1]);
  return Buffer.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** A paper as Word writes it. */
export async function sampleDocument(): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('会议纪要')] }] })));
}

/** A paper as a printer writes it. */
export const SAMPLE_PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The beginning of a program for Windows. */
export const SAMPLE_EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), Buffer.alloc(2000, 1)]);

/** The ISO media header by which a HEIC picture is known. */
export const SAMPLE_HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.from([0, 0, 0, 0]), Buffer.from('mif1heic'), Buffer.alloc(200)]);

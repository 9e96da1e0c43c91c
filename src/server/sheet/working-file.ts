import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Cell } from '#kernel/sheet/cell.ts';
import type { Platform } from '../platform/open.ts';
import { LIMITS } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, type FileRow } from './read-xlsx.ts';
import { untilDrained } from './until-drained.ts';

/** A line of a working file: a row with its number in the sheet, and where in the working file it ends. */
export type WorkingLine = FileRow & { readonly end: number };

/** Where the files of an import are kept. They hold what the sheet holds, so nobody else on the machine reads them. */
export function folderOf(platform: Pick<Platform, 'folder'>, id: string): string {
  return join(platform.folder.path, 'sheets', id);
}

const fileIn = (folder: string): string => join(folder, 'file');
const linesIn = (folder: string): string => join(folder, 'rows.ndjson');

// What begins so is no sheet: PDF, programs of two kinds, PNG, JPEG, RAR, 7z, gzip, GIF.
const FOREIGN = ['25504446', '7f454c46', '4d5a', '89504e47', 'ffd8ff', '52617221', '377abcaf', '1f8b', '47494638'];

/** Keeps an uploaded file as it comes in. @throws DistrictError `sheet/too-large`, `sheet/empty`. */
export async function keepFile(folder: string, upload: Readable): Promise<{ readonly bytes: number; readonly sha256: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > LIMITS.fileBytes) done(new DistrictError('sheet/too-large', { mebibytes: LIMITS.fileBytes / 2 ** 20 }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(upload, counted, createWriteStream(fileIn(folder), { mode: 0o600 }));
    if (bytes === 0) throw new DistrictError('sheet/empty');
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

/** Removes the files of an import. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Reads the kept file row by row, whichever kind its content is, whatever it is called.
 * @throws DistrictError `sheet/old-workbook`, `sheet/not-a-sheet` and those of the readers.
 */
export async function* readFileRows(folder: string): AsyncGenerator<FileRow> {
  const file = await open(fileIn(folder), 'r');
  const head = Buffer.alloc(8);
  await file.read(head, 0, 8, 0).finally(() => file.close());
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') yield* readXlsx(fileIn(folder));
  else if (head.toString('hex') === 'd0cf11e0a1b11ae1') throw new DistrictError('sheet/old-workbook');
  else if (FOREIGN.some((start) => head.toString('hex').startsWith(start))) throw new DistrictError('sheet/not-a-sheet');
  else yield* readCsv(fileIn(folder));
}

/** Writes the rows of an import apart from its file, a line each, so that work can go on anywhere in them. */
export class WorkingWriter {
  readonly #stream: ReturnType<typeof createWriteStream>;
  #failed: Error | undefined;

  constructor(folder: string) {
    this.#stream = createWriteStream(linesIn(folder), { mode: 0o600 });
    this.#stream.on('error', (error) => {
      this.#failed = error;
    });
  }

  async write(rows: readonly FileRow[]): Promise<void> {
    const text = rows.map((row) => `${JSON.stringify([row.row, ...row.cells])}\n`).join('');
    this.#stream.write(text);
    await untilDrained(this.#stream);
    if (this.#failed) throw this.#failed;
  }

  async close(): Promise<void> {
    if (!this.#failed) await new Promise<void>((resolve) => this.#stream.end(() => resolve()));
    if (this.#failed) throw this.#failed;
  }
}

/** The lines of a working file from a place on, a batch at a time. */
export async function* readWorkingLines(folder: string, from: number, batch: number): AsyncGenerator<readonly WorkingLine[]> {
  let lines: WorkingLine[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let place = from;
  for await (const chunk of createReadStream(linesIn(folder), { start: from })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let at = 0;
    for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
      place += end + 1 - at;
      lines.push(lineOf(bytes.toString('utf8', at, end), place));
      at = end + 1;
      if (lines.length === batch) {
        yield lines;
        lines = [];
      }
    }
    rest = bytes.subarray(at);
  }
  if (lines.length > 0) yield lines;
}

/** How long a working file is. */
export async function workingBytes(folder: string): Promise<number> {
  const file = await open(linesIn(folder), 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

function lineOf(text: string, end: number): WorkingLine {
  // Only this program writes the file.
  const [row, ...cells] = JSON.parse(text) as [number, ...(Cell | null)[]];
  return { row, cells, end };
}

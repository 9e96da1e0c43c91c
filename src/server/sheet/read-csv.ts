import { createReadStream } from 'node:fs';
import { DistrictError } from '#kernel/error/district-error.ts';
import { LIMITS } from './limits.ts';
import type { FileRow } from './read-xlsx.ts';

const SAMPLE_BYTES = 64 * 1024;

/** Reads a file of values parted by commas (or tabs or semicolons), row by row: UTF-8, UTF-16 with its mark, or GB18030. */
export async function* readCsv(path: string): AsyncGenerator<FileRow> {
  const encoding = await findEncoding(path);
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'gb18030' });
  const parser = new CsvParser();
  for await (const chunk of createReadStream(path)) yield* parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  yield* parser.write(decoder.decode());
  yield* parser.end();
}

// A file is UTF-8 when all of it is; what comes from offices and isn't is GB18030.
async function findEncoding(path: string): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE_BYTES })) {
      const bytes = chunk as Buffer;
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      if (isFirst && bytes.includes(0)) throw new DistrictError('sheet/not-a-sheet');
      isFirst = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof DistrictError) throw error;
    return 'gb18030';
  }
}

class CsvParser {
  #row = 0;
  #cells: string[] = [];
  #cell = '';
  #quoted = false;
  #wasQuoted = false;
  #delimiter = '';
  #head = '';
  #pending = '';

  write(piece: string): FileRow[] {
    let text = this.#pending + piece;
    this.#pending = '';
    if (this.#delimiter === '') {
      this.#head += text;
      if (!/[\r\n]/.test(this.#head) && this.#head.length < SAMPLE_BYTES) return [];
      text = this.#head;
      this.#delimiter = delimiterOf(text);
    }
    return this.#take(text);
  }

  end(): FileRow[] {
    if (this.#delimiter === '') this.#delimiter = delimiterOf(this.#head);
    else this.#head = '';
    const rows = this.#take(`${this.#head}${this.#pending}\n`, true);
    if (this.#quoted) throw new DistrictError('sheet/quote-open', { row: this.#row + 1 });
    return rows;
  }

  #take(text: string, isLast = false): FileRow[] {
    const rows: FileRow[] = [];
    const special = this.#delimiter === '\t' ? /["\t\r\n]/g : this.#delimiter === ';' ? /[";\r\n]/g : /[",\r\n]/g;
    let at = 0;
    while (at < text.length) {
      if (this.#quoted) {
        const quote = text.indexOf('"', at);
        this.#add(text.slice(at, quote < 0 ? undefined : quote));
        if (quote < 0) return rows;
        // Whether another quote follows is only known with the next piece.
        if (quote === text.length - 1 && !isLast) {
          this.#pending = '"';
          return rows;
        }
        if (text[quote + 1] === '"') this.#add('"');
        else this.#quoted = false;
        at = quote + (text[quote + 1] === '"' ? 2 : 1);
        continue;
      }
      special.lastIndex = at;
      const found = special.exec(text);
      if (!found) {
        this.#add(text.slice(at));
        return rows;
      }
      this.#add(text.slice(at, found.index));
      at = found.index + 1;
      const sign = found[0];
      if (sign === '"' && this.#cell === '' && !this.#wasQuoted) {
        this.#quoted = true;
        this.#wasQuoted = true;
      } else if (sign === '"') this.#add('"');
      else if (sign === this.#delimiter) this.#endCell();
      else if (sign === '\n') rows.push(this.#endRow());
    }
    return rows;
  }

  #add(text: string): void {
    if (this.#cell.length <= LIMITS.cellLetters) this.#cell += text;
    if (this.#cell.length > LIMITS.cellLetters) this.#cell = this.#cell.slice(0, LIMITS.cellLetters + 1);
  }

  #endCell(): void {
    if (this.#cells.length >= LIMITS.columns) throw new DistrictError('sheet/too-wide', { most: LIMITS.columns });
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#wasQuoted = false;
  }

  #endRow(): FileRow {
    this.#endCell();
    this.#row += 1;
    const cells = this.#cells.map((cell) => (cell === '' ? null : plainCell(cell)));
    this.#cells = [];
    return { row: this.#row, cells };
  }
}

// The sign by which an export keeps a text from being read as a formula is not part of it.
function plainCell(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const counts = [',', '\t', ';'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]![0];
}

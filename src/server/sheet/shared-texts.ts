import type { Readable } from 'node:stream';
import { DistrictError } from '#kernel/error/district-error.ts';
import { LIMITS } from './limits.ts';
import { plainXml, XmlMarks } from './xml-marks.ts';

const FIRST_BYTES = 64 * 1024;
const FIRST_TEXTS = 1024;

/** The texts that a workbook keeps apart from its cells, held as bytes, which take a third of what strings do. */
export class SharedTexts {
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_TEXTS);
  #count = 0;
  #length = 0;

  add(text: string): void {
    const need = this.#length + text.length * 3;
    if (need > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes.subarray(0, this.#length)], Math.max(need, this.#bytes.length * 2));
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
    if (this.#length > LIMITS.textBytes) throw new DistrictError('sheet/too-many-texts');
    if (this.#count === this.#ends.length) {
      const more = new Uint32Array(this.#ends.length * 2);
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#ends[this.#count] = this.#length;
    this.#count += 1;
  }

  /** The text of a number; undefined when there is none. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}

/** Reads the texts of a workbook. What is read aloud beside a text (phonetic hints) is no part of it. */
export async function readSharedTexts(part: Readable): Promise<SharedTexts> {
  const texts = new SharedTexts();
  let current = '';
  let inText = false;
  let inHint = false;
  const marks = new XmlMarks({
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inHint = true;
    },
    close: (name) => {
      if (name === 'si') texts.add(plainXml(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inHint = false;
    },
    text: (text) => {
      if (inText && !inHint) current += text;
    },
  });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of part) marks.write(decoder.decode(chunk as Buffer, { stream: true }));
  return texts;
}

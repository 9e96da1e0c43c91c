import { DistrictError } from '#kernel/error/district-error.ts';
import type { Cell } from '#kernel/sheet/cell.ts';
import { wallOfSerial } from '#kernel/sheet/day-cells.ts';
import { LIMITS } from './limits.ts';
import { readSharedTexts, SharedTexts } from './shared-texts.ts';
import { attributeOf, plainXml, XmlMarks } from './xml-marks.ts';
import { ZipParts } from './zip-parts.ts';

/** A row as it stands in a file: its number there, from 1, and its cells. */
export type FileRow = { readonly row: number; readonly cells: readonly (Cell | null)[] };

/** How the numbers of a style are shown, as far as it says what they are. */
type Shown = 'number' | 'day' | 'percent';

/**
 * Reads the first sheet of a workbook, row by row, without ever holding more of it than its texts.
 * @throws DistrictError `sheet/not-a-workbook`, `sheet/bomb`, `sheet/too-many-texts`, `sheet/too-wide`, `sheet/encrypted`.
 */
export async function* readXlsx(path: string): AsyncGenerator<FileRow> {
  const zip = await ZipParts.open(path);
  try {
    const sheet = await findSheet(zip);
    const shown = zip.has('xl/styles.xml') ? stylesOf(await zip.text('xl/styles.xml', 16 * 1024 * 1024)) : [];
    const texts = zip.has('xl/sharedStrings.xml') ? await readSharedTexts(await zip.read('xl/sharedStrings.xml', LIMITS.textBytes)) : new SharedTexts();
    const ready: FileRow[] = [];
    const marks = new XmlMarks(new SheetReader(texts, shown, (row) => ready.push(row)));
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of await zip.read(sheet, LIMITS.partBytes)) {
      marks.write(decoder.decode(chunk as Buffer, { stream: true }));
      yield* ready.splice(0);
    }
  } finally {
    await zip.close();
  }
}

class SheetReader {
  readonly #texts: SharedTexts;
  readonly #shown: readonly Shown[];
  readonly #give: (row: FileRow) => void;
  #row = 0;
  #cells: (Cell | null)[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #taking = false;
  #inHint = false;

  constructor(texts: SharedTexts, shown: readonly Shown[], give: (row: FileRow) => void) {
    this.#texts = texts;
    this.#shown = shown;
    this.#give = give;
  }

  open = (name: string, attributes: string): void => {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') {
      this.#taking = !this.#inHint;
      this.#hasValue = true;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#inHint = true;
    else if (name === 'row') {
      this.#row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
      this.#cells = [];
      this.#column = 0;
    }
  };

  close = (name: string): void => {
    if (name === 'c') {
      const cell = this.#cell();
      while (this.#cells.length < this.#column - 1) this.#cells.push(null);
      this.#cells.push(cell);
    } else if (name === 'v' || name === 't') this.#taking = false;
    else if (name === 'rPh') this.#inHint = false;
    else if (name === 'row') this.#give({ row: this.#row, cells: this.#cells });
  };

  text = (text: string): void => {
    if (this.#taking) this.#value += text;
  };

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (this.#column > LIMITS.columns) throw new DistrictError('sheet/too-wide', { most: LIMITS.columns });
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #cell(): Cell | null {
    if (!this.#hasValue) return this.#hasFormula ? { broken: '公式' } : null;
    const value = plainXml(this.#value);
    switch (this.#type) {
      case 's': return textCell(this.#texts.at(Number(value)) ?? '');
      case 'inlineStr': case 'str': return textCell(value);
      case 'b': return value.trim() === '1';
      case 'e': return { broken: value.slice(0, 20) };
      case 'd': return { wall: value.length === 10 ? `${value}T00:00:00` : value.slice(0, 19) };
      default: return numberCell(value, this.#shown[this.#style] ?? 'number', this.#hasFormula);
    }
  }
}

// What is longer than a cell can be is cut, so that the row is refused by its rule and not by the memory.
function textCell(text: string): Cell | null {
  return text === '' ? null : text.slice(0, LIMITS.cellLetters + 1);
}

function numberCell(text: string, shown: Shown, hasFormula: boolean): Cell | null {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) return hasFormula ? { broken: '公式' } : null;
  if (shown === 'percent') return `${Number((number * 100).toPrecision(15))}%`;
  const wall = shown === 'day' ? wallOfSerial(number) : '';
  return wall === '' ? number : { wall };
}

// `BC12` → 55
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

// The first sheet that is not hidden; a template's lists stand on hidden ones.
async function findSheet(zip: ZipParts): Promise<string> {
  if (!zip.has('xl/workbook.xml') || !zip.has('xl/_rels/workbook.xml.rels')) throw new DistrictError('sheet/not-a-workbook');
  const sheets: { readonly id: string; readonly hidden: boolean }[] = [];
  eachMark(await zip.text('xl/workbook.xml'), 'sheet', (attributes) => sheets.push({ id: attributeOf(attributes, 'r:id') ?? /:id="([^"]*)"/.exec(attributes)?.[1] ?? '', hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible' }));
  const wanted = (sheets.find((one) => !one.hidden) ?? sheets[0])?.id;
  let target: string | undefined;
  eachMark(await zip.text('xl/_rels/workbook.xml.rels'), 'Relationship', (attributes) => {
    if (attributeOf(attributes, 'Id') === wanted) target = attributeOf(attributes, 'Target');
  });
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`;
  if (!zip.has(path)) throw new DistrictError('sheet/not-a-workbook');
  return path;
}

function stylesOf(xml: string): readonly Shown[] {
  const formats = new Map<number, string>();
  const shown: Shown[] = [];
  let inCells = false;
  const marks = new XmlMarks({
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) shown.push(shownBy(Number(attributeOf(attributes, 'numFmtId') ?? 0), formats));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  marks.write(xml);
  return shown;
}

function shownBy(id: number, formats: ReadonlyMap<number, string>): Shown {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return 'day';
  // Colours, conditions and quoted words of a format say nothing of what it shows.
  const format = (formats.get(id) ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (format.includes('%')) return 'percent';
  return /[ydhs]|m(?!m*[#0])/.test(format) && !/general/.test(format) ? 'day' : 'number';
}

function eachMark(xml: string, wanted: string, take: (attributes: string) => void): void {
  new XmlMarks({ open: (name, attributes) => { if (name === wanted) take(attributes); }, close: () => undefined, text: () => undefined }).write(xml);
}

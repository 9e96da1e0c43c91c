import { DistrictError } from '#kernel/error/district-error.ts';

/** What is told while the marks of an XML text are read: elements by their name without a prefix. */
export type XmlReader = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** A mark with its attributes is shorter than this; more is no sheet. */
const MOST_MARK_LETTERS = 1024 * 1024;

/**
 * Reads XML as it comes in pieces, as far as workbooks use it: elements, texts, CDATA and comments. Entities that a document
 * declares for itself are refused, since they unpack to whatever they like.
 */
export class XmlMarks {
  readonly #reader: XmlReader;
  #rest = '';

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  /** Takes the next piece. @throws DistrictError `sheet/not-a-workbook`. */
  write(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const mark = text.indexOf('<', at);
      if (mark < 0) break;
      const end = endOfMark(text, mark);
      if (end < 0) {
        if (text.length - mark > MOST_MARK_LETTERS) throw new DistrictError('sheet/not-a-workbook');
        break;
      }
      if (mark > at) this.#reader.text(text.slice(at, mark));
      this.#take(text.slice(mark, end));
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > 4 * MOST_MARK_LETTERS) throw new DistrictError('sheet/not-a-workbook');
  }

  #take(mark: string): void {
    if (mark.startsWith('<?') || mark.startsWith('<!--')) return;
    if (mark.startsWith('<![CDATA[')) return this.#reader.text(mark.slice(9, -3).replaceAll('&', '&amp;'));
    if (mark.startsWith('<!')) throw new DistrictError('sheet/not-a-workbook');
    if (mark.startsWith('</')) return this.#reader.close(withoutPrefix(mark.slice(2, -1).trim()));
    const isAlone = mark.endsWith('/>');
    const inner = mark.slice(1, isAlone ? -2 : -1);
    const blank = /\s/.exec(inner)?.index ?? inner.length;
    const name = withoutPrefix(inner.slice(0, blank));
    this.#reader.open(name, inner.slice(blank));
    if (isAlone) this.#reader.close(name);
  }
}

function endOfMark(text: string, from: number): number {
  if (text.startsWith('<!--', from)) return after(text, '-->', from);
  if (text.startsWith('<![CDATA[', from)) return after(text, ']]>', from);
  if (text.length - from < 9 && text.startsWith('<!', from)) return -1;
  let end = text.indexOf('>', from);
  // A sign within quotes is no end.
  while (end >= 0 && quotes(text, from, end) % 2 === 1) end = text.indexOf('>', end + 1);
  return end < 0 ? -1 : end + 1;
}

function quotes(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute; undefined when the mark has none of that name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const start = ` ${name}="`;
  const at = (attributes.includes('\n') ? attributes.replaceAll('\n', ' ') : attributes).indexOf(start);
  if (at < 0) return undefined;
  const from = at + start.length;
  return plainXml(attributes.slice(from, attributes.indexOf('"', from)));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML without its entities, and without the `_x000D_` by which sheets write control characters. */
export function plainXml(text: string): string {
  const decoded = text.includes('&') ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }) : text;
  return decoded.includes('_x') ? decoded.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : decoded;
}

import { canonicalCharacter, isDigit, isIdeograph } from './characters.ts';
import { findSoftBreaks } from './line-breaks.ts';

/** A text in canonical characters, each with the place it came from. */
export type NormalText = {
  readonly text: string;
  /** The text as given. */
  readonly source: string;
  /** Source offset of each canonical character. */
  readonly origin: Int32Array;
};

const FOOTNOTE_OPEN = '[［〔【';
const FOOTNOTE_CLOSE = ']］〕】';
const SUPERSCRIPT = '¹²³⁰⁴⁵⁶⁷⁸⁹';

/** Length of a footnote mark such as [1] or 〔12〕 at a place, or 0. A year in such brackets is no footnote. */
function footnoteLength(source: string, at: number): number {
  if (SUPERSCRIPT.includes(source[at] ?? ' ')) return at > 0 && isIdeograph(source[at - 1]) ? 1 : 0;
  if (at === 0 || !FOOTNOTE_OPEN.includes(source[at] ?? ' ')) return 0;
  let end = at + 1;
  while (end < at + 3 && isDigit(canonicalCharacter(source[end] ?? ''))) end += 1;
  return end > at + 1 && FOOTNOTE_CLOSE.includes(source[end] ?? ' ') ? end - at + 1 : 0;
}

/** Drops what typesetting put between characters: soft breaks, footnote marks, blanks beside ideographs. */
function collect(source: string): { characters: string[]; origins: number[] } {
  const soft = findSoftBreaks(source);
  const characters: string[] = [];
  const origins: number[] = [];
  let at = 0;
  while (at < source.length) {
    const footnote = footnoteLength(source, at);
    if (footnote > 0) {
      at += footnote;
      continue;
    }
    const raw = source[at] ?? '';
    const isInvisible = raw === '\r' || raw === '\ufeff' || raw === '\u200b' || raw === '\u00ad';
    const character = canonicalCharacter(raw);
    const isSecondBlank = character === ' ' && characters.at(-1) === ' ';
    if (!isInvisible && !isSecondBlank && !soft.has(at)) {
      characters.push(character);
      origins.push(at);
    }
    at += 1;
  }
  return { characters, origins };
}

/** Whether a blank carries no meaning: beside an ideograph, a punctuation mark, or between a number and its unit. */
function isIdleBlank(characters: readonly string[], at: number, before: string | undefined): boolean {
  let next = at + 1;
  while (characters[next] === ' ') next += 1;
  const after = characters[next];
  if (before === undefined || before === '\n' || after === undefined || after === '\n') return true;
  const isWord = (character: string): boolean => isDigit(character) || /[A-Za-z]/.test(character);
  return !(isWord(before) && isWord(after));
}

/** Reads a character in the light of its neighbours: 1·8 → 1.8, 1，234 → 1234, 3：4 → 3:4, —6 → ~6. */
function readInPlace(character: string, before: string | undefined, characters: readonly string[], at: number): string {
  const after = characters[at + 1];
  const between = isDigit(before) && isDigit(after);
  switch (character) {
    case '·': return between ? '.' : '·';
    case '：': case ':': return between ? ':' : '：';
    case '—': case '–': case '~': return between || (before === '%' && isDigit(after)) ? '~' : character === '~' ? '~' : '—';
    case '，': return between && isGroupOfThree(characters, at) ? '' : '，';
    default: return character;
  }
}

function isGroupOfThree(characters: readonly string[], at: number): boolean {
  let before = at;
  while (before > 0 && at - before < 4 && isDigit(characters[before - 1])) before -= 1;
  const count = at - before;
  return count >= 1 && count <= 3 && isDigit(characters[at + 1]) && isDigit(characters[at + 2]) && isDigit(characters[at + 3]) && !isDigit(characters[at + 4]);
}

/** Brings a text to canonical characters and keeps the way back to every original offset. */
export function normaliseText(source: string): NormalText {
  const { characters, origins } = collect(source);
  const kept: string[] = [];
  const origin = new Int32Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const before = kept.at(-1);
    if (character === ' ' && isIdleBlank(characters, at, before)) continue;
    const read = readInPlace(character, before, characters, at);
    if (read === '') continue;
    origin[kept.length] = origins[at] ?? 0;
    kept.push(read);
  }
  return { text: kept.join(''), source, origin: origin.slice(0, kept.length) };
}

/** The original offsets of a canonical span, and the text there. */
export function locate(normal: NormalText, from: number, to: number): { text: string; start: number; end: number } {
  const start = normal.origin[from] ?? normal.source.length;
  const end = to > from ? (normal.origin[to - 1] ?? 0) + 1 : start;
  return { text: normal.source.slice(start, end), start, end };
}

import { findSoftBreaks } from '#desks/report/normalise/line-breaks.ts';
import type { Piece } from './report-check.ts';

/** A paragraph as it is set: pieces of the text without the line feeds that only typesetting put there. */
export type Paragraph = { readonly start: number; readonly pieces: readonly Piece[]; readonly isHeading: boolean };

/** Characters up to which a paragraph without a full stop is set as a heading. */
const HEADING_LENGTH = 30;

/** Sets a text in paragraphs of its own; offsets still count in the text as given. */
export function setParagraphs(text: string, pieces: readonly Piece[]): readonly Paragraph[] {
  const soft = findSoftBreaks(text);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || (text[at] === '\n' && !soft.has(at));
    if (!isEnd) continue;
    const body = text.slice(from, at).trim();
    if (body !== '') paragraphs.push({ start: from, pieces: cutTo(pieces, from, at, soft, text), isHeading: body.length <= HEADING_LENGTH && !/[。！？；：，、]$/.test(body) });
    from = at + 1;
  }
  return paragraphs;
}

// Soft breaks and the blanks round them are left out, so that the page's own width sets the lines.
function cutTo(pieces: readonly Piece[], from: number, to: number, soft: ReadonlySet<number>, text: string): readonly Piece[] {
  const cut: Piece[] = [];
  for (const piece of pieces) {
    let start = Math.max(piece.start, from);
    const end = Math.min(piece.end, to);
    for (let at = start; at <= end; at += 1) {
      if (at < end && !isDropped(text, at, from, soft)) continue;
      if (at > start) cut.push({ start, end: at, claims: piece.claims });
      start = at + 1;
    }
  }
  return cut;
}

function isDropped(text: string, at: number, from: number, soft: ReadonlySet<number>): boolean {
  if (soft.has(at)) return true;
  const character = text[at] ?? '';
  if (!/[ \t\u3000\r]/.test(character)) return false;
  let before = at - 1;
  while (before >= from && /[ \t\u3000\r]/.test(text[before] ?? '')) before -= 1;
  if (before < from || soft.has(before)) return true;
  let after = at + 1;
  while (after < text.length && /[ \t\u3000\r]/.test(text[after] ?? '')) after += 1;
  return soft.has(after);
}

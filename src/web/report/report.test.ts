import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces, nextClaim } from './report-check.ts';
import { setParagraphs } from './set-paragraphs.ts';

describe('pieces of a checked text', () => {
  it('cover the text without gaps, however claims overlap', () => {
    const claim = fc.tuple(fc.nat(60), fc.nat(60)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.array(claim, { maxLength: 8 }), (length, claims) => {
      const pieces = cutPieces(length, claims);
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(length);
      for (const [index, piece] of pieces.entries()) if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
    }));
  });

  it('draw the smallest claim first where several lie on one another', () => {
    const pieces = cutPieces(20, [{ start: 0, end: 20 }, { start: 5, end: 8 }]);
    expect(pieces.find((piece) => piece.start === 5)?.claims).toEqual([1, 0]);
  });
});

describe('setting a text', () => {
  it('joins lines that only typesetting broke and keeps headings apart', () => {
    const text = '产业为基强支撑\n\n这是一个活力迸发的现代化新区，沙澧两河环\n绕，生态宜居，高铁枢纽配套完善，是漯河的城市经\n济核心区。\n\n下一段。';
    const set = setParagraphs(text, cutPieces(text.length, []));
    const words = set.map((paragraph) => paragraph.pieces.map((piece) => text.slice(piece.start, piece.end)).join(''));
    expect(words).toEqual(['产业为基强支撑', '这是一个活力迸发的现代化新区，沙澧两河环绕，生态宜居，高铁枢纽配套完善，是漯河的城市经济核心区。', '下一段。']);
    expect(set.map((paragraph) => paragraph.isHeading)).toEqual([true, false, false]);
  });

  it('loses no letter of any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('甲', '乙。', '\n', ' ', '\u3000', '12', '，', 'ab', '\r\n'), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const shown = setParagraphs(text, cutPieces(text.length, [{ start: 2, end: 9 }])).flatMap((paragraph) => paragraph.pieces.map((piece) => text.slice(piece.start, piece.end))).join('');
      expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }));
  });
});

describe('going from claim to claim', () => {
  it('goes round in both directions, over those that are shown', () => {
    expect(nextClaim([2, 5, 9], undefined, 1)).toBe(2);
    expect(nextClaim([2, 5, 9], 9, 1)).toBe(2);
    expect(nextClaim([2, 5, 9], 2, -1)).toBe(9);
    expect(nextClaim([2, 5, 9], 3, -1)).toBe(9);
    expect(nextClaim([], 1, 1)).toBeUndefined();
  });
});

/**
 * The layout of official papers by GB/T 9704-2012 (5 and 7): A4, the type area 156 × 225 mm with 22 lines of 28 letters in
 * size three. Lengths in twips (a twentieth of a point), sizes of type in half points.
 */
export const LAYOUT = {
  page: { width: 11_906, height: 16_838 },
  /** Top 37 mm, bottom 35 mm, left 28 mm, right 26 mm. */
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  /** The page number stands 7 mm under the type area. */
  footer: 1304,
  header: 850,
  /** 225 mm in 22 lines. */
  line: 579,
  /** 156 mm in 28 letters of 16 points, as a change of their pitch in 4,096ths of a point. */
  letterSpace: -849,
  /** A letter of size three. */
  letter: 320,
  letters: 28,
  /** The mark stands 35 mm under the upper edge of the type area. */
  markBefore: 1984,
  size: { two: 44, three: 32, four: 28 },
  red: 'E60012',
} as const;

/** The fonts by their part; who prints an official paper has them. */
export const FONTS = {
  body: '仿宋_GB2312',
  mark: '方正小标宋简体',
  heading: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const;

/** The largest size at which a mark stands on one line, in half points. */
export function markSize(mark: string): number {
  const area = LAYOUT.page.width - LAYOUT.margin.left - LAYOUT.margin.right;
  return Math.min(72, Math.floor(area / 10 / Math.max(1, [...mark].length)));
}

/** How many letters wide a text stands: figures and Latin letters take half of one. */
export function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 0.5 : 1), 0);
}

/**
 * How far from the right the signature and the date of a paper without a seal stand, in letters (7.3.5.2): the date begins
 * two letters to the right of the signature, and the longer of them ends two letters from the edge.
 */
export function signatureIndents(body: string, day: string): { readonly body: number; readonly day: number } {
  const ahead = lettersOf(body) - 2 - lettersOf(day);
  return ahead >= 0 ? { body: 2, day: 2 + ahead } : { body: 2 - ahead, day: 2 };
}

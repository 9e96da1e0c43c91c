import { parseNumeral, valueOf } from './numeral.ts';

/** A claim of place, in canonical offsets. */
export type RankClaim = { readonly from: number; readonly to: number; readonly lo: number | null; readonly hi: number | null; readonly unit: string };

const PLACE = /第([一二三四五六七八九十\d]{1,4})(位|名)/g;
const TIER = /第[一二三]方阵|第[一二三]梯队/g;
const FRONT = /(?:位居|位列|居|排名|排|名列|稳居|跻身|进入|保持)(?:全国|全省|全市|全县|同类|[^，。；\d]{0,8})?(前列|首位|第[一二三四五六七八九十](?![位名方梯])|前[一二三四五六七八九十\d]{1,3}(?:位|名)?)/g;

/** Places in an order: 第3位, 前列, 第一方阵, 前十. */
export function findRanks(text: string): RankClaim[] {
  const claims: RankClaim[] = [];
  for (const match of text.matchAll(PLACE)) {
    const numeral = parseNumeral(match[1] ?? '', 0);
    if (numeral) claims.push(rank(match.index, match[0].length, valueOf(numeral), valueOf(numeral), '位'));
  }
  for (const match of text.matchAll(TIER)) claims.push(rank(match.index, match[0].length, null, null, ''));
  for (const match of text.matchAll(FRONT)) {
    const words = match[1] ?? '';
    const from = match.index + match[0].length - words.length;
    const numeral = /^[前第](.+?)[位名]?$/.test(words) && words !== '前列' ? parseNumeral(words.slice(1), 0) : undefined;
    if (words === '前列') claims.push(rank(from, 2, null, null, ''));
    else if (words === '首位') claims.push(rank(from, 2, 1, 1, '位'));
    else if (numeral) claims.push(rank(from, words.length, words.startsWith('前') ? 1 : valueOf(numeral), valueOf(numeral), '位'));
  }
  return claims.sort((a, b) => a.from - b.from);
}

const rank = (from: number, length: number, lo: number | null, hi: number | null, unit: string): RankClaim => ({ from, to: from + length, lo, hi, unit });

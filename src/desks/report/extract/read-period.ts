import { sentenceStart } from './clause.ts';

const YEAR = /((?:19|20)\d{2})年(?:(\d{1,2})[-~至](\d{1,2})月|(\d{1,2})月|([上下])半年|([一二三四1-4])季度)?/g;
const PART = /(?<!\d)(\d{1,2})[-~至](\d{1,2})月|([上下])半年|([一二三四])季度/g;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** The period that a sentence names before a place, as 2024, 2024-H1, 2024-Q3 or 2024-03; null when it names none. */
export function readPeriod(text: string, at: number, fallback: string | null): string | null {
  const words = text.slice(sentenceStart(text, at), at);
  let period: string | null = null;
  for (const match of words.matchAll(YEAR)) period = fromMatch(match);
  if (period !== null && period.length > 4) return period;
  const year = period ?? fallback?.slice(0, 4) ?? null;
  if (year === null) return null;
  let part: string | null = null;
  for (const match of words.matchAll(PART)) part = partOf(match[1], match[2], match[3], match[4]);
  return part === null ? (period ?? fallback) : `${year}${part}`;
}

function fromMatch(match: RegExpMatchArray): string {
  const year = match[1] ?? '';
  if (match[4] !== undefined) return `${year}-${match[4].padStart(2, '0')}`;
  return `${year}${partOf(match[2], match[3], match[5], match[6]) ?? ''}`;
}

function partOf(first: string | undefined, last: string | undefined, half: string | undefined, quarter: string | undefined): string | null {
  if (half !== undefined) return half === '上' ? '-H1' : '-H2';
  if (quarter !== undefined) return `-Q${QUARTERS[quarter] ?? 1}`;
  if (first === '1' && last === '6') return '-H1';
  if (first === '1' && last === '3') return '-Q1';
  if (first === '1' && last === '12') return '';
  return first !== undefined && last !== undefined ? `-${first.padStart(2, '0')}/${last.padStart(2, '0')}` : null;
}

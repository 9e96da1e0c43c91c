/** A number for a Chinese sentence: 万 and 亿 where they shorten it, at most four decimals. */
export function showNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${trim(value / 1e8)}亿`;
  if (size >= 1e5) return `${trim(value / 1e4)}万`;
  return trim(value);
}

const trim = (value: number): string => String(Number(value.toFixed(Math.abs(value) >= 100 ? 2 : 4)));

/** A number with its unit, spaced as in print: 19 家, 206.2%, 53.2亿元. */
export function showAmount(value: number, unit: string): string {
  const number = showNumber(value);
  const isClose = unit.startsWith('%') || unit.startsWith('‰') || number.endsWith('亿') || number.endsWith('万');
  return isClose ? `${number}${unit}` : `${number} ${unit}`.trim();
}

/** Words of the text inside a sentence: without its line breaks, and with inner quotation marks. */
export function quote(words: string): string {
  return `“${words.replace(/\s+/g, '').replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

import { formatFigure } from './figure.ts';
import type { Language } from './language.ts';

const FEN_PER_YUAN = 100;
const WAN = 10_000;
const YI = 100_000_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Money in fen in the unit that reads best: 元, 万元 or 亿元; in English yuan, millions or billions. */
export function formatMoney(fen: number, language: Language): string {
  const yuan = fen / FEN_PER_YUAN;
  const size = Math.abs(yuan);
  if (language === 'en') {
    if (size >= BILLION) return `¥${formatFigure(yuan / BILLION, 2, language)} bn`;
    if (size >= MILLION) return `¥${formatFigure(yuan / MILLION, 2, language)} m`;
    return `¥${formatFigure(yuan, 2, language)}`;
  }
  if (size >= YI) return `${formatFigure(yuan / YI, 2, language)} 亿元`;
  if (size >= WAN) return `${formatFigure(yuan / WAN, 2, language)} 万元`;
  return `${formatFigure(yuan, 2, language)} 元`;
}

/** Money in fen to the last fen, for where the short form hides digits. */
export function formatMoneyFull(fen: number, language: Language): string {
  const yuan = formatFigure(fen / FEN_PER_YUAN, 2, language);
  return language === 'en' ? `¥${yuan}` : `${yuan} 元`;
}

const WRITTEN = /^(-?)(\d{1,15})(?:\.(\d{1,10}))?(亿|万)?元?$/;
const PLACES: Readonly<Record<string, number>> = { 亿: 10, 万: 6 };

/** Reads money as people type it (`2000万`, `1.8亿元`, `1,234.56`) into fen; undefined when it is no amount in whole fen. */
export function parseMoney(text: string): number | undefined {
  const match = WRITTEN.exec(text.replace(/[,，\s¥]/g, ''));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  // The point is moved in the digits themselves, since binary fractions would lose fen of large sums.
  const places = PLACES[unit] ?? 2;
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  const fen = Number(`${sign}${whole}${fraction.slice(0, places).padEnd(places, '0')}`);
  return Number.isSafeInteger(fen) ? fen + 0 : undefined;
}

/** Money in fen as plain yuan for an input: no grouping, no unit. */
export function editMoney(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const rest = digits.slice(-2).replace(/0{1,2}$/, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}${rest ? `.${rest}` : ''}`;
}

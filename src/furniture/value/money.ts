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

const WRITTEN = /^(-?\d{1,15}(?:\.\d{1,8})?)\s*(亿|万)?\s*元?$/;

/** Reads money as people type it (`2000万`, `1.8亿元`, `1,234.56`) into fen; undefined when it is no amount in whole fen. */
export function parseMoney(text: string): number | undefined {
  const match = WRITTEN.exec(text.replace(/[,，\s¥]/g, ''));
  if (!match) return undefined;
  const [, digits = '', unit] = match;
  const fen = Number(digits) * (unit === '亿' ? YI : unit === '万' ? WAN : 1) * FEN_PER_YUAN;
  const whole = Math.round(fen);
  // Binary fractions leave a rest far below one fen; a written part of a fen is larger.
  return Number.isSafeInteger(whole) && Math.abs(fen - whole) < 1e-4 ? whole : undefined;
}

/** Money in fen as plain yuan for an input: no grouping, no unit. */
export function editMoney(fen: number): string {
  return String(fen / FEN_PER_YUAN);
}

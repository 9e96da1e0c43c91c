import type { Language } from './language.ts';

/** What stands where a value is absent. */
export const DASH = '—';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A number with grouped digits and exactly so many decimals; a dash where there is none. */
export function formatFigure(value: number | null | undefined, decimals: number, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH;
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(unsignedZero(value, decimals));
}

/** A number with all the decimals it has, at most nine. */
export function formatExact(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 9 }).format(value);
}

/** The change against an earlier value in percent; undefined where no honest percentage exists. */
export function changePercent(value: number | null, before: number | null): number | undefined {
  if (value === null || before === null || before <= 0) return undefined;
  return ((value - before) / before) * 100;
}

/** A change as `▲ 12.3%`, `▼ 4.0%` or `持平`-like `＝`; a dash where none exists. */
export function formatChange(percent: number | undefined, language: Language): string {
  if (percent === undefined) return DASH;
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return '＝';
  const digits = Math.abs(rounded) >= 1000 ? 0 : 1;
  return `${rounded > 0 ? '▲' : '▼'} ${formatFigure(Math.abs(rounded), digits, language)}%`;
}

/** The change of a figure against last year in words: in percent, or in percentage points where the figure itself is a percentage. */
export function changeText(figure: { readonly value: number | null; readonly lastYear: number | null; readonly unit: string }, language: Language): { readonly text: string; readonly change: number | undefined } {
  const { value, lastYear, unit } = figure;
  if (unit !== '%') {
    const change = changePercent(value, lastYear);
    return { text: formatChange(change, language), change };
  }
  if (value === null || lastYear === null) return { text: DASH, change: undefined };
  const change = value - lastYear;
  return { text: formatChange(change, language).replace('%', language === 'zh' ? ' 个百分点' : ' pp'), change };
}

/** The part of a target that has been reached, from 0 to 1, for a bar. */
export function partOfTarget(value: number | null, target: number | null): number | undefined {
  if (value === null || target === null || target <= 0) return undefined;
  return Math.max(0, Math.min(1, value / target));
}

// Rounding may leave a negative zero, which would print as "-0".
function unsignedZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
}

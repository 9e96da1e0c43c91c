import { isDigit } from '../normalise/characters.ts';

/** A number as written: mantissa × 10^(scale − decimals). */
export type Numeral = {
  readonly mantissa: number;
  readonly decimals: number;
  /** Power of ten folded in by 百 千 万 亿 after the digits. */
  readonly scale: number;
  readonly isChinese: boolean;
  /** 余, 多 or 几 inside or right after the number. */
  readonly more: string;
  readonly length: number;
};

const CHINESE_DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const CHINESE_STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MORE = '余多几';
const MAX_DIGITS = 18;

/** Whether a character can begin a number. */
export function isNumeralStart(character: string): boolean {
  return isDigit(character) || character in CHINESE_DIGITS || character in CHINESE_STEPS;
}

/** 百 千 万 亿 and their compounds after the digits, with 余 or 多 before or between them (1400余万, 8.9万余). */
function readScale(text: string, from: number): { scale: number; more: string; length: number } {
  let at = from;
  let scale = 0;
  let more = '';
  if (MORE.includes(text[at] ?? ' ') && '百千万亿'.includes(text[at + 1] ?? ' ')) more = text[at++] ?? '';
  for (const [word, power] of [['百', 2], ['千', 3]] as const) {
    if (text[at] === word && text[at + 1] !== '分' && text[at + 1] !== '瓦' && text[at + 1] !== '米' && text[at + 1] !== '克' && text[at + 1] !== '伏') {
      scale += power;
      at += 1;
    }
  }
  if (text[at] === '万' || text[at] === '亿') {
    if (text[at] === '万' && text[at + 1] === '亿') {
      scale += 12;
      at += 2;
    } else {
      scale += text[at] === '万' ? 4 : 8;
      at += 1;
    }
  }
  if (more === '' && (text[at] === '余' || text[at] === '多')) more = text[at++] ?? '';
  return { scale, more, length: at - from };
}

function parseArabic(text: string, from: number): Numeral | undefined {
  let at = from;
  while (isDigit(text[at])) at += 1;
  let decimals = 0;
  const whole = text.slice(from, at);
  let fraction = '';
  if (text[at] === '.' && isDigit(text[at + 1])) {
    let end = at + 1;
    while (isDigit(text[end])) end += 1;
    fraction = text.slice(at + 1, end);
    decimals = fraction.length;
    at = end;
  }
  if (whole.length + decimals > MAX_DIGITS) return undefined;
  const scaled = readScale(text, at);
  return { mantissa: Number(whole + fraction), decimals, scale: scaled.scale, isChinese: false, more: scaled.more, length: at - from + scaled.length };
}

/** Reads 三百二十, 十五, 二〇二四 or 三点五; 万 and 亿 after it are folded in as scale. */
function parseChinese(text: string, from: number): Numeral | undefined {
  let at = from;
  let total = 0;
  let digit = -1;
  let plain = '';
  while (at - from < 12) {
    const character = text[at] ?? '';
    if (character in CHINESE_DIGITS) {
      digit = CHINESE_DIGITS[character] ?? 0;
      plain += String(digit);
    } else if (character in CHINESE_STEPS && !(text.startsWith('百分', at))) {
      total += (digit < 0 ? 1 : digit) * (CHINESE_STEPS[character] ?? 1);
      digit = -1;
      plain += 'x';
    } else break;
    at += 1;
  }
  if (at === from) return undefined;
  const isPositional = /^\d{2,}$/.test(plain);
  let mantissa = isPositional ? Number(plain) : total + Math.max(digit, 0);
  let decimals = 0;
  if (text[at] === '点' && (text[at + 1] ?? '') in CHINESE_DIGITS) {
    at += 1;
    while ((text[at] ?? '') in CHINESE_DIGITS && decimals < 6) {
      mantissa = mantissa * 10 + (CHINESE_DIGITS[text[at] ?? ''] ?? 0);
      decimals += 1;
      at += 1;
    }
  }
  const scaled = readScale(text, at);
  return { mantissa, decimals, scale: scaled.scale, isChinese: true, more: scaled.more, length: at - from + scaled.length };
}

/** Reads the number that begins at a place. */
export function parseNumeral(text: string, from: number): Numeral | undefined {
  return isDigit(text[from]) ? parseArabic(text, from) : parseChinese(text, from);
}

/** A decimal mantissa times a power of ten, without the errors of binary multiplication. */
export function scaleBy(mantissa: number, power: number): number {
  return Number(`${mantissa}e${power}`);
}

export function valueOf(numeral: Numeral): number {
  return scaleBy(numeral.mantissa, numeral.scale - numeral.decimals);
}

/** The power of ten of the last digit that is not zero: 80 → 1, 1400万 → 6, 8.9万 → 3. */
export function lastSignificantPower(numeral: Numeral): number {
  let rest = numeral.mantissa;
  let zeros = 0;
  while (rest >= 10 && rest % 10 === 0) {
    rest /= 10;
    zeros += 1;
  }
  return numeral.scale - numeral.decimals + zeros;
}

/** How many written digits carry information. */
export function significantDigits(numeral: Numeral): number {
  return String(numeral.mantissa).replace(/0+$/, '').length || 1;
}

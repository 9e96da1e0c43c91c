import { isDigit } from '../normalise/characters.ts';
import { intervalOf, negate, stretch, tidy, type Interval } from './interval.ts';
import { isNumeralStart, parseNumeral, valueOf, type Numeral } from './numeral.ts';
import { findUnit, kindOfUnit, PREFIX_MODIFIERS, SUFFIX_MODIFIERS, type ModifierEffect } from './words.ts';

/** A number with its unit and modifiers, in canonical offsets. */
export type Figure = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly interval: Interval;
  unit: string;
  readonly modifier: string;
  readonly numeral: Numeral;
  /** Where the digits begin, after modifier and sign. */
  readonly digitsFrom: number;
  /** What kind of writing it is, where the unit doesn't say so: a:b:c, A—B, N倍. */
  readonly form: 'plain' | 'range' | 'ratio-part' | 'fraction' | 'doubling';
  /** Place and count within a:b:c. */
  readonly part?: { readonly index: number; readonly count: number; readonly sum: number };
};

const DOUBLING = /翻(?:了)?([一两二三四])?番/y;
const MONEY_WORDS = /投资|收入|产值|总额|资金|利润|贷款|余额|存款|生产总值|GDP|支出|税|消费|营业额|增加值/;
const STRICT_AFTER_CHENG = '立功为效员果绩本品交熟就长都型';
const SMALL_CLASSIFIER_IDIOM = '期届级区号类等中小';

/** All figures outside the mask, from left to right. */
export function scanFigures(text: string, mask: Uint8Array): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '翻') {
      const doubled = readDoubling(text, at);
      if (doubled) figures.push(doubled);
      at = doubled ? doubled.to : at + 1;
    } else if (mask[at] === 1 || !isNumeralStart(character)) at += 1;
    else {
      const read = readFigures(text, mask, at);
      figures.push(...read.figures);
      at = Math.max(read.next, at + 1);
    }
  }
  return elideUnits(text, figures);
}

function readDoubling(text: string, at: number): Figure | undefined {
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (!match) return undefined;
  const times = 2 ** ({ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 }[match[1] ?? '一'] ?? 1);
  const numeral: Numeral = { mantissa: times, decimals: 0, scale: 0, isChinese: true, more: '', length: match[0].length };
  return { from: at, to: at + match[0].length, value: times, interval: intervalOf(numeral, '倍', undefined), unit: '倍', modifier: '', numeral, digitsFrom: at, form: 'doubling' };
}

/** The figures that begin at one number: one, or several for a:b:c. */
function readFigures(text: string, mask: Uint8Array, at: number): { figures: Figure[]; next: number } {
  const percent = ['百分之', '千分之'].find((word) => text.startsWith(word, at));
  const digitsFrom = at + (percent?.length ?? 0);
  const first = parseNumeral(text, digitsFrom);
  if (!first) return { figures: [], next: skipDigits(text, at + 1) };
  let end = digitsFrom + first.length;
  if (text[end] === ':' && isDigit(text[end + 1])) return readRatio(text, at);
  if (text.startsWith('分之', end)) return readFraction(text, at, first, end + 2);
  let second: Numeral | undefined;
  const isRange = (text[end] === '~' || text[end] === '-' || text[end] === '至') && isNumeralStart(text[end + 1] ?? ' ');
  const unitOfFirst = isRange ? undefined : findUnit(text, end);
  if (isRange) {
    second = parseNumeral(text, end + 1);
    if (second) end += 1 + second.length;
  } else if (unitOfFirst && (text[end + unitOfFirst.length] === '~' || text[end + unitOfFirst.length] === '至') && isNumeralStart(text[end + unitOfFirst.length + 1] ?? ' ')) {
    const from = end + unitOfFirst.length + 1;
    const other = parseNumeral(text, from);
    if (other && findUnit(text, from + other.length) === unitOfFirst && text[end + unitOfFirst.length] === '~') {
      second = other;
      end = from + other.length;
    }
  }
  const unit = percent ? (percent === '百分之' ? '%' : '‰') : readUnit(text, end, second ?? first);
  if (unit === undefined || (percent === undefined && !isCounting(text, at, end, first, unit))) return { figures: [], next: end };
  const written = percent ? 0 : unit.length;
  const figure = complete(text, mask, { at, digitsFrom, end: end + written, first, second, unit });
  return { figures: [figure], next: figure.to };
}

/** The unit after a number; '' where it is left out but the scale shows that there is a figure. */
function readUnit(text: string, at: number, numeral: Numeral): string | undefined {
  const unit = findUnit(text, at);
  if (unit === '个' && /^个[亿万]美?元/.test(text.slice(at, at + 4))) return '个';
  if (unit !== undefined) return unit;
  const isCut = at >= text.length || '，。；、和及）\n以左至增同占的'.includes(text[at] ?? '');
  if (!isCut || numeral.isChinese) return undefined;
  return '';
}

/** Whether a number with this unit counts something, rather than being part of an idiom. */
function isCounting(text: string, at: number, end: number, numeral: Numeral, unit: string): boolean {
  const after = text[end + unit.length] ?? ' ';
  if (unit === '成') return !STRICT_AFTER_CHENG.includes(after) && numeral.decimals < 2 && valueOf(numeral) <= 10;
  if (unit === '人' && (after === '均' || after === '大')) return false;
  if (unit === '年' && /^\d{4}$/.test(text.slice(at, end))) return false;
  if (unit === '月') return false;
  if (!numeral.isChinese) return true;
  const written = text.slice(at, end);
  if (written === '一') return ['小时', '个小时', '分钟', '个工作日'].includes(unit);
  if (/^[百千]/.test(written) && numeral.more === '' && text[at - 1] !== '上') return false;
  return !SMALL_CLASSIFIER_IDIOM.includes(unit) && kindOfUnit(unit) !== 'other';
}

type Parts = { at: number; digitsFrom: number; end: number; first: Numeral; second: Numeral | undefined; unit: string };

/** Adds sign, modifiers and interval to a number with its unit. */
function complete(text: string, mask: Uint8Array, parts: Parts): Figure {
  const { first, second, unit } = parts;
  let { at: from, end: to } = parts;
  const isNegative = text[from - 1] === '-' && !isDigit(text[from - 2]) && text[from - 2] !== '%';
  if (isNegative) from -= 1;
  const prefix = PREFIX_MODIFIERS.find(({ word, notAfter }) => text.startsWith(word, from - word.length) && from >= word.length && mask[from - 1] !== 1 && !(notAfter !== '' && notAfter.includes(text[from - word.length - 1] ?? ' ')));
  if (prefix) from -= prefix.word.length;
  let more = (second ?? first).more;
  if (more === '' && (text[to] === '余' || (text[to] === '多' && unit !== ''))) more = text[to++] ?? '';
  const suffix = SUFFIX_MODIFIERS.find(({ word }) => text.startsWith(word, to));
  if (suffix) to += suffix.word.length;
  const effect: ModifierEffect | undefined = prefix?.effect ?? suffix?.effect ?? (more === '' ? undefined : 'more-within-step');
  const numeral = second ?? first;
  let interval = second ? rangeOf(first, second, unit) : intervalOf(first, unit, effect);
  let value = valueOf(numeral);
  let shownUnit = unit;
  if (unit === '成') {
    interval = stretch(interval, 10);
    value = tidy(value * 10);
    shownUnit = '%';
  }
  if (unit === '元人民币' || unit === '块钱') shownUnit = '元';
  if (isNegative) {
    interval = negate(interval);
    value = value === 0 ? 0 : -value;
  }
  const modifier = prefix?.word ?? suffix?.word ?? more;
  return { from, to, value, interval, unit: shownUnit, modifier, numeral, digitsFrom: parts.at, form: second ? 'range' : 'plain' };
}

function rangeOf(first: Numeral, second: Numeral, unit: string): Interval {
  const scaledFirst = first.scale === 0 && second.scale > 0 ? { ...first, scale: second.scale } : first;
  const low = intervalOf(scaledFirst, unit, undefined);
  const high = intervalOf(second, unit, undefined);
  return { lo: low.lo, hi: high.hi, loOpen: low.loOpen, hiOpen: high.hiOpen };
}

function readFraction(text: string, at: number, below: Numeral, from: number): { figures: Figure[]; next: number } {
  const above = parseNumeral(text, from);
  const divisor = valueOf(below);
  if (!above || divisor === 0) return { figures: [], next: from };
  const share = (valueOf(above) / divisor) * 100;
  const value = tidy(share);
  const to = from + above.length;
  const interval = { lo: tidy(share * 0.975), hi: tidy(share * 1.025), loOpen: false, hiOpen: false };
  return { figures: [{ from: at, to, value, interval, unit: '%', modifier: above.more, numeral: above, digitsFrom: at, form: 'fraction' }], next: to };
}

/** Reads 13.9:38.3:47.8; each part is a figure. Without decimals two parts are a score or a time, not a ratio of figures. */
function readRatio(text: string, at: number): { figures: Figure[]; next: number } {
  const parts: { from: number; numeral: Numeral }[] = [];
  let end = at;
  while (parts.length < 8) {
    const numeral = parseNumeral(text, end);
    if (!numeral || numeral.isChinese) break;
    parts.push({ from: end, numeral });
    end += numeral.length;
    if (text[end] !== ':' || !isDigit(text[end + 1])) break;
    end += 1;
  }
  const sum = tidy(parts.reduce((total, { numeral }) => total + valueOf(numeral), 0));
  const figures = parts.map(({ from, numeral }, index): Figure => ({
    from, to: from + numeral.length, value: valueOf(numeral), interval: intervalOf(numeral, '%', undefined), unit: '', modifier: '', numeral,
    digitsFrom: from, form: 'ratio-part', part: { index, count: parts.length, sum },
  }));
  return { figures, next: Math.max(end, at + 1) };
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at]) || (text[at] === '.' && isDigit(text[at + 1]))) at += 1;
  return at;
}

/** Gives figures without a unit that of the next in their list (0.8、2.0和3.4个百分点); drops numbers that never get one. */
function elideUnits(text: string, figures: readonly Figure[]): Figure[] {
  for (let index = figures.length - 1; index >= 0; index -= 1) {
    const figure = figures[index];
    if (!figure || figure.unit !== '' || figure.form !== 'plain') continue;
    const next = figures[index + 1];
    const between = next ? text.slice(figure.to, next.from) : '';
    if (next && next.form === 'plain' && next.unit !== '' && /^[、和及]$/.test(between)) figure.unit = next.unit;
    else if (figure.numeral.scale >= 4 && MONEY_WORDS.test(text.slice(Math.max(0, figure.from - 24), figure.from))) figure.unit = '元';
  }
  return figures.filter((figure) => figure.unit !== '' || figure.form === 'ratio-part').map((figure) => rescaled(figure));
}

/** The interval of a figure whose unit came from its neighbour follows that unit. */
function rescaled(figure: Figure): Figure {
  if (figure.form !== 'plain' || figure.modifier !== '' || kindOfUnit(figure.unit) !== 'percent' && kindOfUnit(figure.unit) !== 'point') return figure;
  if (figure.numeral.mantissa === 100 && figure.numeral.decimals === 0) return figure;
  const interval = intervalOf(figure.numeral, figure.unit, undefined);
  if (figure.unit === '%' && figure.interval.hi !== null && figure.interval.lo !== null && figure.interval.hi - figure.interval.lo >= 5) return figure;
  return { ...figure, interval: figure.value < 0 ? negate(interval) : interval };
}

import type { FieldValue } from '../field/field.ts';
import { canonicalDecimal } from '../field/decimal.ts';
import { isWall, plainText, type Cell, type CellKind, type CellReading } from './cell.ts';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const FEN = 100;
const MOST_PLACES = 15;
const MOST_DIGITS = 30;
/** Amounts may say their unit behind the number. */
const AMOUNT_UNITS: Readonly<Record<string, number>> = { '': 1, 元: 1, 万: 10_000, 万元: 10_000, 亿: 100_000_000, 亿元: 100_000_000, yuan: 1 };

/** A whole number. */
export const integerCell: CellKind = { write: (_field, value) => (Math.abs(Number(value)) < 1e15 ? Number(value) : String(value)), read: (field, cell, _names, scale) => readNumber(cell, field.unit, (text) => wholeOf(text, scale)) };

/** An amount of money: yuan in the cell, fen in the record. */
export const moneyCell: CellKind = {
  // An amount with more figures than a sheet keeps of a number is written as text.
  write: (_field, value) => {
    const yuan = Number(value) / FEN;
    return timesExact(plain(yuan), FEN) === value ? yuan : decimalText(Number(value));
  },
  read: (_field, cell, _names, scale) => {
    if (isWall(cell) || typeof cell === 'boolean') return { problem: '应为金额（元）' };
    const found = /^(.*?)(亿元|万元|亿|万|元|yuan)?$/.exec(bare(String(cell)).replace(/^[¥￥]/, ''));
    const [, number = '', unit = ''] = found ?? [];
    if (!NUMBER.test(number)) return { problem: '应为金额（元），如 1234.50' };
    // A unit behind the number says more than the head of the column.
    const fen = timesExact(number, FEN * (unit === '' ? scale : AMOUNT_UNITS[unit]!));
    return fen === undefined ? { problem: '金额最多到分' } : { value: fen };
  },
};

/** A measured quantity, kept as a decimal text. */
export const measureCell: CellKind = { write: (_field, value) => shown(value), read: (field, cell, _names, scale) => readNumber(cell, field.unit, (text) => decimalOf(text, scale)) };

/** A percentage in percent; a cell that is shown with % comes with it. */
export const percentCell: CellKind = { write: (_field, value) => shown(value), read: (_field, cell) => readNumber(cell, '%', (text) => decimalOf(text, 1)) };

// What a number of a sheet would change is written as text.
function shown(value: FieldValue): Cell {
  const number = Number(value);
  return canonicalDecimal(plain(number)) === String(value) ? number : String(value);
}

// Fifteen figures are what a sheet means; what lies behind them is the noise of binary fractions.
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e') ? Number(number.toPrecision(15)).toFixed(9) : text;
}

function decimalText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function readNumber(cell: Cell, unit: string | undefined, take: (text: string) => CellReading): CellReading {
  if (typeof cell === 'number') return take(plain(cell));
  if (typeof cell !== 'string') return { problem: '应为数字' };
  const text = bare(cell);
  const end = unit === undefined ? '' : plainText(unit);
  const number = end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
  return NUMBER.test(number) ? take(number) : { problem: '应为数字' };
}

function bare(text: string): string {
  return plainText(text).replace(/[,，\s]/g, '');
}

function wholeOf(text: string, scale: number): CellReading {
  const whole = timesExact(text, scale);
  return whole === undefined ? { problem: '应为整数' } : { value: whole };
}

function decimalOf(text: string, scale: number): CellReading {
  if (scale !== 1) return { value: canonicalDecimal(plain(Number(text) * scale)) };
  const [, sign = '', digits = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  return { value: canonicalDecimal(`${sign === '-' ? '-' : ''}${digits || '0'}${fraction === '' ? '' : `.${fraction}`}`) };
}

// The product as a whole number, reckoned without binary fractions; undefined when it has a fraction itself or is too large.
function timesExact(text: string, scale: number): number | undefined {
  const [, sign = '', digits = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  const part = fraction.slice(0, MOST_PLACES);
  if (/[1-9]/.test(fraction.slice(MOST_PLACES)) || digits.length > MOST_DIGITS) return undefined;
  const product = BigInt(`${digits}${part}` || '0') * BigInt(scale);
  const unit = 10n ** BigInt(part.length);
  const whole = Number(product / unit);
  if (product % unit !== 0n || !Number.isSafeInteger(whole)) return undefined;
  return sign === '-' && whole !== 0 ? -whole : whole;
}

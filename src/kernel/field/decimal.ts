import { z } from 'zod';

const DECIMAL = /^-?\d{1,18}(\.\d{1,9})?$/;

/** Brings a decimal number to its one canonical spelling: no trailing zeros, no plus, no negative zero. */
export function canonicalDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const body = rest ? `${digits}.${rest}` : digits;
  return text.startsWith('-') && body !== '0' ? `-${body}` : body;
}

/** A decimal number from outside, as a number or as text, within optional bounds; gives a canonical string. */
export function decimalSchema(bounds: { min?: number; max?: number } = {}): z.ZodType<string> {
  const min = bounds.min ?? -1e15;
  const max = bounds.max ?? 1e15;
  return z
    .union([z.number().refine(Number.isFinite), z.string().max(32)])
    .transform((value) => (typeof value === 'number' ? plainDecimal(value) : value.trim()))
    .refine((text) => DECIMAL.test(text), { message: '应为数字，最多九位小数' })
    .refine((text) => Number(text) >= min && Number(text) <= max, { message: `应在 ${min} 到 ${max} 之间` })
    .transform(canonicalDecimal);
}

// A number too small for nine places keeps its exponent and is refused, so that nothing is rounded unseen.
function plainDecimal(value: number): string {
  const text = String(value);
  const plain = text.includes('e') ? value.toFixed(9) : text;
  return Number(plain) === value ? plain : text;
}

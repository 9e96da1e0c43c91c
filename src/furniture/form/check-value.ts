import type { FieldWire } from '#kernel/desk/wire.ts';
import { isCreditCode } from '#kernel/field/check-digit.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { formatMoney } from '../value/money.ts';
import { say } from '../value/language.ts';
import type { Words } from '../words/use-words.ts';

/** A telephone number as the field kind takes it: mobile, or fixed with its area code. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/**
 * What can be said against a value before it is sent: its length, its bounds, its check digits. The server decides; this
 * only says it while somebody types. Returns a sentence, or undefined where nothing is wrong.
 */
export function checkValue(field: FieldWire, value: FieldValue | undefined, { word, language }: Words): string | undefined {
  if (value === undefined) return undefined;
  if (field.kind === 'credit-code' && !isCreditCode(String(value).trim().toUpperCase())) return word('badCreditCode');
  if (field.kind === 'phone' && !PHONE.test(String(value).trim())) return word('badPhone');
  const { maxLength, pattern, least, most } = field.limits ?? {};
  if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength) return word('tooLong', { most: maxLength, typed: [...value].length });
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern, 'u').test(value.trim())) return field.help ? say(field.help, language) : word('badPattern');
  const bound = (limit: number): string => (field.widget === 'money' ? formatMoney(limit, language) : String(limit));
  if (typeof value === 'number' && least !== undefined && value < least) return word('tooSmall', { least: bound(least) });
  if (typeof value === 'number' && most !== undefined && value > most) return word('tooBig', { most: bound(most) });
  return undefined;
}

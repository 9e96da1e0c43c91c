import { z } from 'zod';
import { identityCheck, isCreditCode } from './check-digit.ts';
import { isDay, type Day } from './day.ts';
import { decimalSchema } from './decimal.ts';
import { settle, type Field, type FieldSettings, type Label, type Option } from './field.ts';

type Texts = FieldSettings & { readonly max?: number; readonly pattern?: RegExp; readonly codeList?: string };

// Control characters, direction marks and blank letters can make a text read as something else than what is stored.
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;
const BREAKS = /[\t\n\r\u2028\u2029]/;

function proseSchema(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 字`)
    .refine((text) => text.isWellFormed(), '含有不完整的字符')
    .refine((text) => !UNSEEN.test(text), '含有不可见的控制字符');
}

function lineSchema(max: number, pattern?: RegExp): z.ZodType<string> {
  const schema = proseSchema(max).refine((text) => !BREAKS.test(text), '应为一行，不能换行');
  return pattern ? schema.regex(pattern, '格式不对') : schema;
}

/** One line of text, at most 200 characters unless said otherwise; with `codeList`, a code of that list. */
export function text(title: Label, settings: Texts = {}): Field {
  return settle({ kind: 'text', column: 'text', widget: 'line', schema: lineSchema(settings.max ?? 200, settings.pattern), ...codesOf(settings) }, title, settings);
}

/** Several lines of text, at most 5,000 characters unless said otherwise. */
export function longText(title: Label, settings: Omit<Texts, 'pattern'> = {}): Field {
  return settle({ kind: 'long-text', column: 'text', widget: 'paragraph', schema: proseSchema(settings.max ?? 5000) }, title, settings);
}

// Adding zero turns the negative zero that JSON can carry into the one zero that is kept.
function wholeSchema(sentence: string, min: number, max: number): z.ZodType<number> {
  return z.number().int(sentence).min(min).max(max).transform((value) => value + 0);
}

/** A whole number; `unit` is shown behind it (人, 家, 座 …). */
export function integer(title: Label, settings: FieldSettings & { min?: number; max?: number; unit?: string } = {}): Field {
  const schema = wholeSchema('应为整数', settings.min ?? 0, settings.max ?? Number.MAX_SAFE_INTEGER);
  return settle({ kind: 'integer', column: 'bigint', widget: 'integer', schema, ...unitOf(settings) }, title, settings);
}

/** An amount of money in fen, the hundredth of a yuan, so that sums are exact. */
export function money(title: Label, settings: FieldSettings & { min?: number } = {}): Field {
  const schema = wholeSchema('金额以分为单位，应为整数', settings.min ?? 0, Number.MAX_SAFE_INTEGER);
  return settle({ kind: 'money', column: 'bigint', widget: 'money', schema, unit: '分' }, title, settings);
}

/** A measured quantity with its unit (公里, 平方米, 亩, 立方米 …), kept as a decimal string. */
export function measure(title: Label, unit: string, settings: FieldSettings & { min?: number; max?: number } = {}): Field {
  return settle({ kind: 'measure', column: 'numeric', widget: 'measure', schema: decimalSchema(boundsOf(settings, 0)), unit }, title, settings);
}

/** A percentage in percent: 206.2 means 206.2 %. */
export function percent(title: Label, settings: FieldSettings & { min?: number; max?: number } = {}): Field {
  return settle({ kind: 'percent', column: 'numeric', widget: 'percent', schema: decimalSchema(boundsOf(settings, -1e6)), unit: '%' }, title, settings);
}

const OUTSIDE = '日期应在 1900 年到 2199 年之间';

function isKeptDay(day: Day): boolean {
  return day >= '1900-01-01' && day <= '2199-12-31';
}

/** A civil day. */
export function date(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.string().refine(isDay, '应为存在的日期，如 2024-03-05').refine(isKeptDay, OUTSIDE);
  return settle({ kind: 'date', column: 'date', widget: 'date', schema }, title, settings);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment, kept in UTC with milliseconds. */
export function instant(title: Label, settings: FieldSettings = {}): Field {
  const schema = z
    .string()
    .max(40)
    .refine((value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)), '应为带时区的时刻，如 2024-03-05T09:30:00+08:00')
    // The date of a moment must exist by itself: parsing alone would read 30 February as 1 March.
    .refine((value) => isDay(value.slice(0, 10)), '应为存在的日期')
    .transform((value) => new Date(value).toISOString())
    .refine((value) => isKeptDay(value.slice(0, 10)), OUTSIDE);
  return settle({ kind: 'instant', column: 'instant', widget: 'instant', schema }, title, settings);
}

/** Options written short: value → [Chinese, English]. */
export type Choices = Readonly<Record<string, readonly [zh: string, en: string]>>;

function optionsOf(choices: Choices): readonly Option[] {
  return Object.entries(choices).map(([value, [zh, en]]) => ({ value, title: { zh, en } }));
}

/** One of a closed list. */
export function choice(title: Label, choices: Choices, settings: FieldSettings = {}): Field {
  const options = optionsOf(choices);
  const schema = z.string().refine((value) => Object.hasOwn(choices, value), `应为：${options.map((o) => o.title.zh).join('、')}`);
  return settle({ kind: 'choice', column: 'text', widget: 'choice', schema, options }, title, settings);
}

/** Several of a closed list, kept sorted and without doubles. */
export function choices(title: Label, list: Choices, settings: FieldSettings = {}): Field {
  const schema = z
    .array(z.string().refine((value) => Object.hasOwn(list, value), '不在可选项中'))
    .max(200)
    .transform((values) => [...new Set(values)].sort());
  return settle({ kind: 'many-choice', column: 'texts', widget: 'choices', schema, options: optionsOf(list) }, title, settings);
}

/** Yes or no. */
export function yesNo(title: Label, settings: FieldSettings = {}): Field {
  return settle({ kind: 'yes-no', column: 'boolean', widget: 'switch', schema: z.boolean() }, title, settings);
}

/** Record identities: lower-case letters, digits and hyphens; a UUIDv7 where nothing speaks for a readable one. */
export const RecordId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, '标识应为小写字母、数字和连字符');

/** A reference to a record of a register. */
export function reference(of: string, title: Label, settings: FieldSettings = {}): Field {
  return settle({ kind: 'reference', column: 'text', widget: 'reference', schema: RecordId, of }, title, settings);
}

/** References to several records of a register. */
export function references(of: string, title: Label, settings: FieldSettings = {}): Field {
  const schema = z.array(RecordId).max(500).transform((ids) => [...new Set(ids)].sort());
  return settle({ kind: 'references', column: 'texts', widget: 'references', schema, of }, title, settings);
}

/** A natural person's name: personal, encrypted and masked. */
export function person(title: Label, settings: FieldSettings = {}): Field {
  return settle({ kind: 'person', column: 'sealed', widget: 'sealed', schema: lineSchema(60), class: 'personal' }, title, { ...settings, class: 'personal' });
}

/** A telephone number of mainland China, mobile or fixed: personal, encrypted and masked. */
export function phone(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.string().trim().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|\d{5,8})$/, '应为手机号或带区号的固定电话');
  return settle({ kind: 'phone', column: 'sealed', widget: 'sealed', schema, class: 'personal' }, title, { ...settings, class: 'personal' });
}

/** A citizen identity number (GB 11643-1999) with a real date and its check digit: personal, encrypted and masked. */
export function identityNumber(title: Label, settings: FieldSettings = {}): Field {
  const schema = z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{17}[\dX]$/, '应为 18 位居民身份证号')
    .refine((value) => isDay(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`), '身份证号中的出生日期不存在')
    .refine((value) => identityCheck(value.slice(0, 17)) === value[17], '身份证号校验位不对');
  return settle({ kind: 'identity-number', column: 'sealed', widget: 'sealed', schema, class: 'personal' }, title, { ...settings, class: 'personal' });
}

/** A unified social credit code with its check characters (GB 32100-2015, GB 11714-1997). */
export function creditCode(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.string().trim().toUpperCase().refine(isCreditCode, '统一社会信用代码的校验位不对或含有不用的字母（I、O、S、V、Z）');
  return settle({ kind: 'credit-code', column: 'text', widget: 'code', schema, class: 'public', search: 'words' }, title, { class: 'public', search: 'words', ...settings });
}

/** A class of GB/T 4754-2017: section letter, then two to four digits (`F51`, `I6510`). */
export function industryClass(title: Label, settings: FieldSettings & { readonly codeList?: string } = {}): Field {
  const schema = z.string().regex(/^[A-T]\d{2,4}$/, '应为 GB/T 4754 行业代码：门类字母加二至四位数字，如 I6510');
  return settle({ kind: 'industry-class', column: 'text', widget: 'code', schema, class: 'public', ...codesOf(settings) }, title, { class: 'public', ...settings });
}

/** A project code of the national platform: 24 characters in five segments (GB/T 40058-2021), or the form used before 2020. */
export function projectCode(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.string().trim().regex(/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/, '应为五段项目代码，如 2406-411102-04-01-123456');
  return settle({ kind: 'project-code', column: 'text', widget: 'code', schema, search: 'words' }, title, { search: 'words', ...settings });
}

/** A file that the store keeps by the hash of its content. */
export function file(title: Label, settings: FieldSettings = {}): Field {
  const schema = z.strictObject({
    name: lineSchema(200),
    type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
    size: z.number().int().min(1).max(200 * 1024 * 1024),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });
  return settle({ kind: 'file', column: 'json', widget: 'file', schema }, title, settings);
}

function codesOf(settings: { codeList?: string }): { codeList?: string } {
  return settings.codeList ? { codeList: settings.codeList } : {};
}

function unitOf(settings: { unit?: string }): { unit?: string } {
  return settings.unit ? { unit: settings.unit } : {};
}

function boundsOf(settings: { min?: number; max?: number }, least: number): { min: number; max?: number } {
  return { min: settings.min ?? least, ...(settings.max === undefined ? {} : { max: settings.max }) };
}

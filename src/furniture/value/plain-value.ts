import { MASK } from '#kernel/access/mask.ts';
import { codeKey } from '#kernel/code-list/code-use.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { formatDay, formatInstant } from './day-text.ts';
import { formatExact } from './figure.ts';
import { say, type Language } from './language.ts';
import { formatMoney } from './money.ts';

/** Display names of records by id, as lists bring them along. */
export type Refs = Readonly<Record<string, string>>;

/** A value in words, for sentences, tables and titles. */
export function plainValue(field: FieldWire, value: FieldValue, refs: Refs, language: Language): string {
  if (value === MASK) return MASK;
  switch (field.widget) {
    case 'money':
      return formatMoney(Number(value), language);
    case 'integer':
    case 'measure':
      return withUnit(formatExact(Number(value), language), field.unit);
    case 'percent':
      return `${formatExact(Number(value), language)}%`;
    case 'date':
      return formatDay(String(value), language);
    case 'instant':
      return formatInstant(String(value), language);
    case 'choice':
      return optionTitle(field, value, language);
    case 'choices':
      return listOf(value).map((one) => optionTitle(field, one, language)).join(language === 'zh' ? '、' : ', ');
    case 'switch':
      return yesOrNo(value === true, language);
    case 'reference':
    case 'record':
      return refs[String(value)] ?? String(value);
    case 'references':
      return listOf(value).map((one) => refs[String(one)] ?? String(one)).join(language === 'zh' ? '、' : ', ');
    case 'place':
      return placeText(value, language);
    case 'file':
      return isObject(value) ? String(value.name ?? '') : '';
    case 'rows':
      return language === 'zh' ? `${listOf(value).length} 行` : `${listOf(value).length} rows`;
    case 'line':
    case 'code':
      return codeText(field, String(value), refs, language);
    case 'paragraph':
    case 'sealed':
      return String(value);
    default:
      return assertNever(field.widget);
  }
}

// A code with its name, where the list that it is from names it.
function codeText({ codeList }: FieldWire, value: string, refs: Refs, language: Language): string {
  if (codeList === undefined) return value;
  return refs[codeKey(codeList, value, language)] ?? refs[codeKey(codeList, value)] ?? value;
}

/** The title of one choice; the bare value when the list has since lost it. */
export function optionTitle(field: FieldWire, value: FieldValue, language: Language): string {
  const option = field.options?.find((one) => one.value === value);
  return option ? say(option.title, language) : String(value);
}

/** The numbers stand at the right of a column, words at the left. */
export function isNumeric(field: FieldWire): boolean {
  return field.widget === 'money' || field.widget === 'integer' || field.widget === 'measure' || field.widget === 'percent';
}

/** A value read as a list. */
export function listOf(value: FieldValue): readonly FieldValue[] {
  return isList(value) ? value : [];
}

/** Whether a value is a group of named values. */
export function isObject(value: FieldValue): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function yesOrNo(value: boolean, language: Language): string {
  if (language === 'zh') return value ? '是' : '否';
  return value ? 'Yes' : 'No';
}

function withUnit(text: string, unit: string | undefined): string {
  return unit ? `${text} ${unit}` : text;
}

function placeText(value: FieldValue, language: Language): string {
  if (!isObject(value)) return '';
  const coordinates = value.coordinates ?? [];
  if (value.type === 'Point') {
    const [longitude, latitude] = listOf(coordinates);
    return `${Number(longitude).toFixed(4)}, ${Number(latitude).toFixed(4)}`;
  }
  const positions = value.type === 'Polygon' ? listOf(listOf(coordinates)[0] ?? []) : listOf(coordinates);
  if (value.type === 'Polygon') return language === 'zh' ? `面，${positions.length} 点` : `Area of ${positions.length} points`;
  return language === 'zh' ? `线，${positions.length} 点` : `Line of ${positions.length} points`;
}

import type { Field, FieldValue } from '../field/field.ts';
import { linkTo } from '../field/record-link.ts';
import { plainText, textOf, type Broken, type Cell, type CellKind, type CellNames, type CellReading } from './cell.ts';

const PARTS = /[、，,;；\n]+/;
const YES = new Set(['是', 'yes', 'y', 'true', '1', '√', '有', '对']);
const NO = new Set(['否', 'no', 'n', 'false', '0', '×', 'x', '无', '不']);

/** Yes or no. */
export const switchCell: CellKind = {
  write: (_field, value, _names, language) => (value === true ? (language === 'zh' ? '是' : 'Yes') : language === 'zh' ? '否' : 'No'),
  read: (_field, cell) => {
    const text = plainText(textOf(cell)).toLowerCase();
    if (YES.has(text)) return { value: true };
    return NO.has(text) ? { value: false } : { problem: '应填“是”或“否”' };
  },
};

/** One of a closed list, by its title in either language or its value. */
export const choiceCell: CellKind = {
  write: (field, value, _names, language) => titleOf(field, value, language),
  read: (field, cell) => {
    const found = optionOf(field, textOf(cell));
    return found === undefined ? { problem: `应为：${titles(field)}` } : { value: found };
  },
};

/** Several of a closed list. */
export const choicesCell: CellKind = {
  write: (field, value, _names, language) => listOf(value).map((one) => titleOf(field, one, language)).join('、'),
  read: (field, cell) => {
    const texts = partsOf(field, cell);
    const found = texts.map((text) => optionOf(field, text));
    const unknown = texts.filter((_, index) => found[index] === undefined);
    return unknown.length > 0 ? { problem: `没有这些选项：${unknown.join('、')}；应为：${titles(field)}` } : { value: found.filter((one) => one !== undefined) };
  },
};

/** A record of another register, by its name, its id, or both. */
export const referenceCell: CellKind = {
  write: (_field, value, { refs }) => refs[String(value)] ?? String(value),
  read: (field, cell, names) => readOne(field, textOf(cell), names),
  wanted: (field, cell) => [{ register: field.of ?? '', text: textOf(cell) }],
};

/** Records of another register, one a line or parted by 、. */
export const referencesCell: CellKind = {
  write: (_field, value, { refs }) => listOf(value).map((one) => refs[String(one)] ?? String(one)).join('\n'),
  read: (field, cell, names) => {
    const ids: string[] = [];
    for (const text of linesOf(cell)) {
      const reading = readOne(field, text, names);
      if (!('value' in reading)) return reading;
      ids.push(String(reading.value));
    }
    return { value: ids };
  },
  wanted: (field, cell) => linesOf(cell).map((text) => ({ register: field.of ?? '', text })),
};

/** A record of any register, as `register/id`; a name behind it is for the reader. */
export const linkCell: CellKind = {
  write: (_field, value, { refs }) => (refs[String(value)] === undefined ? String(value) : `${String(value)} ${refs[String(value)]}`),
  read: (_field, cell) => {
    const [link = ''] = textOf(cell).split(/\s/);
    const [register = '', id = ''] = link.split('/');
    return { value: linkTo(register, id) };
  },
};

function readOne(field: Field, text: string, names: CellNames): CellReading {
  const found = names.find(field.of ?? '', text);
  if (found === 'none') return { problem: `没有“${text.slice(0, 60)}”这条记录，或您看不到它` };
  if (found === 'many') return { problem: `“${text.slice(0, 60)}”有几条同名的，请写成“名称（标识）”` };
  return { value: found.id };
}

// Names hold commas and 、 more often than lists do; lines part them where there are lines.
function linesOf(cell: Exclude<Cell, Broken>): readonly string[] {
  return textOf(cell).split(/[\n;；]+/).map((one) => one.trim()).filter((one) => one !== '');
}

function partsOf(field: Field, cell: Exclude<Cell, Broken>): readonly string[] {
  const text = textOf(cell);
  if (optionOf(field, text) !== undefined) return [text];
  return text.split(PARTS).map((one) => one.trim()).filter((one) => one !== '');
}

function optionOf(field: Field, text: string): string | undefined {
  const wanted = plainText(text);
  const options = field.options ?? [];
  const found = options.find((one) => plainText(one.title.zh) === wanted) ?? options.find((one) => plainText(one.title.en).toLowerCase() === wanted.toLowerCase()) ?? options.find((one) => one.value === wanted);
  return found?.value;
}

function titleOf(field: Field, value: FieldValue, language: 'zh' | 'en'): string {
  return field.options?.find((one) => one.value === value)?.title[language] ?? String(value);
}

function titles(field: Field): string {
  return (field.options ?? []).map((one) => one.title.zh).join('、').slice(0, 200);
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? value : [];
}

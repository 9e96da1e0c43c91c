import { pinyin } from 'pinyin-pro';
import type { Register, Values } from '#kernel/register/register.ts';

const initialsOf = new Map<string, string>();
const REMEMBERED = 20_000;

/** What a record is found by: its searchable values in lower case, and the pinyin initials of its name. */
export function searchText(register: Register, values: Values): string | null {
  const words: string[] = [];
  for (const [name, field] of Object.entries(register.fields)) {
    const value = values[name];
    if (field.search === 'words' && typeof value === 'string') words.push(value.toLowerCase());
  }
  const called = values[register.name];
  if (typeof called === 'string' && register.fields[register.name]?.search === 'words') words.push(pinyinInitials(called));
  return words.length > 0 ? words.join(' ') : null;
}

/** The first letters of a Chinese text's syllables: 月湾湖 → ywh. */
export function pinyinInitials(text: string): string {
  const known = initialsOf.get(text);
  if (known !== undefined) return known;
  const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();
  if (initialsOf.size >= REMEMBERED) initialsOf.clear();
  initialsOf.set(text, initials);
  return initials;
}

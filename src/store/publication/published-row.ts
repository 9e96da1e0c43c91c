import type { Values, Register } from '#kernel/register/register.ts';
import { pinyinInitials } from '../record/search-text.ts';

/** A published record as it stands in the projection. */
export type PublishedRow = {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Orders the list: the text of the field by which the register's publication is ordered. */
  readonly place: string;
  readonly state: string | null;
  readonly content: Values;
  /** The names of what its published fields refer to, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly changedAt: string;
  readonly found: string;
  readonly pairs: readonly string[];
};

/** What is known of a record that is to be published. */
export type PublishedSource = { readonly id: string; readonly version: number; readonly state: string | undefined; readonly entry: string; readonly changedAt: string; readonly values: Values; readonly names: Readonly<Record<string, string>> };

const NUMBER_WIDTH = 16;

/** The row of a record of a published register: its published fields and nothing else of it. */
export function publishedRow(register: Register, source: PublishedSource): PublishedRow {
  const { publication } = register;
  const fields = publication?.fields ?? [];
  const content: Values = Object.fromEntries(fields.flatMap((name) => (source.values[name] === undefined ? [] : [[name, source.values[name]]])));
  const wanted = new Set(fields.flatMap((name) => (register.fields[name]?.of ? [content[name]].flat() : [])));
  const names = Object.fromEntries(Object.entries(source.names).filter(([id]) => wanted.has(id)));
  const name = String(content[register.name] ?? source.id);
  const found = foundText(name, Object.values(content).filter((value) => typeof value === 'string'));
  return {
    register: register.id, id: source.id, version: source.version, name, place: placeOf(content[publication?.order.field ?? '']),
    state: publication?.withState ? (source.state ?? null) : null, content, names, entry: source.entry, changedAt: source.changedAt, found, pairs: pairsOf(found),
  };
}

/** What something published is found by: its words in lower case, and the pinyin initials of its name. */
export function foundText(name: string, words: readonly string[]): string {
  return [...new Set([name, ...words])].map((word) => word.toLowerCase()).concat(pinyinInitials(name)).join(' ');
}

/** The pairs of neighbouring characters of a text; their index finds any part of a Chinese name without a dictionary. */
export function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`).filter((pair) => !pair.includes(' ')))];
}

// Texts of one length sort as their numbers do; days and codes sort as they are.
function placeOf(value: Values[string] | undefined): string {
  return typeof value === 'number' ? String(value).padStart(NUMBER_WIDTH, '0') : String(value ?? '');
}

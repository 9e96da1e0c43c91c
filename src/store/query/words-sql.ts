import { quote, type Parameters } from '../database/identifier.ts';

const MOST_WORDS = 8;
const LONGEST_WORD = 60;
/** The function that gives the grams of a text (`gramsSql`); the index over them stands on its result. */
export const GRAMS = 'grams';

/**
 * The body of that function, in plpgsql over `t`: the pairs of neighbouring characters, and of signs that are not Chinese
 * also the threes. There are thousands of Chinese characters, so a pair of them is rare; of digits and letters there are
 * few, so that their pairs are in every other row, and only threes tell. Of a text of one character, that character.
 */
export const GRAMS_BODY = `declare c text[] := string_to_array(t, null); r text[] := '{}'; k int := 0; run int := 0; begin if cardinality(c) < 2 then return c; end if; for n in 1..cardinality(c) loop run := case when ascii(c[n]) < 128 then run + 1 else 0 end; if n > 1 then k := k + 1; r[k] := c[n - 1] || c[n]; end if; if run > 2 then k := k + 1; r[k] := c[n - 2] || c[n - 1] || c[n]; end if; end loop; return r; end`;

/** The words that a search asks for; each must occur. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word.length > 0).slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * That every word occurs in what a row is found by. Words of two characters and more are looked up in the index of grams,
 * which needs no dictionary and so finds any part of a Chinese name; what it gives is then looked at itself, since grams
 * say nothing of their order.
 */
export function wordConditions(schema: string, alias: string, words: readonly string[], parameters: Parameters): readonly string[] {
  const text = `${alias}."_search"`;
  return words.flatMap((word) => {
    const grams = gramsOf(word);
    const occurs = occursIn(text, word, parameters);
    return grams.length === 0 ? [occurs] : [`${quote(schema)}.${quote(GRAMS)}(${text}) @> ${parameters.add(grams, 'text[]')}`, occurs];
  });
}

/** That a word occurs in a column; the signs to which LIKE gives a meaning are taken literally. */
export function occursIn(column: string, word: string, parameters: Parameters): string {
  return `${column} like ${parameters.add(`%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, 'text')}`;
}

// So few grams that every character of the word is in one of them: more would only make the index read more.
function gramsOf(word: string): readonly string[] {
  const characters = [...word];
  const grams = new Set<string>();
  for (let start = 0; start < characters.length;) {
    const isPlain = characters[start]!.charCodeAt(0) < 128;
    let end = start + 1;
    while (end < characters.length && characters[end]!.charCodeAt(0) < 128 === isPlain) end += 1;
    const size = isPlain && end - start > 2 ? 3 : 2;
    // A run of one sign is taken with its neighbour; of others the last gram reaches back.
    for (let at = start; at < end; at += size) grams.add(characters.slice(...within(at, size, end - start < size ? [0, characters.length] : [start, end])).join(''));
    start = end;
  }
  return [...grams].filter((gram) => [...gram].length > 1);
}

// The place of a gram so moved that it lies within a run.
function within(at: number, size: number, [from, to]: readonly [number, number]): [start: number, end: number] {
  const start = Math.max(from, Math.min(at, to - size));
  return [start, start + size];
}

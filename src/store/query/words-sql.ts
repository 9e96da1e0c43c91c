import { quote, type Parameters } from '../database/identifier.ts';

const MOST_WORDS = 8;
const LONGEST_WORD = 60;
/** The function that gives the pairs of neighbouring characters of a text; the index over them stands on its result. */
export const PAIRS = 'pairs';

/** The words that a search asks for; each must occur. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word.length > 0).slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * That every word occurs in what a row is found by. Words of two characters and more are looked up in the index of pairs,
 * which needs no dictionary and so finds any part of a Chinese name; what it gives is then looked at itself, since pairs
 * say nothing of their order. The signs to which LIKE gives a meaning are taken literally.
 */
export function wordConditions(schema: string, alias: string, words: readonly string[], parameters: Parameters): readonly string[] {
  const text = `${alias}."_search"`;
  return words.flatMap((word) => {
    const pairs = pairsOf(word);
    const occurs = `${text} like ${parameters.add(`%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`, 'text')}`;
    return pairs.length === 0 ? [occurs] : [`${quote(schema)}.${quote(PAIRS)}(${text}) @> ${parameters.add(pairs, 'text[]')}`, occurs];
  });
}

function pairsOf(word: string): readonly string[] {
  const characters = [...word];
  return [...new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`))];
}

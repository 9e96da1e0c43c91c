import type { CatalogueIndicator } from '../catalogue.ts';
import { matchingForm } from '../normalise/characters.ts';

/** A name of an indicator, cut into pairs of characters. */
export type Alias = { readonly indicator: number; readonly form: string; readonly written: string; readonly pairs: readonly string[]; readonly weight: number };

/** The names of all indicators, found by their pairs of characters. */
export type AliasIndex = {
  readonly aliases: readonly Alias[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** How telling a pair is: rare pairs tell more. */
  readonly weightOf: (pair: string) => number;
  /** All pairs in any name of an indicator. */
  readonly pairsOfIndicator: readonly ReadonlySet<string>[];
};

/** The pairs of neighbouring characters of a text in matching form. */
export function pairsOf(form: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < form.length; at += 1) pairs.push(form.slice(at, at + 2));
  return pairs;
}

export function buildAliasIndex(indicators: readonly CatalogueIndicator[]): AliasIndex {
  const pairsOfIndicator = indicators.map((indicator) => new Set([indicator.title, ...indicator.aliases].flatMap((name) => pairsOf(matchingForm(name)))));
  const holders = new Map<string, number>();
  for (const pairs of pairsOfIndicator) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const count = Math.max(indicators.length, 1);
  const weightOf = (pair: string): number => Math.log(1 + count / (holders.get(pair) ?? 1));
  const aliases = indicators.flatMap((indicator, index) =>
    [...new Set([indicator.title, ...indicator.aliases])].map((written): Alias => {
      const form = matchingForm(written);
      const pairs = [...new Set(pairsOf(form))];
      return { indicator: index, form, written, pairs, weight: pairs.reduce((sum, pair) => sum + weightOf(pair), 0) };
    }).filter((alias) => alias.pairs.length > 0));
  const byPair = new Map<string, number[]>();
  aliases.forEach((alias, index) => {
    for (const pair of alias.pairs) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });
  return { aliases, byPair, weightOf, pairsOfIndicator };
}

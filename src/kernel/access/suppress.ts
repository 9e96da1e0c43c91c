/**
 * Fewer restricted records than this are not told to who doesn't see them: a figure of two or three in a small place
 * says who they are.
 */
export const LEAST_TOLD = 5;

/** Whether so few records stand behind a number that it is withheld. None at all gives nobody away. */
export function isTooFew(records: number): boolean {
  return records > 0 && records < LEAST_TOLD;
}

/**
 * Which parts of a whole are withheld, by their places: those with too few records; and where that is one part alone,
 * which the total would give away, the smallest of the others with it.
 */
export function withheldParts(records: readonly number[]): ReadonlySet<number> {
  const withheld = new Set([...records.keys()].filter((place) => isTooFew(records[place]!)));
  if (withheld.size !== 1) return withheld;
  const others = [...records.keys()].filter((place) => !withheld.has(place) && records[place]! > 0).toSorted((a, b) => records[a]! - records[b]!);
  return others[0] === undefined ? withheld : withheld.add(others[0]);
}

import { identityCheck } from '#kernel/field/check-digit.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { COMMUNITIES } from '../units.ts';
import { pickWeighted } from './weighted.ts';

// Sequence numbers below 010 stand for no office in use, so that no living person is meant.
const SEQUENCES = 10;

/** Makes identity numbers that hold but are nobody's; no two are alike. */
export function makeIdentities(chance: Chance): (bornFrom: Day, bornTo: Day) => string {
  const used = new Set<string>();
  return (bornFrom, bornTo) => {
    const span = Math.max(1, Math.round((Date.parse(bornTo) - Date.parse(bornFrom)) / 86_400_000));
    for (;;) {
      const born = addDays(bornFrom, chance.whole(0, span)).replaceAll('-', '');
      const body = `411102${born}${String(chance.whole(0, SEQUENCES - 1)).padStart(3, '0')}`;
      if (used.has(body)) continue;
      used.add(body);
      return `${body}${identityCheck(body)}`;
    }
  };
}

const RESIDENTS = [26, 21, 17, 15, 12, 5, 4];
const WEIGHTED = COMMUNITIES.map((community, place) => ({ ...community, weight: RESIDENTS[place] ?? 4 }));

/** A community, each as likely as its people are many. */
export function pickCommunity(chance: Chance, kind?: 'community' | 'village'): (typeof WEIGHTED)[number] {
  return pickWeighted(chance, kind ? WEIGHTED.filter((one) => one.kind === kind) : WEIGHTED);
}

/** A point near a community's centre. */
export function pointNear(chance: Chance, centre: readonly [number, number]): { type: 'Point'; coordinates: [string, string] } {
  const around = (value: number): string => (value + (chance.next() - 0.5) * 0.012).toFixed(6);
  return { type: 'Point', coordinates: [around(centre[0]), around(centre[1])] };
}

import type { CheckedClaim } from '../checked-claim.ts';
import type { LinkableClaim } from '../claim.ts';
import { findPartRelations, findStructureRelations } from './find-part-relations.ts';
import { findMoveRelations, findRateRelations } from './find-rate-relations.ts';
import type { Numbered, Relation } from './relation.ts';

/** Relations among the figures of one text. */
export function findRelations(text: string, claims: readonly LinkableClaim[]): Relation[] {
  const numbered = claims.map((claim, place): Numbered => ({ claim, place })).filter(({ claim }) => claim.kind === 'quantity' && claim.value !== null);
  return [...findPartRelations(text, numbered), ...findStructureRelations(numbered), ...findRateRelations(numbered), ...findMoveRelations(text, numbered)];
}

/**
 * Marks claims that cannot all be true together. The records have the word first: a claim that they support stays
 * supported, and where they already contradict one of the claims, the break is explained by it.
 */
export function checkAgainstItself(text: string, claims: readonly LinkableClaim[], judged: readonly CheckedClaim[]): CheckedClaim[] {
  const checked = [...judged];
  for (const relation of findRelations(text, claims)) {
    if (relation.holds || relation.claims.some((place) => judged[place]?.verdict === 'contradicted')) continue;
    for (const place of relation.claims) {
      const claim = checked[place];
      if (!claim || claim.verdict === 'supported') continue;
      checked[place] = { ...claim, verdict: 'contradicted', why: `与文中其他数字不合：${relation.why}` };
    }
  }
  return checked;
}

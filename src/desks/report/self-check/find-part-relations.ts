import { conversionFactor } from '../link/convert-unit.ts';
import { sumOf, type Numbered, type Relation } from './relation.ts';

/** 其中: parts in the unit of the whole are together not more than it. */
export function findPartRelations(text: string, claims: readonly Numbered[]): Relation[] {
  const relations: Relation[] = [];
  for (let index = 1; index < claims.length; index += 1) {
    const first = claims[index];
    const whole = claims[index - 1];
    if (!first || !whole || !first.claim.context.partOfPrevious || first.claim.aspect !== 'level' || whole.claim.aspect !== 'level') continue;
    if (conversionFactor(first.claim.unit, whole.claim.unit) !== 1 || !isOneSentence(text, whole, first)) continue;
    const parts = [first];
    for (let next = index + 1; next < claims.length; next += 1) {
      const part = claims[next];
      if (!part || part.claim.unit !== first.claim.unit || part.claim.aspect !== 'level' || !isListed(text, claims[next - 1], part)) break;
      parts.push(part);
    }
    const sum = sumOf(parts.map((part) => part.claim));
    const limit = whole.claim.hi ?? Infinity;
    relations.push({ claims: [whole, ...parts].map(({ place }) => place), holds: sum.lo <= limit, why: `“其中”各项合计不少于 ${sum.lo}，超过了总数 ${whole.claim.text}` });
  }
  return relations;
}

const isOneSentence = (text: string, before: Numbered, after: Numbered): boolean => !/[。！？]/.test(text.slice(before.claim.end, after.claim.start)) && after.claim.start - before.claim.end < 60;

/** The next part follows after a list mark and a short name. */
function isListed(text: string, before: Numbered | undefined, after: Numbered): boolean {
  if (!before) return false;
  const between = text.slice(before.claim.end, after.claim.start);
  return between.length <= 16 && /^[、，]/.test(between) && !/[。；！？]|集聚|新增|共|总|另/.test(between);
}

/** a:b:c of a whole, and shares that are listed as its structure, make a hundred. */
export function findStructureRelations(claims: readonly Numbered[]): Relation[] {
  const relations: Relation[] = [];
  let index = 0;
  while (index < claims.length) {
    const run: Numbered[] = [];
    while (index < claims.length) {
      const next = claims[index];
      const before = run.at(-1);
      if (!next || next.claim.aspect !== 'structure' || (before && next.claim.start - before.claim.end > 2)) break;
      run.push(next);
      index += 1;
    }
    if (run.length >= 2) {
      const sum = sumOf(run.map(({ claim }) => claim));
      const written = run.reduce((total, { claim }) => total + (claim.value ?? 0), 0);
      relations.push({ claims: run.map(({ place }) => place), holds: meetsHundred(sum), why: `结构各项合计为 ${Number(written.toFixed(4))}，不是 100` });
    }
    index = run.length === 0 ? index + 1 : index;
  }
  return relations;
}

const meetsHundred = (sum: { lo: number; hi: number }): boolean => sum.lo <= 100 && sum.hi >= 100;

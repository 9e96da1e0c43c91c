import { conversionFactor } from '../link/convert-unit.ts';
import { meet, quotientOf, type Numbered, type Relation } from './relation.ts';

/** What a rate is made of: the word of its upper count and those of its lower one. */
const RATES: readonly { readonly rate: RegExp; readonly above: RegExp; readonly below: RegExp }[] = [
  { rate: /办结率|办理率/, above: /办结/, below: /受理|收到|接到|收集|共|交办|接诉|诉求|梳理/ },
  { rate: /整改率/, above: /整改/, below: /排查|发现|检查出|查出/ },
  { rate: /开工率/, above: /开工/, below: /共|总|谋划|安排|承担|项目/ },
  { rate: /(?:化解|调解成功|成功)率/, above: /化解|成功/, below: /受理|排查|调解|收到/ },
  { rate: /完成率/, above: /完成/, below: /目标|任务|计划|共/ },
  { rate: /签约率|履约率|合格率|达标率|覆盖率/, above: /签约|履约|合格|达标|覆盖/, below: /共|抽检|检测|总|应/ },
];
const REACH_CLAIMS = 4;
const REACH_CHARACTERS = 160;

const wordsOf = ({ claim }: Numbered): string => `${claim.context.before}${claim.context.after.slice(0, 8)}`;

/** A rate fits its two counts where both are written just before it, and the upper count is not more than the lower. */
export function findRateRelations(claims: readonly Numbered[]): Relation[] {
  const relations: Relation[] = [];
  claims.forEach((rate, index) => {
    if (rate.claim.unit !== '%') return;
    const kind = RATES.find((entry) => entry.rate.test(rate.claim.context.before));
    if (!kind) return;
    const before = claims.slice(Math.max(0, index - REACH_CLAIMS), index).filter(({ claim }) => rate.claim.start - claim.end < REACH_CHARACTERS && claim.aspect === 'level' && claim.unit !== '%');
    const above = before.findLast((entry) => kind.above.test(wordsOf(entry)));
    const below = before.find((entry) => entry !== above && kind.below.test(wordsOf(entry)));
    if (!above || !below || conversionFactor(above.claim.unit, below.claim.unit) !== 1) return;
    const quotient = quotientOf(above.claim, below.claim);
    if (!quotient) return;
    const percent = { lo: quotient.lo * 100, hi: quotient.hi * 100 };
    const holds = meet(percent, { lo: rate.claim.lo ?? -Infinity, hi: rate.claim.hi ?? Infinity }) && (above.claim.lo ?? 0) <= (below.claim.hi ?? Infinity);
    relations.push({ claims: [below.place, above.place, rate.place], holds, why: `${above.claim.text} 与 ${below.claim.text} 之比为 ${Number(percent.lo.toFixed(2))}%，与所写的 ${rate.claim.text} 不合` });
  });
  return relations;
}

/** 由A增至B: the direction is right, and a growth written beside it fits both. */
export function findMoveRelations(text: string, claims: readonly Numbered[]): Relation[] {
  const relations: Relation[] = [];
  claims.forEach((to, index) => {
    const from = claims[index - 1];
    if (to.claim.aspect !== 'to' || from?.claim.aspect !== 'from' || conversionFactor(from.claim.unit, to.claim.unit) !== 1) return;
    const words = text.slice(from.claim.end, to.claim.start);
    const falls = /降|减|压|缩/.test(words);
    const isRight = falls ? (to.claim.lo ?? 0) <= (from.claim.hi ?? Infinity) : (to.claim.hi ?? Infinity) >= (from.claim.lo ?? 0);
    relations.push({ claims: [from.place, to.place], holds: isRight, why: `写由 ${from.claim.text}${falls ? '降' : '增'}至 ${to.claim.text}，方向不合` });
    const growth = claims[index + 1];
    if (!growth || !isRight || growth.claim.start - to.claim.end > 20 || /[。；！？]/.test(text.slice(to.claim.end, growth.claim.start))) return;
    const relation = growthRelation(from, to, growth);
    if (relation) relations.push(relation);
  });
  return relations;
}

function growthRelation(from: Numbered, to: Numbered, growth: Numbered): Relation | undefined {
  const quotient = quotientOf(to.claim, from.claim);
  const isShare = growth.claim.unit === '%' && growth.claim.aspect === 'growth';
  if (!quotient || !(isShare || growth.claim.unit === '倍')) return undefined;
  const sign = growth.claim.sign === -1 && (growth.claim.value ?? 0) > 0 ? -1 : 1;
  const bounds = [growth.claim.lo ?? -Infinity, growth.claim.hi ?? Infinity].map((bound) => (isShare ? 1 + (sign * bound) / 100 : growth.claim.aspect === 'growth' ? 1 + bound : bound)).sort((a, b) => a - b);
  const holds = meet(quotient, { lo: bounds[0] ?? -Infinity, hi: bounds[1] ?? Infinity });
  const computed = isShare ? `${Number(((quotient.lo - 1) * 100).toFixed(2))}%` : `${Number(quotient.lo.toFixed(3))} 倍`;
  return { claims: [from.place, to.place, growth.place], holds, why: `由 ${from.claim.text} 至 ${to.claim.text} 的变化为 ${computed}，与所写的 ${growth.claim.text} 不合` };
}

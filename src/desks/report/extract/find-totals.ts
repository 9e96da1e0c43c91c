import { clauseEnd, clauseStart, previousClauseStart } from './clause.ts';
import { isPlanned } from './find-vetoes.ts';
import { phraseBefore } from './read-subject.ts';

/** A claim about the whole of a set, in canonical offsets. */
export type TotalClaim = {
  readonly from: number;
  readonly to: number;
  readonly subject: string;
  readonly modifier: string;
  readonly extent: 'whole' | 'some' | 'none-open';
  readonly predicate: string;
};

const PREDICATE =
  '超额完成|完成|完工|办结|建成|落实|整改|投用|开工|竣工|签约|入驻|覆盖|到位|兑现|清零|达标|实现|纳入|通过|化解|解决|销号|脱贫|交付|发放|拨付|修复|建立|接入|公开|入库|挂牌|建档|落地|达到|合格|开放|配备|复工|验收|回访|办理|设立|配齐|处置|关闭|上线|结案|启动|受理|设置|超过|高于|为零';
const WHOLE = new RegExp(`(?<![年人平户日月地亩单])(全部都?|全都|均|无一例外地?|部分)(已经?|得到|得以|按期|如期|顺利|提前|已全部|已按期|实现)?(${PREDICATE})`, 'g');
const COVER = /(全覆盖|全面覆盖|动态清零|清零|应[\u4e00-\u9fff]尽[\u4e00-\u9fff])/g;
const OBJECT_REACH = 4;
const MEASURED_AFTER = /^[^，。；]{0,4}(?:\d|[一二三四五六七八九十]{1,3}[家个项])/;

/** 全部, 均, 全覆盖 and 清零 with the set that they speak of. */
export function findTotals(text: string): TotalClaim[] {
  const claims: TotalClaim[] = [];
  for (const match of text.matchAll(WHOLE)) {
    const at = match.index;
    const end = at + match[0].length;
    const clause = clauseEnd(text, end);
    if (isPlanned(text, at) || MEASURED_AFTER.test(text.slice(end, end + 8)) || text[end] === '的') continue;
    const quantifier = match[1] ?? '';
    const rest = text.slice(end, clause);
    if (rest.startsWith('全覆盖')) continue;
    const to = rest.length <= OBJECT_REACH && !/[、“”（]/.test(rest) ? clause : end;
    const subject = subjectOf(text, at);
    if (subject.length < 2) continue;
    claims.push({ from: at, to, subject, modifier: quantifier, extent: quantifier === '部分' ? 'some' : 'whole', predicate: text.slice(at + quantifier.length, to) });
  }
  for (const match of text.matchAll(COVER)) {
    const at = match.index;
    const subject = subjectOf(text, at);
    if (subject.length < 2 || isPlanned(text, at)) continue;
    const isZero = match[0].endsWith('清零');
    claims.push({ from: at, to: at + match[0].length, subject, modifier: '', extent: isZero ? 'none-open' : 'whole', predicate: match[0] });
  }
  return claims.sort((a, b) => a.from - b.from);
}

/** The set: the head of the own clause, else of the clause before it (部分超额完成 carries its subject on). */
function subjectOf(text: string, at: number): string {
  const start = clauseStart(text, at);
  const own = phraseBefore(text.slice(start, at));
  if (own.length >= 2) return own;
  return phraseBefore(text.slice(previousClauseStart(text, start), Math.max(0, start - 1)).replace(/(?:全部|均已?|部分)(?:超额)?(?:完成|办结)$/, ''));
}

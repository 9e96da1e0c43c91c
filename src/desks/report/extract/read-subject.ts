import type { ClaimContext } from '../claim.ts';
import { isDigit, isIdeograph } from '../normalise/characters.ts';
import { clauseEnd, clauseStart, previousClauseStart, sentenceStart } from './clause.ts';
import { significantDigits } from './numeral.ts';
import type { Figure } from './scan-figures.ts';
import { FIGURE_VERBS, OPENING_WORDS } from './words.ts';

const VERBS_BY_LENGTH = [...FIGURE_VERBS].sort((a, b) => b.length - a.length);
const OPENINGS_BY_LENGTH = [...OPENING_WORDS].sort((a, b) => b.length - a.length);
const DATE_HEAD = /^(?:截至)?(?:\d{4}年)?(?:\d{1,2}(?:[-~至]\d{1,2})?月)?(?:\d{1,2}日)?(?:[上下]半年|底|末|度|份)?/;
/** Words at which the noun after a classifier ends. */
const NOUN_END = /[，。；：、！？\n（(《]|均|全部|已|成功|中?位[列居]|分别|其中|同比|增长|下降|比上年|较上年|实现|完成|建成|入驻|通过|获|以及|占|有机|投入|达[到\d]|总投资|总额/;
/** Nouns that say little without what is said of them. */
const GENERIC_NOUN = /^(?:企业|公司|项目|单位|社区|村|人|群众|个人|产品|学校|家庭|活动|事项|问题)$/;
const NOT_A_NOUN = /^(?:增长|下降|同比|比|较|占|其中|左右|以上|以下|的|和|及|与|至|到|，|。|；|、|：|（|”|$)/;
const REACH = 60;

/** The words round a figure, cut where its neighbours begin. */
export function readContext(text: string, figure: Figure, before: Figure | undefined, after: Figure | undefined): ClaimContext {
  const start = clauseStart(text, figure.from);
  const end = clauseEnd(text, figure.to);
  const own = Math.max(start, figure.from - REACH, before && before.to > start ? ownStart(text, before, figure) : 0);
  const stop = after && after.from < end ? ownEnd(text, figure, after) : end;
  const previousStart = previousClauseStart(text, start);
  const sentence = sentenceStart(text, figure.from);
  const passage = text.slice(Math.max(previousStart, start - REACH * 2), own);
  return {
    before: text.slice(own, figure.from),
    after: text.slice(figure.to, Math.min(stop, figure.to + REACH)),
    previous: passage,
    sentence: text.slice(Math.max(sentence, previousStart - REACH * 2), Math.max(previousStart, sentence)),
    digits: figure.numeral.decimals,
    significant: significantDigits(figure.numeral),
    partOfPrevious: /其中[^。；]{0,24}$/.test(text.slice(start, figure.from)),
  };
}

/** Where a figure's own words begin after its neighbour in the clause: after the neighbour's list mark, else after it. */
function ownStart(text: string, before: Figure, figure: Figure): number {
  const mark = text.slice(before.to, figure.from).lastIndexOf('、');
  return mark < 0 ? before.to : before.to + mark + 1;
}

/** Where a figure's own words end before its neighbour: at the first list mark, else just before it. */
function ownEnd(text: string, figure: Figure, after: Figure): number {
  const mark = text.slice(figure.to, after.from).indexOf('、');
  return mark < 0 ? after.from : figure.to + mark;
}

/** What a figure counts: the noun right of its classifier, else the head of the clause on its left. */
export function readSubject(context: ClaimContext, isCounted: boolean): string {
  const right = nounAfter(context.after);
  const left = headBefore(context.before);
  if (isCounted && right.length >= 2) return right;
  if (left.length >= 2) return left;
  if (right.length >= 2) return right;
  return headBefore(context.previous.split(/[，；：]/).filter((part) => part !== '').at(-1) ?? '');
}

function nounAfter(after: string): string {
  if (NOT_A_NOUN.test(after)) return '';
  const words = after.replace(/[“”]/g, '');
  if (!isIdeograph(words[0])) return '';
  const end = words.search(NOUN_END);
  const noun = (end < 0 ? words : words.slice(0, end)).slice(0, 24);
  return GENERIC_NOUN.test(noun) ? (words.split(/[，。；：、]/)[0] ?? noun).slice(0, 24) : noun;
}

/** The noun phrase at the end of some words, without openings such as 同时 and verbs such as 达到. */
export function headBefore(words: string): string {
  const head = phraseBefore(words);
  const last = head.split(/[、，]/).at(-1) ?? '';
  return (last.length >= 2 ? last : head).slice(-24);
}

/** The same with all items of a list kept. */
export function phraseBefore(words: string): string {
  let head = stripOpenings(words.replace(/^(?:[一二三四五六七八九十]是|（?[一二三四五六七八九十\d]{1,3}）)/, '').replace(/^[、和及与，（）()“”]+/, ''));
  let changed = true;
  while (changed && head !== '') {
    changed = false;
    head = head.replace(/[、，：（“”]+$/, '');
    const verb = VERBS_BY_LENGTH.find((word) => head.endsWith(word));
    if (verb !== undefined) {
      head = head.slice(0, -verb.length);
      changed = true;
    }
  }
  return stripVerbs(head).slice(-48);
}

function stripOpenings(words: string): string {
  let rest = words;
  for (;;) {
    const date = DATE_HEAD.exec(rest)?.[0] ?? '';
    if (date !== '' && isDigit(date[date.startsWith('截至') ? 2 : 0])) rest = rest.slice(date.length);
    const opening = OPENINGS_BY_LENGTH.find((word) => rest.startsWith(word));
    if (opening === undefined && date === '') return rest;
    if (opening !== undefined) rest = rest.slice(opening.length);
    else if (date !== '' && !isDigit(date[0])) return rest;
    rest = rest.replace(/^[，、]+/, '');
  }
}

function stripVerbs(head: string): string {
  const verb = VERBS_BY_LENGTH.find((word) => word.length >= 2 && head.startsWith(word) && head.length - word.length >= 2);
  return verb === undefined ? head : head.slice(verb.length);
}

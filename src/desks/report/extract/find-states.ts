import { clauseEnd, clauseStart, limitPerClause } from './clause.ts';
import { isPlanned } from './find-vetoes.ts';
import type { NameIndex } from './name-index.ts';
import { findTail, splitItems, type Item } from './split-items.ts';
import { CLASS_WORDS, DONE_VERBS, LAND_WORK, STATE_WORDS, WORK_NOUNS } from './state-words.ts';
import { OPENING_WORDS } from './words.ts';

/** A named thing and the words that say what it has reached, in canonical offsets. */
export type NamedClaim = { readonly from: number; readonly to: number; readonly subject: string; readonly words: string };

const STATES = new RegExp(STATE_WORDS.map(({ word }) => word).join('|'), 'g');
const DONE = new RegExp(DONE_VERBS.join('|'), 'g');
const NOT_A_STATE_AFTER = /^(?:以来|以后|之后|之前|前|后|时|率|仪式|活动|面积|里程|企业|数|条件|手续|的|项目|资金|投资|金额|额|任务|要求|标准|备案|期|日|一批|了|[\d一二三四五六七八九十]|余|超|约|近)/;
const ADVERBS = /(?:已经|现已|已|均|正式|相继|顺利|全部|先后|成功|全面|陆续|目前|也|都|建设|即将|主体|工程建设|如期|正在|正|通过)$/;
const CATEGORY = /^(?:(?:国家|省|市|区|县|级|定|、|重大|重点|民生|工业|产业|城建)*(?:项目|工程)(?:建设)?中(?!南|国|原|部|心|医|学|铁|建|食)|其中|其中的|(?:(?:国家|省|市|区|县|级|、)+重点(?:项目|工程))(?:中的|的)?)/;
const NAME_END = /(?:项目|工程|中心|广场|医院|学校|高中|小学|中学|幼儿园|大桥|桥|路|街|线|高速|环|铁路|高铁|银行|公园|园|基地|厂|公司|酒店|商场|馆|站|园区|水库|渠|河|湖|小区|市场|综合体|大厦|段|院|枢纽|港|隧道|管网|[）)”])$/;
const NOT_IN_NAME = /[\d，。；：]|把|将|对于|一批|多个|若干|有机|促进|推动|实现|加快|问题|工作$|程序/;

/** Claims that named works reached a stage. */
export function findStates(text: string, names: NameIndex): NamedClaim[] {
  return [...findStatesAfterNames(text, names), ...findDoneBeforeNames(text, names), ...findBuiltBeforeNames(text, names)];
}

/** Matches of a pattern, as many as a clause can mean. */
function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches = Array.from(text.matchAll(pattern), (match) => ({ from: match.index, match }));
  return limitPerClause(text, matches).map(({ match }) => match);
}

function findStatesAfterNames(text: string, names: NameIndex): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of matchesOf(text, STATES)) {
    const at = match.index;
    const end = at + match[0].length;
    if (NOT_A_STATE_AFTER.test(text.slice(end, end + 4)) || isPlanned(text, at)) continue;
    const start = clauseStart(text, at);
    if (at - start < 2) continue;
    const to = stripAdverbs(text, start, at);
    const tail = findTail(text, start, to);
    const items = cleanItems(text, splitItems(text, start, tail, names), names);
    items.forEach((item, index) => {
      const isLast = index === items.length - 1;
      claims.push({ from: item.from, to: isLast ? end : item.to, subject: item.text, words: match[0] });
    });
  }
  return claims;
}

function stripAdverbs(text: string, start: number, at: number): number {
  let to = at;
  for (;;) {
    const adverb = ADVERBS.exec(text.slice(Math.max(start, to - 6), to))?.[0];
    if (adverb === undefined) return to;
    to -= adverb.length;
  }
}

/** Takes openings and categories off the items, and leaves out what names no single work. */
function cleanItems(text: string, items: readonly Item[], names: NameIndex): Item[] {
  const merged = mergeCategory(text, items);
  const cleaned = merged.map((item) => trimItem(text, item)).filter((item) => item.text.length >= 2 && item.text.length <= 44);
  const isList = cleaned.length >= 2;
  return cleaned.filter((item) => {
    if (names.findIn(item.text) !== undefined && !CLASS_WORDS.test(item.text)) return !/[\d，。；：]/.test(item.text) || names.findIn(item.text) !== undefined;
    if (NOT_IN_NAME.test(item.text) || CLASS_WORDS.test(item.text)) return false;
    return isList ? item.text.length >= 3 : item.text.length >= 3 && NAME_END.test(item.text);
  });
}

/** 省、市重点项目中某某: the category's own list mark doesn't begin an item. */
function mergeCategory(text: string, items: readonly Item[]): Item[] {
  const first = items[0];
  const second = items[1];
  if (first && second && /^(?:国家|国|省|市|区|县)(?:级)?$/.test(first.text) && /^(?:省|市|区|县)/.test(second.text)) {
    return [{ from: first.from, to: second.to, text: text.slice(first.from, second.to) }, ...items.slice(2)];
  }
  return [...items];
}

function trimItem(text: string, item: Item): Item {
  let { from } = item;
  for (;;) {
    const rest = text.slice(from, item.to);
    const category = CATEGORY.exec(rest)?.[0];
    const opening = category ?? OPENING_WORDS.find((word) => word.length >= 2 && rest.startsWith(word) && rest.length > word.length + 1);
    if (opening === undefined || opening === '') break;
    from += opening.length;
  }
  return { from, to: item.to, text: text.slice(from, item.to) };
}

/** 完成 and its stronger forms before named works, and before work on their land. */
function findDoneBeforeNames(text: string, names: NameIndex): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of matchesOf(text, DONE)) {
    const start = match.index + match[0].length;
    if (isPlanned(text, match.index)) continue;
    const end = clauseEnd(text, start);
    const object = text.slice(start, end);
    const tail = findTail(text, start, end);
    const land = LAND_WORK.exec(object)?.[0];
    if (land === undefined && !WORK_NOUNS.some((noun) => object.endsWith(noun))) continue;
    const listEnd = tail < end ? tail : land === undefined ? end : end - land.length;
    const items = splitItems(text, start, listEnd, names).map((item) => trimItem(text, item))
      .filter((item) => item.text.length >= 4 && item.text.length <= 44 && !NOT_IN_NAME.test(item.text) && !CLASS_WORDS.test(item.text));
    if (tail === end && land === undefined && items.length > 1 && !items.every((item) => WORK_NOUNS.some((noun) => item.text.endsWith(noun)))) continue;
    items.forEach((item, index) => {
      const words = land === undefined ? match[0] : `${match[0]}${land}`;
      const isOnly = items.length === 1;
      claims.push({ from: index === 0 ? match.index : item.from, to: isOnly ? end : item.to, subject: item.text, words });
    });
  }
  return claims;
}

const BUILT = /(?:先后|沿[^，。]{1,4})?(?:建成投用|建成)/g;

/** 建成 before names that the records know; before anything else it may be a class or a figure. */
function findBuiltBeforeNames(text: string, names: NameIndex): NamedClaim[] {
  if (names.size === 0) return [];
  const claims: NamedClaim[] = [];
  for (const match of matchesOf(text, BUILT)) {
    const start = match.index + match[0].length;
    const end = clauseEnd(text, start);
    if (isPlanned(text, match.index)) continue;
    const tail = findTail(text, start, Math.min(end, start + 60));
    for (const item of splitItems(text, start, tail, names)) {
      if (item.text.length <= 44 && !/\d/.test(item.text) && names.findIn(item.text) !== undefined && item.text.length - (names.findIn(item.text)?.length ?? 0) <= 4) {
        claims.push({ from: item.from, to: item.to, subject: item.text, words: '建成' });
      }
    }
  }
  return claims;
}

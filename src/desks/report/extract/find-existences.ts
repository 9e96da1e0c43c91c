import { clauseEnd, clauseStart } from './clause.ts';
import { isPlanned } from './find-vetoes.ts';
import type { NamedClaim } from './find-states.ts';
import type { NameIndex } from './name-index.ts';
import { findTail, splitItems } from './split-items.ts';
import { CLASS_WORDS, EVENT_NOUN, HELD_AFTER, HELD_VERBS, HONOUR_NOUN, HONOUR_VERBS } from './state-words.ts';

const HELD = new RegExp(HELD_VERBS.join('|'), 'g');
const HELD_LATER = new RegExp(HELD_AFTER.join('|'), 'g');
const HONOUR = new RegExp(HONOUR_VERBS.join('|'), 'g');
const JOURNEY = /(?:先后|多次|组团|带队)?(?:赴|前往)/g;
const PURPOSE = /(?:招商|考察|推介|洽谈|拜访|对接|学习|参加|开展|调研)/;
const MODAL_BEFORE = /^(?:确保|保障|保证|并|且|高标准|精心|还)+/;
const VERB_AS_NOUN = /^(?:的|权|方|单位|地|次数|时间|情况|[\d一二三四五六七八九十]|各类|了[\d一二三四五六七八九十])/;

/** Claims that something took place or was conferred: journeys, activities, honours. */
export function findExistences(text: string, names: NameIndex): NamedClaim[] {
  return [...findJourneys(text, names), ...findHeldBefore(text, names), ...findHeldAfter(text), ...findHonours(text)];
}

/** 先后赴甲、乙等地开展招商活动: one claim for each place. */
function findJourneys(text: string, names: NameIndex): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of text.matchAll(JOURNEY)) {
    const start = match.index + match[0].length;
    const end = clauseEnd(text, start);
    const right = text.slice(start, end);
    const stop = right.search(/等(?:地|市|省|城市|先进|国家|[一二三四五六七八九十\d]|沿海|多地|一线)|开展|考察|招商|拜访|洽谈|参加|进行|推介|对接/);
    if (stop < 2 || !PURPOSE.test(right) || isPlanned(text, match.index)) continue;
    for (const item of splitItems(text, start, start + stop, names)) {
      if (item.text.length >= 2 && item.text.length <= 10 && !/\d/.test(item.text)) claims.push({ from: item.from, to: item.to, subject: item.text, words: '赴' });
    }
  }
  return claims;
}

/** 举办甲仪式、乙会等活动. 开展 counts only before names that end as activities do, or with a summing-up of activities. */
function findHeldBefore(text: string, names: NameIndex): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of text.matchAll(HELD)) {
    const start = match.index + match[0].length;
    const end = clauseEnd(text, start);
    if (VERB_AS_NOUN.test(text.slice(start, start + 4)) || isPlanned(text, match.index)) continue;
    const tail = findTail(text, start, end);
    const summing = text.slice(tail, end);
    const isSummedUp = tail < end && EVENT_NOUN.test(summing);
    for (const item of splitItems(text, start, tail, names)) {
      const isEvent = isSummedUp || EVENT_NOUN.test(item.text) || (tail === end && names.findIn(item.text) !== undefined);
      if (isEvent && isName(item.text)) claims.push({ from: item.from, to: item.to, subject: item.text, words: match[0] });
    }
  }
  return claims;
}

/** 某某活动顺利举办. */
function findHeldAfter(text: string): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of text.matchAll(HELD_LATER)) {
    const start = clauseStart(text, match.index);
    const modal = MODAL_BEFORE.exec(text.slice(start, match.index))?.[0].length ?? 0;
    const name = text.slice(start + modal, match.index);
    const activity = match[0].startsWith('活动') ? 2 : 0;
    if (!isName(name) || isPlanned(text, start + modal)) continue;
    claims.push({ from: start + modal, to: match.index + match[0].length, subject: name + match[0].slice(0, activity), words: match[0].slice(activity) });
  }
  return claims;
}

/** 某社区被评为某典型: the holder and the title together. */
function findHonours(text: string): NamedClaim[] {
  const claims: NamedClaim[] = [];
  for (const match of text.matchAll(HONOUR)) {
    const start = clauseStart(text, match.index);
    const from = match.index + match[0].length;
    const end = clauseEnd(text, from);
    const title = text.slice(from, end);
    if (!HONOUR_NOUN.test(title) || /^[\d一二三四五六七八九十]/.test(title) || title.length > 50 || isPlanned(text, match.index)) continue;
    const holder = text.slice(start, match.index).replace(/^.*(?:中|上|其中)(?=.{2,12}$)/, '');
    claims.push({ from: match.index - holder.length, to: end, subject: `${holder}${title}`, words: match[0] });
  }
  return claims;
}

const isName = (name: string): boolean => name.length >= 2 && name.length <= 44 && !/\d+(?:余|多)?[家个场次项期]/.test(name) && !CLASS_WORDS.test(name);

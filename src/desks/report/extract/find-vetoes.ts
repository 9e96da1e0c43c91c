import type { NotClaimReason } from '../claim.ts';
import { sentenceStart } from './clause.ts';
import { FUTURE_AFTER_JIANG, PLAN_HEADING, RESULT_HEADING, SET_PHRASES, SILENT_PATTERNS, VETO_PATTERNS } from './veto-patterns.ts';
import { NOT_PLAN_WORDS, PLAN_WORDS } from './words.ts';

/** A canonical span that is no claim. */
export type Veto = { readonly from: number; readonly to: number; readonly reason: NotClaimReason };

export type VetoMap = {
  readonly vetoes: readonly Veto[];
  /** One for every canonical character inside a veto. */
  readonly mask: Uint8Array;
};

const QUOTE_PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '"': '"' };
const QUOTE_REACH = 40;
const NUMBER_IN_NAME = /[\d一二两三四五六七八九十双百千]/;

/** Quoted names with a number in them; the words inside a quotation count nothing. */
function findQuotedNames(text: string, add: (from: number, to: number, reason: NotClaimReason) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const close = QUOTE_PAIRS[text[at] ?? ''];
    if (close === undefined) continue;
    const end = text.slice(at + 1, at + 1 + QUOTE_REACH).indexOf(close);
    if (end < 0) continue;
    const content = text.slice(at + 1, at + 1 + end);
    if (NUMBER_IN_NAME.test(content) && !content.includes('\n')) add(at + 1, at + 1 + end, 'quoted-name');
    at += end + 1;
  }
}

/** Everything that holds a number and counts nothing. Earlier kinds win over later ones. */
export function findVetoes(text: string): VetoMap {
  const vetoes: Veto[] = [];
  const mask = new Uint8Array(text.length);
  const add = (from: number, to: number, reason: NotClaimReason | undefined): void => {
    if (mask[from] === 1 || mask[to - 1] === 1) return;
    mask.fill(1, from, to);
    if (reason) vetoes.push({ from, to, reason });
  };
  const phrases = new RegExp(SET_PHRASES.join('|'), 'g');
  for (const match of text.matchAll(phrases)) add(match.index, match.index + match[0].length, 'set-phrase');
  findQuotedNames(text, add);
  for (const { reason, pattern } of VETO_PATTERNS) {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, reason);
  }
  for (const pattern of SILENT_PATTERNS) {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, undefined);
  }
  return { vetoes, mask };
}

const PLAN = new RegExp(PLAN_WORDS.filter((word) => word !== '将').join('|'));
const NOT_PLAN = new RegExp(NOT_PLAN_WORDS.join('|'), 'g');
const TARGET_AS_PLAN = /目标(?=增长|达到|为|是|\d)/;

/** Whether a sentence speaks of what is wished for, up to a place in it. */
export function isPlanned(text: string, at: number): boolean {
  const words = text.slice(sentenceStart(text, at), at).replace(NOT_PLAN, '');
  return PLAN.test(words) || FUTURE_AFTER_JIANG.test(words) || TARGET_AS_PLAN.test(words);
}

/** Spans of the text under a heading that announces plans, until a heading that reports results. */
export function findPlanParts(text: string): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = -1;
  let at = 0;
  while (at <= text.length) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (end - at <= 40 && end > at) {
      const line = text.slice(at, end);
      const isHeading = !/[。；，]/.test(line);
      if (isHeading && from < 0 && PLAN_HEADING.test(line)) from = at;
      else if (isHeading && from >= 0 && RESULT_HEADING.test(line)) {
        parts.push({ from, to: at });
        from = -1;
      }
    }
    if (found < 0) break;
    at = end + 1;
  }
  if (from >= 0) parts.push({ from, to: text.length });
  return parts;
}

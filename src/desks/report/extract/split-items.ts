import type { NameIndex } from './name-index.ts';

/** A named thing in a list, in canonical offsets. */
export type Item = { readonly from: number; readonly to: number; readonly text: string };

const OPEN = '“《（';
const CLOSE = '”》）';
const TAIL_REACH = 24;

/** Where the summing-up after 等 begins (等一批大项目), or the end where there is none. */
export function findTail(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= Math.max(from + 1, to - TAIL_REACH); at -= 1) {
    if (text[at] === '等' && !'平一二三特甲乙同'.includes(text[at - 1] ?? '') && !'级次量式于'.includes(text[at + 1] ?? ' ') && !isGrade(text, at)) return at;
  }
  return to;
}

/** 高等教育 and 中等职业 are grades, while 高中等 sums a list up. */
function isGrade(text: string, at: number): boolean {
  return '高中初'.includes(text[at - 1] ?? ' ') && /^(?:教育|院校|学校|职业|专业|收入|规模|水平|城市)/.test(text.slice(at + 1, at + 4));
}

/** Splits a list at 、 and at 和 or 及 between two long enough names; marks inside quotes and brackets don't count. */
export function splitItems(text: string, from: number, to: number, names: NameIndex): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let start = from;
  const push = (end: number): void => {
    if (end > start) items.push({ from: start, to: end, text: text.slice(start, end) });
  };
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    if (OPEN.includes(character)) depth += 1;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === '、' || isConjunction(text, at, start, to, names))) {
      push(at);
      start = at + 1;
    }
  }
  push(to);
  return joinSuffixes(text, items);
}

function isConjunction(text: string, at: number, start: number, to: number, names: NameIndex): boolean {
  if (text[at] !== '和' && text[at] !== '及') return false;
  const left = text.slice(start, at);
  const next = text.slice(at + 1, to).search(/[、和及]/);
  const right = text.slice(at + 1, next < 0 ? to : at + 1 + next);
  const whole = names.findIn(left + right);
  if (whole !== undefined && whole !== names.findIn(left) && whole !== names.findIn(right)) return false;
  return left.length >= 3 && right.length >= 3;
}

/** 标准化、规范化、便利化建设 is one thing: short pieces that end in 化 belong to what stands before them. */
function joinSuffixes(text: string, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last && last.text.endsWith('化') && /^.{2,4}化/.test(item.text)) {
      joined[joined.length - 1] = { from: last.from, to: item.to, text: text.slice(last.from, item.to) };
    } else joined.push(item);
  }
  return joined;
}

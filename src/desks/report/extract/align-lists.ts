import { clauseStart } from './clause.ts';
import { headBefore } from './read-subject.ts';
import type { Figure } from './scan-figures.ts';

/** Subjects written as one that a 分别 list takes apart. */
const JOINT_SUBJECTS: readonly { readonly written: RegExp; readonly parts: readonly string[]; readonly rest: string }[] = [
  { written: /城乡居民(.*)$/, parts: ['城镇居民', '农村居民'], rest: '$1' },
  { written: /(?:一、二、三|一二三)(?:次)?产业?(.*)$/, parts: ['第一产业', '第二产业', '第三产业'], rest: '$1' },
  { written: /进出口(.*)$/, parts: ['进口', '出口'], rest: '$1' },
];
const LIST_REACH = 120;

/** For figures of 分别 lists: the item that each belongs to, by the figure's place. */
export function alignLists(text: string, figures: readonly Figure[]): ReadonlyMap<number, string> {
  const items = new Map<number, string>();
  let index = 0;
  while (index < figures.length) {
    const run = readRun(text, figures, index);
    const first = run[0];
    if (first && run.length >= 2) {
      const subjects = subjectsBefore(text, first.from, run.length);
      if (subjects.length === run.length) run.forEach((figure, place) => items.set(figure.from, subjects[place] ?? ''));
    }
    index += Math.max(run.length, 1);
  }
  return items;
}

/** Figures that stand in a row, joined only by list marks. */
function readRun(text: string, figures: readonly Figure[], index: number): Figure[] {
  const run: Figure[] = [];
  for (let at = index; at < figures.length; at += 1) {
    const figure = figures[at];
    const before = run.at(-1);
    if (!figure || (before && !/^[、和与及，]{1,2}$/.test(text.slice(before.to, figure.from)))) break;
    run.push(figure);
  }
  return run;
}

function subjectsBefore(text: string, at: number, count: number): string[] {
  const window = text.slice(Math.max(0, at - LIST_REACH), at);
  const marker = window.lastIndexOf('分别');
  if (marker < 0 || /[。；！？\n]/.test(window.slice(marker)) || window.slice(marker).length > 20) return [];
  const start = clauseStart(text, at - window.length + marker);
  const phrase = text.slice(start, at - window.length + marker).replace(/^(?:全年|其中|同时|截至.{0,10}底|\d{4}年)[，]?/, '');
  for (const { written, parts, rest } of JOINT_SUBJECTS) {
    const match = written.exec(phrase);
    if (match && parts.length === count && !/[、和]/.test((match[1] ?? '').trim())) {
      const tail = rest.replace('$1', headBefore(match[1] ?? ''));
      return parts.map((part) => part + tail);
    }
  }
  const pieces = phrase.split(/[、和与及]/).filter((piece) => piece !== '');
  return pieces.length === count ? pieces.map((piece) => headBefore(piece)) : [];
}

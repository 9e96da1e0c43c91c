import type { ClaimAspect } from '../claim.ts';
import { clauseEnd, clauseStart, sentenceStart } from './clause.ts';
import type { Figure } from './scan-figures.ts';
import { COMPARISON_WORDS, FALL_WORDS, kindOfUnit, RISE_WORDS } from './words.ts';

export type Reading = { readonly aspect: ClaimAspect; readonly sign: -1 | 0 | 1 };

const RISE = new RegExp(RISE_WORDS.join('|'));
const FALL = new RegExp(FALL_WORDS.join('|'));
const COMPARED = new RegExp(COMPARISON_WORDS.join('|'));
const AVERAGE = /年均|平均每年|年平均/;
const AREA = /全国|全省|全市|全县|全区|平均水平|平均|面上/;
const DURATION_CUE = /连续|历时|用时|耗时|仅需|只需|最快|平均|压缩|缩短|时限|不超过|工期|提前|限时|实现|办结|领取|办理|期限/;
const MOVED_TO = /(?:增至|增加到|增加至|提高到|提升到|提升至|提高至|增长到|增长至|上升到|上升至|扩大到|扩大至|降至|降到|降低到|下降到|减少到|减至|压缩至|压缩到|缩短至|缩短到|压减至|变为|升至)[约近超]?$/;
const MOVED_FROM = /(?:由|从)(?:[^，。]{0,14})$/;
const STRUCTURE = /结构|三次产业|三产|占比/;
const DIRECTION_REACH = 14;

/** Whether a word of time belongs to a duration that is claimed, not to a date or a name. */
export function isClaimedDuration(text: string, figure: Figure): boolean {
  const clause = text.slice(clauseStart(text, figure.from), clauseEnd(text, figure.to));
  if (['小时', '个小时', '分钟', '个工作日', '工作日', '日内'].includes(figure.unit)) return true;
  return DURATION_CUE.test(clause);
}

/** In which respect a figure measures its subject, from the words before it. */
export function readAspect(text: string, figure: Figure): Reading {
  const left = text.slice(clauseStart(text, figure.from), figure.from);
  const near = left.slice(-DIRECTION_REACH);
  const kind = kindOfUnit(figure.unit);
  if (figure.form === 'ratio-part') return { aspect: isWhole(figure) || STRUCTURE.test(left) ? 'structure' : 'ratio', sign: 0 };
  if (MOVED_TO.test(left)) return { aspect: 'to', sign: 0 };
  if (MOVED_FROM.test(left) && isMovedAfter(text, figure)) return { aspect: 'from', sign: 0 };
  const sign = directionOf(near, text.slice(figure.to, figure.to + 3));
  if (kind === 'time') return { aspect: 'duration', sign: 0 };
  if (kind === 'point') return pointReading(left, sign, figure);
  if (kind === 'times' || figure.form === 'doubling') return { aspect: sign === 0 ? 'ratio' : 'growth', sign };
  if (kind === 'percent') return percentReading(text, figure, left, sign);
  const comparedNear = COMPARED.test(left) && sign !== 0;
  return comparedNear && /(?:增加|减少|净增|增长|下降|提高|降低|增|减)(?:了)?[约近超]?$/.test(left) ? { aspect: 'change', sign } : { aspect: 'level', sign: 0 };
}

const isWhole = (figure: Figure): boolean => figure.part !== undefined && figure.part.count >= 2 && Math.abs(figure.part.sum - 100) <= 1;

function isMovedAfter(text: string, figure: Figure): boolean {
  const right = text.slice(figure.to, figure.to + 12);
  return /^[^，。；\d]{0,8}(?:增|提|升|降|减|压|缩|扩|变|到|至)/.test(right) && /\d|[一二三四五六七八九十]/.test(text.slice(figure.to, figure.to + 20));
}

/** The last word of direction before a figure. */
function directionOf(near: string, after: string): -1 | 0 | 1 {
  if (/(?:负增长)$/.test(near)) return -1;
  const fall = lastIndexOfAny(near, FALL_WORDS);
  const rise = lastIndexOfAny(near, RISE_WORDS);
  if (fall < 0 && rise < 0) return /^的?(?:增长|增速)/.test(after) ? 1 : /^的?(?:下降|降幅)/.test(after) ? -1 : 0;
  return fall > rise ? -1 : 1;
}

function lastIndexOfAny(text: string, words: readonly string[]): number {
  let last = -1;
  for (const word of words) last = Math.max(last, text.lastIndexOf(word));
  return last;
}

function pointReading(left: string, sign: -1 | 0 | 1, figure: Figure): Reading {
  const gap = /(高于|快于|高出|超出|超过|优于|领先|高)|(低于|慢于|落后|低)/.exec(left.slice(-24));
  if (gap) {
    const direction = gap[1] ? 1 : -1;
    const against = left.slice(-24).slice(gap.index);
    if (/目标|计划|任务/.test(against)) return { aspect: 'gap-to-target', sign: direction };
    if (AREA.test(against)) return { aspect: 'gap-to-area', sign: direction };
  }
  return { aspect: 'change', sign: sign === 0 && figure.value < 0 ? -1 : sign };
}

function percentReading(text: string, figure: Figure, left: string, sign: -1 | 0 | 1): Reading {
  const sentence = text.slice(sentenceStart(text, figure.from), figure.from);
  if (/完成[^，。]{0,24}(?:目标|任务|预算|计划)[^，。]{0,6}$/.test(left) || /(?:目标|任务|计划|预算)(?:任务|目标)?的$/.test(left) || /完成率(?:达到?|为)?$/.test(left)) return { aspect: 'completion', sign: 0 };
  if (/占[^，。]{0,20}$|比重[^，。增降提升]{0,6}$|占比[^，。增降]{0,4}$/.test(left)) return { aspect: 'share', sign: 0 };
  const turned = sign !== 0 || (/同比|增速|增幅/.test(left) && !/率[^，。]{0,4}$/.test(left));
  if (turned && /率(?:达到?|为|是|保持在|稳定在)?$/.test(left) && !left.endsWith('增长率')) return { aspect: 'level', sign: 0 };
  if (turned) {
    const direction = figure.value < 0 ? -1 : sign === 0 ? 1 : sign;
    return { aspect: AVERAGE.test(left) ? 'growth-average' : 'growth', sign: direction };
  }
  const listed = /[、和]$/.test(left) || /分别/.test(sentence.slice(-40));
  if (listed && (RISE.test(left) || FALL.test(left) || COMPARED.test(left))) return { aspect: 'growth', sign: figure.value < 0 || lastIndexOfAny(left, FALL_WORDS) > lastIndexOfAny(left, RISE_WORDS) ? -1 : 1 };
  return { aspect: 'level', sign: 0 };
}

import { isDigit, isIdeograph } from './characters.ts';

/** Words that a line break may have cut in two; a break inside one of them never ends a line of thought. */
const GLUED_WORDS = [
  '增长', '下降', '减少', '提高', '上升', '完成', '同比', '新增', '累计', '总额', '收入', '企业', '项目', '公里', '亿元', '万元', '美元',
  '百分', '分点', '人次', '以上', '以下', '以内', '左右', '小时', '分钟', '达到', '年均', '其中', '分别', '突破', '超过', '目标', '竣工',
  '开工', '投用', '通车', '贯通', '建成', '签约', '落地', '覆盖', '全部', '平方', '立方', '占比',
];
const GLUED_PAIRS = new Set(GLUED_WORDS);
const CLASSIFIER_START = '家个项座条处户人件名亿万千百元次公里%‰余多年月日';
const SENTENCE_END = '。！？；!?;：:';
const OPEN_END = '，、,“‘（(《和与及的在对';
const ENUMERATOR = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、.](?!\d)|第[一二三四五六七八九十]{1,3}[章节条]|[-*•#|])/;

/** A line of the text: where its visible characters begin and end. */
type Line = { readonly from: number; readonly to: number; readonly indent: number };

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    let first = from;
    let last = end;
    while (first < last && isBlank(text[first])) first += 1;
    while (last > first && isBlank(text[last - 1])) last -= 1;
    lines.push({ from: first, to: last, indent: first - from });
    if (found < 0) break;
    from = end + 1;
  }
  return lines;
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\u3000' || character === '\r' || character === '\u00a0' || character === '\ufeff';

/** The width at which the text is set: nine lines of ten are not longer. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.to - line.from).filter((length) => length > 0).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? lengths.at(-1) ?? 0;
}

function isGlued(text: string, before: Line, after: Line): boolean {
  const left = text[before.to - 1] ?? '';
  const right = text[after.from] ?? '';
  if (GLUED_PAIRS.has(left + right)) return true;
  if (isDigit(left)) return isDigit(right) || right === '.' || CLASSIFIER_START.includes(right);
  return (left === '.' || left === '-') && isDigit(right);
}

/** Whether the break between two lines is only typesetting, so that the sentence runs on over it. */
function runsOn(text: string, before: Line, after: Line, width: number, blankBetween: boolean): boolean {
  const last = text[before.to - 1] ?? '';
  if (SENTENCE_END.includes(last)) return false;
  const next = text.slice(after.from, Math.min(after.to, after.from + 12));
  if (isGlued(text, before, after) && !blankBetween) return true;
  if (ENUMERATOR.test(next)) return false;
  if (OPEN_END.includes(last)) return true;
  const full = before.to - before.from >= width * 0.8;
  if (blankBetween) return full && isWordCharacter(last);
  if (after.indent >= 2 && !full) return false;
  return full || (width < 15 && isWordCharacter(last));
}

const isWordCharacter = (character: string): boolean => isIdeograph(character) || /[\w”’」）)%》]/.test(character);

/** Positions of the line feeds over which a sentence runs on; all others end a sentence. */
export function findSoftBreaks(text: string): ReadonlySet<number> {
  const lines = splitLines(text);
  const width = usualWidth(lines);
  const soft = new Set<number>();
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.from === line.to) continue;
    if (previous) {
      const between = text.slice(previous.to, line.from);
      const breaks = between.split('\n').length - 1;
      if (runsOn(text, previous, line, width, breaks > 1)) {
        for (let at = previous.to; at < line.from; at += 1) if (text[at] === '\n') soft.add(at);
      }
    }
    previous = line;
  }
  return soft;
}

import { kindOfUnit } from '../extract/words.ts';

/** A unit without its 万 or 亿, and the factor that these stand for. */
export function splitUnit(unit: string): { base: string; factor: number } {
  const match = /^(百|千)?(万亿|万|亿)?(.*)$/.exec(unit);
  const base = match?.[3] ?? unit;
  if (base === '' || base === '瓦' || base === '米' || base === '克') return { base: unit, factor: 1 };
  const small = match?.[1] === '百' ? 100 : match?.[1] === '千' ? 1000 : 1;
  const large = match?.[2] === '万' ? 1e4 : match?.[2] === '亿' ? 1e8 : match?.[2] === '万亿' ? 1e12 : 1;
  return { base, factor: small * large };
}

/** Units of one dimension, each with its size in the dimension's smallest. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { 公里: 1000, 千米: 1000, 米: 1, 延米: 1, 厘米: 0.01 },
  { 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 亩: 2000 / 3, 平方米: 1, 平米: 1, '㎡': 1 },
  { 天: 1440, 日: 1440, 小时: 60, 个小时: 60, 分钟: 1, 分: 1 },
  { 个工作日: 1, 工作日: 1 },
  { 个月: 1, 月: 1, 年: 12 },
  { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5 },
  { '%': 1, '‰': 0.1 },
  { 个百分点: 1, 百分点: 1, '%': 1 },
];

/** Classifiers that count the same kind of thing. */
const INTERCHANGEABLE: readonly string[] = ['家户个', '个项件条处座宗笔起', '人名位', '次场', '座所个处', '台套辆', '幢栋座'];

const SAME = 1;

/** The factor from one unit to another, or undefined where they measure different things. */
export function conversionFactor(from: string, to: string): number | undefined {
  const source = splitUnit(from);
  const target = splitUnit(to);
  const scale = source.factor / target.factor;
  if (source.base === target.base) return scale;
  for (const dimension of DIMENSIONS) {
    const a = dimension[source.base];
    const b = dimension[target.base];
    if (a !== undefined && b !== undefined) return (scale * a) / b;
  }
  const isCounted = kindOfUnit(source.base) === 'count' && kindOfUnit(target.base) === 'count';
  if (isCounted && INTERCHANGEABLE.some((group) => group.includes(source.base) && group.includes(target.base))) return scale * SAME;
  return undefined;
}

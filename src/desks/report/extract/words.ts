/**
 * The engine's word lists. Everything the engine knows of the language stands here and in state-words.ts as data;
 * none of it knows a district, a project or a figure.
 */

export type UnitKind = 'count' | 'money' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'percent' | 'point' | 'times' | 'tenths' | 'power' | 'other';

const UNITS_BY_KIND: Readonly<Record<UnitKind, string>> = {
  count:
    '家 个 项 条 座 处 户 人 名 位 件 次 场 宗 起 辆 套 台 所 间 栋 幢 例 篇 部 册 份 块 片 株 棵 头 只 轮 类 种 门 组 支 对 批 笔 单 张 枚 盏 段 艘 架 ' +
    '人次 户次 车次 架次 批次 件次 家次 场次 项次 例次 班次 张床位 个床位',
  money: '元 美元 欧元 港元 日元 元人民币 块钱',
  length: '公里 千米 米 海里 厘米 毫米 延米',
  area: '平方米 平方公里 平方千米 亩 公顷 平米 ㎡',
  volume: '立方米 升 毫升',
  mass: '吨 千克 公斤 斤 克 吨标准煤 标准箱',
  time: '小时 分钟 秒 天 日 个工作日 工作日 个月 年 周 个小时 个自然日 日内 周年',
  percent: '% ‰',
  point: '个百分点 百分点 个千分点',
  times: '倍',
  tenths: '成',
  power: '千瓦 千瓦时 兆瓦 兆瓦时',
  other: '微克/立方米 毫克/升 ℃ 摄氏度 元/人 元/平方米 分贝',
};

const KIND_OF_UNIT: ReadonlyMap<string, UnitKind> = new Map(
  (Object.keys(UNITS_BY_KIND) as UnitKind[]).flatMap((kind) => UNITS_BY_KIND[kind].split(' ').map((unit) => [unit, kind] as const)),
);

const UNITS_BY_FIRST: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const unit of KIND_OF_UNIT.keys()) {
    const first = unit[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), unit]);
  }
  for (const units of table.values()) units.sort((a, b) => b.length - a.length);
  return table;
})();

/** The longest unit or classifier that begins at a place. */
export function findUnit(text: string, at: number): string | undefined {
  return UNITS_BY_FIRST.get(text[at] ?? '')?.find((unit) => text.startsWith(unit, at));
}

export function kindOfUnit(unit: string): UnitKind {
  return KIND_OF_UNIT.get(unit) ?? 'count';
}

/** Units measured rather than counted: a whole number of them is a rounded one. */
export function isContinuousUnit(unit: string): boolean {
  return ['length', 'area', 'volume', 'mass', 'power', 'other'].includes(kindOfUnit(unit));
}

/** What a modifier does to the interval. */
export type ModifierEffect = 'more-within-step' | 'at-least' | 'more-than' | 'nearly' | 'about' | 'less-than' | 'at-most';

/** Modifiers before a figure, longest first, with the characters that must not stand before them (节约 is no 约). */
export const PREFIX_MODIFIERS: readonly { readonly word: string; readonly effect: ModifierEffect; readonly notAfter: string }[] = [
  { word: '不少于', effect: 'at-least', notAfter: '' },
  { word: '不低于', effect: 'at-least', notAfter: '' },
  { word: '不超过', effect: 'at-most', notAfter: '' },
  { word: '不高于', effect: 'at-most', notAfter: '' },
  { word: '超过了', effect: 'more-than', notAfter: '' },
  { word: '突破了', effect: 'more-than', notAfter: '' },
  { word: '超过', effect: 'more-than', notAfter: '不' },
  { word: '突破', effect: 'more-than', notAfter: '' },
  { word: '大约', effect: 'about', notAfter: '' },
  { word: '大概', effect: 'about', notAfter: '' },
  { word: '约为', effect: 'about', notAfter: '节预签合制条公' },
  { word: '接近', effect: 'nearly', notAfter: '' },
  { word: '将近', effect: 'nearly', notAfter: '' },
  { word: '不到', effect: 'less-than', notAfter: '' },
  { word: '不足', effect: 'less-than', notAfter: '' },
  { word: '至少', effect: 'at-least', notAfter: '' },
  { word: '最多', effect: 'at-most', notAfter: '' },
  { word: '约', effect: 'about', notAfter: '节预签合制条公' },
  { word: '近', effect: 'nearly', notAfter: '附最靠邻' },
  { word: '超', effect: 'more-than', notAfter: '赶' },
  { word: '逾', effect: 'more-than', notAfter: '' },
  { word: '过', effect: 'more-than', notAfter: '通经超不越' },
];

/** Words after the unit. */
export const SUFFIX_MODIFIERS: readonly { readonly word: string; readonly effect: ModifierEffect }[] = [
  { word: '及以上', effect: 'at-least' },
  { word: '以上', effect: 'at-least' },
  { word: '以下', effect: 'at-most' },
  { word: '以内', effect: 'at-most' },
  { word: '之内', effect: 'at-most' },
  { word: '左右', effect: 'about' },
  { word: '上下', effect: 'about' },
];

/** Directions a figure can move in. */
export const RISE_WORDS = ['增长', '上升', '提高', '增加', '提升', '上涨', '增幅', '增速', '扩大', '增', '升'];
export const FALL_WORDS = ['下降', '减少', '降低', '回落', '下滑', '缩短', '压减', '压缩', '减幅', '降幅', '收窄', '负增长', '减', '降'];

/** A change or growth is compared with an earlier time by one of these. */
export const COMPARISON_WORDS = ['同比', '比上年', '较上年', '比去年', '较去年', '同期', '环比', '比年初', '较年初', '净增'];

/** Words that make what follows in the clause a plan, not a result. */
export const PLAN_WORDS = ['力争', '争取', '计划', '预期目标', '拟', '将', '到2025年', '到2026年', '到2027年', '到2030年', '到2035年', '奋斗目标', '预期', '目标是', '目标为', '今后', '下一步', '明年', '来年', '下步', '规划', '展望'];

/** Words that contain a plan word and are none. */
export const NOT_PLAN_WORDS = ['即将', '将军', '将近', '将其', '计划生育', '规划编制', '完成规划', '完成计划', '计划的', '拟定', '将两', '将与'];

/** A figure that the text itself calls not final. */
export const PROVISIONAL_WORDS = ['预计', '初步核算', '初步统计', '快报', '预估', '初步测算'];

/** Words that open a clause without naming its subject. */
export const OPENING_WORDS = [
  '同时', '其中', '目前', '截至目前', '全年', '今年以来', '近年来', '此外', '另外', '并且', '并', '且', '共', '已', '先后', '累计', '全区', '全市',
  '全县', '全年共', '分别', '也', '还', '又', '再', '与此同时', '截至年底', '截至', '到年底', '年内', '一年来', '去年', '今年', '本年', '上半年',
];

/** Verbs that stand between a subject and its figure, or before a figure whose noun follows. */
export const FIGURE_VERBS = [
  '达到', '达', '为', '完成', '实现', '有', '共有', '现有', '拥有', '共计', '总计', '合计', '计', '累计', '新增', '增长', '下降', '减少', '增加', '提高', '上升',
  '建成', '打造', '建设', '新建', '改造', '新改建', '沿水系', '高标准', '先后', '开展', '举办', '组织', '召开', '发放', '办理', '受理', '谋划', '实施', '引进', '签约',
  '培育', '集聚', '接待', '超', '约', '近', '同比', '比上年', '较上年', '已', '共', '是', '在', '从', '由', '占', '提升', '降低', '至', '到', '的', '了', '率先',
];

import type { NotClaimReason } from '../claim.ts';

/**
 * Names of policies and campaigns that carry a number, as they are used throughout the country's reports.
 * They are vetoed with or without quotation marks.
 */
export const SET_PHRASES = [
  '双随机、一公开', '双随机一公开', '进一次门，查多项事', '进一次门查多项事', '专精特新', '四个100', '四个一百', '一社区一特色', '一村一品', '一县一业',
  '网上办、一次办、一窗通办', '一网通办', '一窗通办', '一次办好', '一次办', '一件事一次办', '一窗受理', '一站式', '一把手', '一揽子', '一刻钟', '六大周边', '六乱', '六清', '六职',
  '四上', '双违', '五聚', '三城', '七个围绕', '一号工程', '三个一批', '两个确立', '两个维护', '四个意识', '四个自信', '三农', '三重一大', '三公经费', '三会一课',
  '五位一体', '四个全面', '六稳', '六保', '两不愁三保障', '三权分置', '四议两公开', '五星支部', '三零创建', '万人助万企', '千企升级', '双碳', '双创', '双减', '双拥', '双招双引',
  '三保', '三夏', '三秋', '四好农村路', '百千万工程', '一带一路', '一老一小', '三馆一站', '四不两直', '两新', '两重', '三产融合', '十四五', '十五五', '二十大', '三中全会',
].sort((a, b) => b.length - a.length);

const CN = '一二三四五六七八九十';

/** Forms that hold a number and are no claim. Each pattern is bounded, so that matching stays linear. */
export const VETO_PATTERNS: readonly { readonly reason: NotClaimReason; readonly pattern: RegExp }[] = [
  { reason: 'document-number', pattern: /[〔［[【]\d{4}[〕］\]】]\d{1,5}号/g },
  { reason: 'date', pattern: /(?:19|20)\d{2}[-~至到](?:19|20)?\d{2}年/g },
  { reason: 'date', pattern: /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2}[-~至]\d{1,2}月|[上下]半年|[一二三四]季度|度|底|末|初)?/g },
  { reason: 'date', pattern: /(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)/g },
  { reason: 'date', pattern: /(?<![\d.])\d{1,2}(?:[-~至]\d{1,2})?月(?:份|底|末|初|\d{1,2}日)?/g },
  { reason: 'date', pattern: /(?<=[至~到])\d{1,2}日/g },
  { reason: 'date', pattern: /[一二][〇零九][〇零一二三四五六七八九]{2}年/g },
  { reason: 'date', pattern: /(?:近|过去|最近|未来|今后|往后|前|后)[一二两三四五六七八九十\d]{1,3}[个]?(?:年|月|天|日)(?:来|里|内)?/g },
  { reason: 'date', pattern: /[一二三四1-4]季度|\d{2}世纪(?:\d{2}年代)?|(?<!\d)\d{2}年代|[一二三四五六七八九十]{1,3}月(?:份|底|末)?/g },
  { reason: 'date', pattern: /(?<=[日时午点间])\d{1,2}:\d{2}(?:~\d{1,2}:\d{2})?/g },
  { reason: 'enumerator', pattern: new RegExp(`(?<=^|[\\n。；！？：，])(?:（[${CN}\\d]{1,3}）|[${CN}]{1,3}[是、]|\\d{1,2}[.、](?!\\d))`, 'g') },
  { reason: 'specification', pattern: /(?<![\d.])\d{1,6}[A-Za-z]{1,12}\d{0,4}|(?<![A-Za-z])[A-Za-z]{1,12}-?\d{1,6}(?![.\d万亿%余多家个])/g },
  { reason: 'specification', pattern: /\d{3,4}-\d{7,8}|1\d{10}|\d{4,6}(?=热线|平台|便民)|\d+千伏|7×24小时|24小时(?=服务|值班|不间断|在线|自助|营业|受理|值守)|365天/g },
  { reason: 'list-name', pattern: /(?:前)?\d{1,5}强|[百千][佳强]|[十百千万]{1,2}亿元?级|[十百千]亿级/g },
  { reason: 'threshold', pattern: /\d{1,9}(?:\.\d{1,4})?(?:百|千)?(?:万|亿)?(?:元|美元|平方米|亩|公里|千瓦|吨|年|人)(?:及以上|以上|以下|以内)(?:的)?(?=(?!其中|同比|比|较|占|增长|下降|和|及|、|时间)[\u4e00-\u9fff])/g },
  { reason: 'threshold', pattern: /(?<![\d余多.])[十百千]?[万亿]美?元(?:及)?以上(?:的)?/g },
  { reason: 'age', pattern: /\d{1,3}(?:-|~|至)?\d{0,3}周?岁(?:及以上|以上|以下|以内)?/g },
  { reason: 'ordinal', pattern: /第[一二三四五六七八九十百零\d]{1,5}(?!位|名|方阵|梯队|[一二三四五六七八九十百零\d])/g },
  { reason: 'ordinal', pattern: new RegExp(`[${CN}\\d]{1,4}(?:号(?:工程|楼|线|院|地块|桥|门|路|文件|公告)?|等奖|级(?:甲等|以上)?|期(?:工程|项目)?(?![间末]))`, 'g') },
  { reason: 'placeholder', pattern: /[XＸx×]{2,}(?:年|月|家|个|万|亿|元|%)?/g },
];

/** Idioms of “one” and “two” that count nothing; masked without a word. */
export const SILENT_PATTERNS: readonly RegExp[] = [
  /一(?:批|道|系列|体化?|定|些|直|起|流|方面|步|条龙|线|手|大批|致|般|切|律|项项|个个|家家|度|路|举|旦|时|并|味|片|座座|心|同|新|样|种|次性|年来)/g,
  /(?:[一二三]次产业|一二三产|两河|两岸|两翼|两端|两侧|双向|万众|千家万户|百姓|百花|千方百计|万家灯火|四面八方|五彩|三三两两|十分|十足|三维|二维码?|零距离|零容忍|九州|三甲|两头|八方|七彩|四季|百年|千年|万里|再接再厉)/g,
];

/** Verbs that make a 将 before them a future; elsewhere it is only a preposition. */
export const FUTURE_AFTER_JIANG =
  /将(?=达到?|新增|建成|完成|实现|增长|突破|继续|投入|新建|开工|引进|超过|全面|重点|进一步|陆续|持续|坚持|努力|着力|加快|培育|打造|谋划|举办|推进|启动|以|有|在\d|于\d|力争|确保|建设|再)/;

export const PLAN_HEADING = /工作(?:安排|打算|思路|计划|重点|目标)|下一步|主要任务|目标任务|预期目标|展望|谋划$/;
export const RESULT_HEADING = /回顾|完成情况|总结|主要成效|工作成效|进展情况|基本情况|取得/;

import type { Condition } from '#kernel/condition/condition.ts';
import { average, count, defineIndicator, max, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-commerce';
const LEADING: Condition = { 'district.leading': true };
const WEEKEND: Condition = { ...LEADING, dayKind: 'weekend' };

/** Business districts, first stores and the night economy. */
export const TradeIndicators: readonly Indicator[] = [
  defineIndicator('enterprises/turnover', {
    open: true,
    title: { zh: '重点商圈累计营业额', en: 'Turnover of the leading district since recording began' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'dayKind',
    definition: { zh: '重点商圈自有日报以来累计的营业额。', en: 'Turnover of the leading trade district since its days have been recorded.' },
    aliases: ['万达广场营业额', '万达广场开业以来累计实现营业额', '累计实现营业额', '商圈营业额'],
    terms: [{ of: 'trade-day', where: LEADING, measure: sum('turnover'), until: 'day' }],
  }),
  defineIndicator('enterprises/footfall', {
    open: true,
    title: { zh: '重点商圈累计客流', en: 'Footfall of the leading district since recording began' }, unit: '万人次', per: 1e4, decimals: 1, owner, by: 'dayKind',
    definition: { zh: '重点商圈自有日报以来累计接待的顾客人次。', en: 'Visitors of the leading trade district since its days have been recorded.' },
    aliases: ['万达广场接待顾客', '接待顾客', '累计接待顾客', '商圈客流'],
    terms: [{ of: 'trade-day', where: LEADING, measure: sum('footfall'), until: 'day' }],
  }),
  defineIndicator('enterprises/peers', {
    title: { zh: '参加排位的同类广场', en: 'Malls in the ranking' }, unit: '家', owner, better: 'neither', series: 'none',
    definition: { zh: '经营者排位证明所载的参加排位的同类广场数。', en: "Malls that took part in the ranking, by the operator's certificate." },
    aliases: ['全省万达广场', '全省万达广场家数'],
    terms: [{ of: 'attested-rank', measure: max('peers'), within: 'attestedOn' }],
  }),
  defineIndicator('enterprises/rank', {
    title: { zh: '重点商圈排位', en: 'Rank of the leading district' }, unit: '位', owner, aspect: 'rank', tier: 'tier', better: 'less', series: 'none',
    definition: { zh: '经营者排位证明所载的层次；数值为该层次的末位，实际位次不低于它。', en: "The tier that the operator attests; the value is the tier's last place, and the real place is no worse." },
    note: { zh: '由经营者出具证明，本区没有其他广场的营业额', en: 'Attested by the operator; the district has no other mall’s turnover' },
    aliases: ['万达广场全省排位', '全省万达广场位列', '全省万达广场中位列', '万达广场全省位次'],
    terms: [{ of: 'attested-rank', measure: max('lastPlace'), within: 'attestedOn' }],
  }),
  defineIndicator('enterprises/event-effect', {
    title: { zh: '周末活动日客流倍数', en: 'Weekend footfall with an event over without' }, unit: '倍', value: 'ratio', decimals: 2, owner,
    definition: { zh: '重点商圈有活动的周末日均客流是没有活动的周末的几倍。', en: 'Mean footfall of weekend days with an event over that of weekend days without.' },
    aliases: ['活动日客流', '活动带动客流', '周末活动日客流'],
    terms: [{ of: 'trade-day', where: { ...WEEKEND, event: { filled: true } }, measure: average('footfall'), within: 'day' }],
    over: [{ of: 'trade-day', where: { ...WEEKEND, event: { filled: false } }, measure: average('footfall'), within: 'day' }],
  }),
  defineIndicator('enterprises/event-days', {
    title: { zh: '商圈活动日', en: 'Days with an event' }, unit: '天', owner, by: 'dayKind',
    definition: { zh: '期内重点商圈有活动的天数。', en: 'Days of the period on which an event ran in the leading trade district.' },
    aliases: ['商圈活动天数', '商圈活动日'],
    terms: [{ of: 'trade-day', where: { ...LEADING, event: { filled: true } }, measure: count(), within: 'day' }],
  }),
  defineIndicator('enterprises/first-stores', {
    title: { zh: '引进首店', en: 'First stores' }, unit: '家', owner, by: 'level',
    definition: { zh: '期内开业的全国、全省、全市、全区首店数。', en: 'First stores (of the country, province, city or district) opened in the period.' },
    aliases: ['引进首店', '首店', '首店经济', '新增首店'],
    terms: [{ of: 'first-store', measure: count(), within: 'openedOn' }],
  }),
  defineIndicator('enterprises/night-markets', {
    title: { zh: '夜经济点位', en: 'Night markets' }, unit: '处', owner, by: 'kind',
    definition: { zh: '期末在营的夜市、夜间餐饮街区和夜间文旅点位数。', en: 'Night markets, food streets and night culture points in operation at the end of the period.' },
    aliases: ['夜经济点位', '夜经济', '夜市点位', '夜间消费集聚点'],
    terms: [{ of: 'night-market', where: { closedOn: { filled: false } }, measure: count(), asOf: 'end' }],
  }),
];

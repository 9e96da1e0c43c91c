import { count, countDistinct, defineIndicator, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-investment';
// A review of the district's own leads 讲评会 is no event at which it presents itself.
const OUTWARD = { kind: { not: 'review' } } as const;

/** The figures of trips and events, and what they yielded. */
export const OutreachIndicators: readonly Indicator[] = [
  defineIndicator('investment/trips', {
    title: { zh: '外出招商', en: 'Investment trips' }, unit: '次', owner, by: 'city',
    definition: { zh: '期内外出招商的次数。', en: 'Investment trips made in the period.' },
    aliases: ['外出招商', '外出招商次数', '外出招商活动'],
    terms: [{ of: 'investment-trip', measure: count(), within: 'leftOn' }],
  }),
  defineIndicator('investment/cities', {
    title: { zh: '外出招商城市', en: 'Cities visited' }, unit: '个', owner, by: 'city', series: 'none',
    definition: { zh: '期内外出招商到过的不同城市数。', en: 'Different cities visited on investment trips in the period.' },
    aliases: ['招商城市', '外出招商城市'],
    terms: [{ of: 'investment-trip', measure: countDistinct('city'), within: 'leftOn' }],
  }),
  defineIndicator('investment/trip-leads', {
    title: { zh: '外出招商收集线索', en: 'Leads from trips' }, unit: '条', owner, by: 'trip',
    definition: { zh: '期内登记的线索中指明来自哪次外出招商的条数，按行程分。', en: 'Leads of the period that name the trip they came from, by trip.' },
    aliases: ['外出招商线索'],
    terms: [{ of: 'lead', where: { trip: { filled: true } }, measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/leads-per-trip', {
    title: { zh: '每次外出招商线索', en: 'Leads a trip' }, unit: '条/次', value: 'ratio', decimals: 1, owner,
    definition: { zh: '期内来自外出招商的线索数除以外出招商次数。', en: 'Leads of the period that came from trips, over the trips made.' },
    aliases: ['外出招商单次线索'],
    terms: [{ of: 'lead', where: { trip: { filled: true } }, measure: count(), within: 'foundOn' }],
    over: [{ of: 'investment-trip', measure: count(), within: 'leftOn' }],
  }),
  defineIndicator('investment/events', {
    title: { zh: '推介活动', en: 'Investment events' }, unit: '场', owner, by: 'kind',
    definition: { zh: '期内举办的招商推介、签约活动场数，不含内部讲评会。', en: 'Investment events held in the period, internal reviews left out.' },
    aliases: ['推介活动', '招商推介活动', '招商活动'],
    terms: [{ of: 'investment-event', where: OUTWARD, measure: count(), within: 'heldOn' }],
  }),
  defineIndicator('investment/event-leads', {
    title: { zh: '推介活动收集线索', en: 'Leads from events' }, unit: '条', owner, by: 'event',
    definition: { zh: '期内登记的线索中指明来自哪场推介活动的条数，按活动分。', en: 'Leads of the period that name the event they came from, by event.' },
    aliases: ['推介活动线索'],
    terms: [{ of: 'lead', where: { event: { filled: true } }, measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/signed-at-events', {
    title: { zh: '活动现场签约项目', en: 'Projects signed at events' }, unit: '个', owner, by: 'signingEvent',
    definition: { zh: '期内在推介、签约活动现场签约的招商项目数，按活动分。', en: 'Projects signed at events in the period, by event.' },
    aliases: ['现场签约项目', '集中签约项目'],
    terms: [{ of: 'lead', where: { signingEvent: { filled: true } }, measure: count(), within: 'signedOn' }],
  }),
];

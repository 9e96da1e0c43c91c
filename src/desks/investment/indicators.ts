import { count, countDistinct, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-investment';

/** The figures of the investment desk. */
export const InvestmentIndicators: readonly Indicator[] = [
  defineIndicator('investment/leads', {
    title: { zh: '新收集招商线索', en: 'New leads' }, unit: '条', owner, by: 'direction',
    definition: { zh: '期内登记的招商线索数。', en: 'Leads recorded in the period.' },
    aliases: ['新收集线索', '招商线索', '新增招商线索'],
    terms: [{ of: 'lead', measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/contacted', {
    title: { zh: '对接项目', en: 'Leads contacted' }, unit: '个', owner, by: 'direction',
    definition: { zh: '期内完成首次对接的招商项目数。', en: 'Projects first contacted in the period.' },
    aliases: ['对接项目', '对接招商项目'],
    terms: [{ of: 'lead', measure: count(), within: 'contactedOn' }],
  }),
  defineIndicator('investment/signed', {
    title: { zh: '签约项目', en: 'Projects signed' }, unit: '个', owner, by: 'direction',
    definition: { zh: '期内签订正式投资合同的招商项目数。', en: 'Projects whose contract was signed in the period.' },
    aliases: ['签约项目', '新签约项目', '招商签约项目'],
    terms: [{ of: 'lead', measure: count(), within: 'signedOn' }],
  }),
  defineIndicator('investment/contracted', {
    title: { zh: '签约投资额', en: 'Contracted investment' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'direction',
    definition: { zh: '期内签约项目合同载明的投资额合计；合同未载明的不计。', en: 'Investment named in the contracts signed in the period.' },
    aliases: ['签约投资额', '签约总投资', '签约金额'],
    terms: [{ of: 'lead', measure: sum('contracted'), within: 'signedOn' }],
  }),
  defineIndicator('investment/landed', {
    title: { zh: '落地（履约）项目', en: 'Projects landed' }, unit: '个', owner, by: 'landedAs',
    definition: { zh: '期内注册公司或缴纳保证金、土地款的已签约项目数。', en: 'Signed projects that registered a company or paid a deposit or for land in the period.' },
    aliases: ['落地项目', '履约项目', '招商落地项目'],
    terms: [{ of: 'lead', measure: count(), within: 'landedOn' }],
  }),
  defineIndicator('investment/landing-rate', {
    title: { zh: '签约项目履约率', en: 'Share of signed projects that landed' }, unit: '%', value: 'share', decimals: 1, owner, series: 'none',
    definition: { zh: '期内签约的项目中已经落地（履约）的比例。', en: 'Of the projects signed in the period, the share that have landed.' },
    note: { zh: '分母为签约项目数，不是谋划项目数。', en: 'The denominator is the projects signed, not those planned.' },
    aliases: ['履约率', '签约项目履约率'],
    terms: [{ of: 'lead', where: { landedOn: { filled: true } }, measure: count(), within: 'signedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'signedOn' }],
  }),
  defineIndicator('investment/start-rate', {
    title: { zh: '签约项目开工率', en: 'Share of signed projects that started' }, unit: '%', value: 'share', decimals: 1, owner, series: 'none',
    definition: { zh: '期内签约的项目中已经开工的比例。', en: 'Of the projects signed in the period, the share that have started.' },
    note: { zh: '分母为签约项目数，不是谋划项目数。', en: 'The denominator is the projects signed, not those planned.' },
    aliases: ['签约项目开工率'],
    terms: [{ of: 'lead', where: { startedOn: { filled: true } }, measure: count(), within: 'signedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'signedOn' }],
  }),
  defineIndicator('investment/six-posts-share', {
    title: { zh: '六职引荐签约占比', en: 'Signed projects brought by the six posts' }, unit: '%', value: 'share', decimals: 1, owner, better: 'neither', series: 'none',
    definition: { zh: '期内签约项目中由“六职”引荐的比例。', en: 'Of the projects signed in the period, the share brought by the six leading posts.' },
    aliases: ['六职招商占比', '六职引荐项目占比'],
    terms: [{ of: 'lead', where: { broughtBy: 'six-posts' }, measure: count(), within: 'signedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'signedOn' }],
  }),
  defineIndicator('investment/contact-in-time', {
    title: { zh: '线索按期对接率', en: 'Leads contacted in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内对接的项目中，在线索登记后期限内对接的比例。', en: 'Of the projects contacted in the period, the share contacted within the limit.' },
    aliases: ['线索按期对接率', '按期对接率'],
    terms: [{ of: 'lead', where: { contactedInTime: true }, measure: count(), within: 'contactedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'contactedOn' }],
  }),
  defineIndicator('investment/lost', {
    title: { zh: '流失项目', en: 'Projects lost' }, unit: '个', owner, better: 'less', by: 'lossReason',
    definition: { zh: '期内登记流失的招商项目数，按原因分。', en: 'Projects recorded as lost in the period, by reason.' },
    aliases: ['流失项目', '招商流失项目'],
    terms: [{ of: 'lead', where: { state: 'lost' }, measure: count(), within: 'lostOn' }],
  }),
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
  defineIndicator('investment/events', {
    title: { zh: '推介活动', en: 'Investment events' }, unit: '场', owner, by: 'kind',
    definition: { zh: '期内举办的招商推介、签约活动场数。', en: 'Investment events held in the period.' },
    aliases: ['推介活动', '招商推介活动', '招商活动'],
    terms: [{ of: 'investment-event', measure: count(), within: 'heldOn' }],
  }),
  defineIndicator('investment/capital-arrived', {
    title: { zh: '招商到位资金', en: 'Capital arrived' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'origin',
    definition: { zh: '期内投资方实际投入并经凭证核验的资金合计。', en: 'Money that investors put in during the period, verified by vouchers.' },
    aliases: ['到位资金', '招商引资到位资金', '实际到位资金'],
    terms: [{ of: 'capital-arrival', measure: sum('amount'), within: 'arrivedOn' }],
  }),
];

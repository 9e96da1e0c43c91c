import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-investment';

/** The figures of contracts: their review, signing and landing, and the money that arrived. */
export const ContractIndicators: readonly Indicator[] = [
  defineIndicator('investment/reviewed', {
    title: { zh: '完成审查的招商合同', en: 'Contracts reviewed' }, unit: '份', owner, by: 'fairCompetition', better: 'neither',
    definition: { zh: '期内公平竞争审查和合法性审查都已通过的招商合同数，按公平竞争审查结果分。', en: 'Contracts that passed both reviews in the period, by the result of the fair-competition review.' },
    aliases: ['招商合同审查', '公平竞争审查合同'],
    terms: [{ of: 'lead', measure: count(), within: 'reviewedOn' }],
  }),
  defineIndicator('investment/reviewed-in-time', {
    title: { zh: '招商合同按期审查率', en: 'Contracts reviewed in time' }, unit: '%', value: 'share', decimals: 1, owner: 'unit-market',
    definition: { zh: '期内完成审查的招商合同中，在期限内完成的比例。', en: 'Of the contracts whose review was completed in the period, the share completed within the limit.' },
    aliases: ['合同按期审查率'],
    terms: [{ of: 'lead', where: { reviewedInTime: true }, measure: count(), within: 'reviewedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'reviewedOn' }],
  }),
  defineIndicator('investment/reviews-failed', {
    title: { zh: '审查未通过的招商合同', en: 'Contracts that failed a review' }, unit: '份', owner, better: 'less',
    definition: { zh: '期内最近一次审查未通过的招商合同数，含修改后又通过的。', en: 'Contracts whose last failed review fell in the period, those included that passed after changes.' },
    aliases: ['招商合同审查未通过'],
    terms: [{ of: 'lead', measure: count(), within: 'reviewFailedOn' }],
  }),
  defineIndicator('investment/signed', {
    open: true,
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
  defineIndicator('investment/six-posts-share', {
    title: { zh: '六职引荐签约占比', en: 'Signed projects brought by the six posts' }, unit: '%', value: 'share', decimals: 1, owner, better: 'neither', series: 'none',
    definition: { zh: '期内签约项目中由“六职”引荐的比例。', en: 'Of the projects signed in the period, the share brought by the six leading posts.' },
    aliases: ['六职招商占比', '六职引荐项目占比'],
    terms: [{ of: 'lead', where: { broughtBy: { not: 'all-staff' } }, measure: count(), within: 'signedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'signedOn' }],
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
  defineIndicator('investment/landed-in-time', {
    title: { zh: '落地项目按期履约率', en: 'Projects landed in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内落地的项目中，在签约后期限内落地的比例。', en: 'Of the projects that landed in the period, the share that did so within the limit after signing.' },
    aliases: ['按期履约率'],
    terms: [{ of: 'lead', where: { landedInTime: true }, measure: count(), within: 'landedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'landedOn' }],
  }),
  defineIndicator('investment/start-rate', {
    title: { zh: '签约项目开工率', en: 'Share of signed projects that started' }, unit: '%', value: 'share', decimals: 1, owner, series: 'none',
    definition: { zh: '期内签约的项目中已经开工的比例。', en: 'Of the projects signed in the period, the share that have started.' },
    note: { zh: '分母为签约项目数，不是谋划项目数。', en: 'The denominator is the projects signed, not those planned.' },
    aliases: ['签约项目开工率'],
    terms: [{ of: 'lead', where: { startedOn: { filled: true } }, measure: count(), within: 'signedOn' }],
    over: [{ of: 'lead', measure: count(), within: 'signedOn' }],
  }),
  defineIndicator('investment/produced', {
    title: { zh: '投产（开业）招商项目', en: 'Investment projects gone into production' }, unit: '个', owner, by: 'direction',
    definition: { zh: '期内投产或者开业的招商项目数。', en: 'Investment projects that went into production or opened in the period.' },
    aliases: ['招商项目投产', '招商项目开业'],
    terms: [{ of: 'lead', measure: count(), within: 'producedOn' }],
  }),
  defineIndicator('investment/capital-arrived', {
    title: { zh: '招商到位资金', en: 'Capital arrived' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'origin',
    definition: { zh: '期内签约项目的投资方实际投入并经凭证核验的资金合计。', en: 'Money that investors of signed projects put in during the period, verified by vouchers.' },
    aliases: ['到位资金', '招商引资到位资金', '实际到位资金'],
    terms: [{ of: 'capital-arrival', where: { state: 'verified', 'lead.signedOn': { filled: true } }, measure: sum('amount'), within: 'arrivedOn' }],
  }),
];

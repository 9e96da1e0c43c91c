import { average, count, defineIndicator, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-grid';
// A case that was sent back for rework is not handled, though it once was.
const handled = { in: ['toCheck', 'passed', 'closed'] } as const;

/** Reports, filing, handling and closing of city cases. */
export const CaseIndicators: readonly Indicator[] = [
  defineIndicator('grid/cases-reported', {
    title: { zh: '网格上报问题', en: 'Problems reported' }, unit: '件', owner, better: 'neither', by: 'source',
    definition: { zh: '期内采集员、公众、热线和视频上报的城市管理问题数。', en: 'City problems reported in the period by collectors, the public, the hotline and video.' },
    aliases: ['上报城市管理问题', '上报案卷'],
    terms: [{ of: 'city-case', measure: count(), within: 'reportedOn' }],
  }),
  defineIndicator('grid/cases-filed', {
    title: { zh: '城市管理立案数', en: 'Cases filed' }, unit: '件', owner, better: 'neither', by: 'community',
    definition: { zh: '期内立案的城市管理案卷数。', en: 'City cases filed in the period.' },
    aliases: ['立案数', '城市管理案件立案'],
    terms: [{ of: 'city-case', measure: count(), within: 'filedOn' }],
  }),
  defineIndicator('grid/cases-closed', {
    open: true,
    title: { zh: '城市管理结案数', en: 'Cases closed' }, unit: '件', owner, by: 'handler',
    definition: { zh: '期内结案的城市管理案卷数。', en: 'City cases closed in the period.' },
    aliases: ['结案数'],
    terms: [{ of: 'city-case', where: { state: 'closed' }, measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/self-handled', {
    title: { zh: '采集员即采即处', en: 'Handled on the spot' }, unit: '件', owner, by: 'community',
    definition: { zh: '期内采集员发现后当场处置、不再立案派遣的问题数。', en: 'Problems that collectors settled on the spot in the period.' },
    aliases: ['即采即处', '自行处置数'],
    terms: [{ of: 'city-case', where: { state: 'selfHandled' }, measure: count(), within: 'handledAt' }],
  }),
  defineIndicator('grid/closing-rate', {
    title: { zh: '城市管理结案率', en: 'Cases closed of those filed' }, unit: '%', value: 'share', decimals: 1, owner, by: 'community',
    definition: { zh: '期内立案（不含作废）的案卷中，已经结案的占比。', en: 'Of the cases filed in the period and not cancelled, the share that has been closed.' },
    aliases: ['城市管理案卷结案率'],
    terms: [{ of: 'city-case', where: { state: 'closed' }, measure: count(), within: 'filedOn' }],
    over: [{ of: 'city-case', where: { state: { not: 'void' } }, measure: count(), within: 'filedOn' }],
  }),
  defineIndicator('grid/handled-in-time', {
    open: true,
    title: { zh: '案卷按期处置率', en: 'Handled in time' }, unit: '%', value: 'share', decimals: 1, owner, by: 'handler',
    definition: { zh: '期内处置完成的案卷中，在处置时限内完成的占比；延期后按新的时限。', en: 'Share of cases handled in the period that were handled in time, an extension included.' },
    aliases: ['按期处置率'],
    terms: [{ of: 'city-case', where: { inTime: true, state: handled }, measure: count(), within: 'handledAt' }],
    over: [{ of: 'city-case', where: { inTime: { filled: true }, state: handled }, measure: count(), within: 'handledAt' }],
  }),
  defineIndicator('grid/filed-in-time', {
    title: { zh: '按时立案率', en: 'Filed in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内立案的案卷中，在立案时限内立案的占比。', en: 'Share of cases filed in the period that were filed in time.' },
    terms: [{ of: 'city-case', where: { filedInTime: true }, measure: count(), within: 'filedOn' }],
    over: [{ of: 'city-case', where: { filedInTime: { filled: true } }, measure: count(), within: 'filedOn' }],
  }),
  defineIndicator('grid/dispatch-accuracy', {
    title: { zh: '准确派遣率', en: 'Dispatched to the right body' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内派遣的案卷中，没有被处置单位退回过的占比。', en: 'Share of cases dispatched in the period that no body handed back.' },
    terms: [{ of: 'city-case', where: { returned: { filled: false } }, measure: count(), within: 'dispatchedAt' }],
    over: [{ of: 'city-case', measure: count(), within: 'dispatchedAt' }],
  }),
  defineIndicator('grid/checked-in-time', {
    title: { zh: '按期核查率', en: 'Checked in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内处置并已核查的案卷中，在核查时限内到场核查的占比。', en: 'Share of cases handled in the period and checked that were checked in time.' },
    terms: [{ of: 'city-case', where: { checkedInTime: true }, measure: count(), within: 'handledAt' }],
    over: [{ of: 'city-case', where: { checkedInTime: { filled: true } }, measure: count(), within: 'handledAt' }],
  }),
  defineIndicator('grid/rework-rate', {
    title: { zh: '案卷返工率', en: 'Rework' }, unit: '%', value: 'share', decimals: 1, owner, better: 'less', by: 'handler',
    definition: { zh: '期内结案的案卷中，曾经返工的占比。', en: 'Share of cases closed in the period that had been reworked.' },
    aliases: ['返工率'],
    terms: [{ of: 'city-case', where: { reworked: true }, measure: count(), within: 'closedOn' }],
    over: [{ of: 'city-case', measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/extension-rate', {
    title: { zh: '案卷延期率', en: 'Extended' }, unit: '%', value: 'share', decimals: 1, owner, better: 'less', by: 'handler',
    definition: { zh: '期内结案的案卷中，曾获准延期的占比。', en: 'Share of cases closed in the period that had been extended.' },
    terms: [{ of: 'city-case', where: { extended: true }, measure: count(), within: 'closedOn' }],
    over: [{ of: 'city-case', measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/public-share', {
    title: { zh: '公众上报占比', en: 'Share reported by the public' }, unit: '%', value: 'share', decimals: 1, owner, better: 'neither',
    definition: { zh: '期内上报问题中，由公众和 12345 热线上报的占比。', en: 'Share of reports in the period that came from the public or the hotline.' },
    terms: [{ of: 'city-case', where: { source: { in: ['public', 'hotline'] } }, measure: count(), within: 'reportedOn' }],
    over: [{ of: 'city-case', measure: count(), within: 'reportedOn' }],
  }),
  defineIndicator('grid/call-back-satisfied', {
    title: { zh: '城市管理回访满意率', en: 'Satisfied when called back' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内结案并已回访的公众、热线案卷中，评价满意或非常满意的占比。', en: 'Of the cases from the public closed in the period and called back, the share that was satisfied.' },
    terms: [{ of: 'city-case', where: { satisfaction: { in: ['very', 'satisfied'] } }, measure: count(), within: 'closedOn' }],
    over: [{ of: 'city-case', where: { satisfaction: { filled: true } }, measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('grid/evaluation-score', {
    title: { zh: '城市管理综合评价均分', en: 'Mean evaluation of the communities' }, unit: '分', decimals: 1, owner, by: 'community',
    definition: { zh: '期内各月社区综合评价得分的平均值。', en: 'Mean of the monthly scores of the communities in the period.' },
    terms: [{ of: 'grid-evaluation', where: { object: 'area' }, measure: average('score'), within: 'until' }],
  }),
];

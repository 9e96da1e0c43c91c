import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-emergency';
const justice = 'unit-justice';

/** Hazards, disputes, reception days and stalled housing. */
export const SafetyIndicators: readonly Indicator[] = [
  defineIndicator('livelihood/hazards', {
    title: { zh: '排查发现安全隐患', en: 'Hazards found' }, unit: '处', owner, by: 'field', better: 'neither',
    definition: { zh: '期内排查发现并登记的安全隐患数。', en: 'Hazards found and recorded in the period.' },
    aliases: ['发现安全隐患', '排查隐患', '安全风险隐患'],
    terms: [{ of: 'hazard', measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('livelihood/hazards-rectified', {
    open: true,
    title: { zh: '安全隐患整改率', en: 'Hazards rectified' }, unit: '%', value: 'share', decimals: 1, owner, by: 'field',
    definition: { zh: '期内发现的安全隐患中，经复查合格销号的比例。', en: 'Of the hazards found in the period, the share rechecked and closed.' },
    aliases: ['问题隐患整改', '安全风险隐患整改', '问题隐患均已完成整改', '隐患整改率', '发现的问题隐患整改'],
    terms: [{ of: 'hazard', where: { state: 'closed' }, measure: count(), within: 'foundOn' }],
    over: [{ of: 'hazard', measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('livelihood/hazards-in-time', {
    title: { zh: '隐患按期整改率', en: 'Hazards rectified in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内销号的隐患中按期整改的比例。', en: 'Of the hazards closed in the period, the share rectified in time.' },
    aliases: ['隐患按期整改率', '按期整改率'],
    terms: [{ of: 'hazard', where: { rectifiedInTime: true }, measure: count(), within: 'closedOn' }],
    over: [{ of: 'hazard', measure: count(), within: 'closedOn' }],
  }),
  defineIndicator('livelihood/major-hazards', {
    title: { zh: '重大隐患', en: 'Major hazards' }, unit: '处', owner, by: 'field', better: 'less',
    definition: { zh: '期内发现并挂牌督办的重大隐患数。', en: 'Major hazards found in the period and listed for supervision.' },
    aliases: ['重大事故隐患', '重大安全隐患', '挂牌督办重大隐患'],
    terms: [{ of: 'hazard', where: { grade: 'major' }, measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('livelihood/disputes', {
    title: { zh: '受理矛盾纠纷', en: 'Disputes taken in' }, unit: '件', owner: justice, by: 'kind', better: 'neither',
    definition: { zh: '期内登记的矛盾纠纷数。', en: 'Disputes taken in during the period.' },
    aliases: ['矛盾纠纷', '排查矛盾纠纷', '受理矛盾纠纷'],
    terms: [{ of: 'dispute', measure: count(), within: 'takenOn' }],
  }),
  defineIndicator('livelihood/disputes-agreed', {
    open: true,
    title: { zh: '矛盾纠纷调解成功率', en: 'Disputes settled by mediation' }, unit: '%', value: 'share', decimals: 1, owner: justice,
    definition: { zh: '期内登记、已调解结束的矛盾纠纷中达成协议的比例；转出和撤回的不计。', en: 'Of the disputes taken in during the period and mediated to an end, the share that ended in an agreement.' },
    aliases: ['调解成功率', '矛盾纠纷化解率', '矛盾纠纷调解成功率', '调处成功率'],
    terms: [{ of: 'dispute', where: { state: { in: ['agreed', 'confirmed', 'archived'] } }, measure: count(), within: 'takenOn' }],
    over: [{ of: 'dispute', where: { state: { in: ['agreed', 'confirmed', 'archived', 'failed'] } }, measure: count(), within: 'takenOn' }],
  }),
  defineIndicator('livelihood/agreements-kept', {
    title: { zh: '调解协议履行率', en: 'Agreements kept' }, unit: '%', value: 'share', decimals: 1, owner: justice,
    definition: { zh: '期内回访的调解协议中已履行的比例。', en: 'Of the agreements followed up in the period, the share kept.' },
    aliases: ['调解协议履行率', '协议履行率'],
    terms: [{ of: 'dispute', where: { fulfilled: true }, measure: count(), within: 'followedUpOn' }],
    over: [{ of: 'dispute', measure: count(), within: 'followedUpOn' }],
  }),
  defineIndicator('livelihood/reception-days', {
    title: { zh: '领导下访接访', en: 'Reception days' }, unit: '次', owner: justice, by: 'community',
    definition: { zh: '期内领导到社区接访的次数。', en: 'Days on which leaders received citizens in communities in the period.' },
    aliases: ['领导接访', '下访接访', '领导下访接访'],
    terms: [{ of: 'reception-day', measure: count(), within: 'heldOn' }],
  }),
  defineIndicator('livelihood/leader-cases-closed', {
    title: { zh: '领导包案办结率', en: 'Cases taken on that were closed' }, unit: '%', value: 'share', decimals: 1, owner: justice,
    definition: { zh: '期内领导包案的群众诉求中已反馈群众并办结的比例。', en: 'Of the cases that leaders took on in the period, the share reported back and closed.' },
    aliases: ['领导包案办结率', '包案化解率'],
    terms: [{ of: 'leader-case', where: { state: 'closed' }, measure: count(), within: 'takenOn' }],
    over: [{ of: 'leader-case', measure: count(), within: 'takenOn' }],
  }),
  defineIndicator('livelihood/housing-delivered', {
    title: { zh: '问题楼盘累计交付', en: 'Homes delivered in stalled housing' }, unit: '套', owner: 'unit-housing',
    definition: { zh: '期末问题楼盘已交付的套数合计。', en: 'Homes of stalled estates delivered by the end of the period.' },
    aliases: ['问题楼盘交付', '保交房套数', '保交楼交付'],
    terms: [{ of: 'stalled-housing', measure: sum('delivered'), asOf: 'end' }],
  }),
];

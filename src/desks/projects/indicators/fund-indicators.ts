import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-projects';

/** Projects planned so as to win policy funds. */
export const FundIndicators: readonly Indicator[] = [
  defineIndicator('projects/policy-projects', {
    open: true,
    title: { zh: '谋划政策性资金项目', en: 'Policy-fund projects planned' }, unit: '个', owner, by: 'theme',
    definition: { zh: '期内谋划的政策性资金项目数，含此后调整出库的。', en: 'Policy-fund projects planned in the period, those dropped later included.' },
    aliases: ['政策性资金项目', '谋划政策性资金项目'],
    terms: [{ of: 'policy-project', measure: count(), within: 'plannedOn' }],
  }),
  defineIndicator('projects/policy-investment', {
    open: true,
    title: { zh: '政策性资金项目总投资', en: 'Investment of policy-fund projects' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'fundKind',
    definition: { zh: '期内谋划的政策性资金项目的总投资合计。', en: 'Total investment of the policy-fund projects planned in the period.' },
    aliases: ['总投资', '政策性资金项目总投资'],
    terms: [{ of: 'policy-project', measure: sum('totalInvestment'), within: 'plannedOn' }],
  }),
  defineIndicator('projects/policy-stored-share', {
    title: { zh: '政策性资金项目入库率', en: 'Policy-fund projects in the store' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内谋划的政策性资金项目中已经入库储备的比例。', en: 'Of the policy-fund projects planned in the period, the share taken into the store.' },
    aliases: ['政策性资金项目入库率', '谋划项目入库率'],
    terms: [{ of: 'policy-project', where: { storedOn: { filled: true } }, measure: count(), within: 'plannedOn' }],
    over: [{ of: 'policy-project', measure: count(), within: 'plannedOn' }],
  }),
  defineIndicator('projects/policy-declared', {
    title: { zh: '申报政策性资金项目', en: 'Policy-fund projects declared' }, unit: '个', owner, by: 'fundKind',
    definition: { zh: '期内各项申报条件齐备并已申报的政策性资金项目数。', en: 'Policy-fund projects declared in the period with all their gates closed.' },
    aliases: ['申报项目个数', '政策性资金申报项目'],
    terms: [{ of: 'policy-project', measure: count(), within: 'declaredOn' }],
  }),
  defineIndicator('projects/policy-granted', {
    title: { zh: '争取政策性资金', en: 'Policy funds won' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'fundKind',
    definition: { zh: '期内上级下达的政策性资金金额，以下达文件为准。', en: 'Policy funds granted in the period, by document.' },
    aliases: ['争取上级资金', '政策性资金下达'],
    terms: [{ of: 'policy-project', measure: sum('granted'), within: 'fundedOn' }],
  }),
];

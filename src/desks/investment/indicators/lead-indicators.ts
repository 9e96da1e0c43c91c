import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-investment';

/** The figures of leads before a contract: who brought them, how soon they were contacted, which were lost. */
export const LeadIndicators: readonly Indicator[] = [
  defineIndicator('investment/leads', {
    title: { zh: '新收集招商线索', en: 'New leads' }, unit: '条', owner, by: 'direction',
    definition: { zh: '期内登记的招商线索数。', en: 'Leads recorded in the period.' },
    aliases: ['新收集线索', '招商线索', '新增招商线索'],
    terms: [{ of: 'lead', measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/six-posts-leads', {
    title: { zh: '六职引荐线索', en: 'Leads brought by the six posts' }, unit: '条', owner, by: 'broughtBy',
    definition: { zh: '期内由“六职”引荐的招商线索数，按岗位分。', en: 'Leads of the period that the six leading posts brought, by post.' },
    aliases: ['六职招商线索', '六职引荐招商线索'],
    terms: [{ of: 'lead', where: { broughtBy: { not: 'all-staff' } }, measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/intended', {
    title: { zh: '线索意向投资额', en: 'Intended investment of new leads' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'direction', better: 'neither',
    definition: { zh: '期内登记的线索中投资方表示的意向投资额合计，不是合同金额。', en: 'Investment that investors of the leads of the period had in mind; no contract stands behind it.' },
    aliases: ['意向投资额', '线索意向投资'],
    terms: [{ of: 'lead', measure: sum('intended'), within: 'foundOn' }],
  }),
  defineIndicator('investment/contacted', {
    title: { zh: '对接项目', en: 'Leads contacted' }, unit: '个', owner, by: 'direction',
    definition: { zh: '期内完成首次对接的招商项目数。', en: 'Projects first contacted in the period.' },
    aliases: ['对接项目', '对接招商项目'],
    terms: [{ of: 'lead', measure: count(), within: 'contactedOn' }],
  }),
  defineIndicator('investment/contact-in-time', {
    title: { zh: '线索按期对接率', en: 'Leads contacted in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内登记的线索中，在期限内完成对接的比例；没有对接的不算按期。', en: 'Of the leads recorded in the period, the share contacted within the limit; one never contacted is not in time.' },
    note: { zh: '期末尚在期限内的线索也计入分母，对接后补上。', en: 'Leads whose limit still runs at the end count below the line until they are contacted.' },
    aliases: ['按期对接率', '线索对接及时率'],
    terms: [{ of: 'lead', where: { contactedInTime: true }, measure: count(), within: 'foundOn' }],
    over: [{ of: 'lead', measure: count(), within: 'foundOn' }],
  }),
  defineIndicator('investment/in-talks', {
    title: { zh: '在谈招商项目', en: 'Leads in talks' }, unit: '个', owner, by: 'direction',
    definition: { zh: '期末处于洽谈、审查或待签约阶段的招商项目数。', en: 'Projects being negotiated, reviewed or about to be signed at the end of the period.' },
    aliases: ['在谈项目'],
    terms: [{ of: 'lead', where: { state: { in: ['negotiating', 'reviewing', 'checkingLegality', 'cleared'] } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('investment/lost', {
    title: { zh: '流失项目', en: 'Projects lost' }, unit: '个', owner, better: 'less', by: 'lossReason',
    definition: { zh: '期内登记流失且没有重新启动的招商项目数，按原因分。', en: 'Projects recorded as lost in the period and not taken up again, by reason.' },
    aliases: ['招商流失项目', '流失招商项目'],
    terms: [{ of: 'lead', where: { state: 'lost' }, measure: count(), within: 'lostOn' }],
  }),
  defineIndicator('investment/reopened', {
    title: { zh: '重新启动招商项目', en: 'Projects taken up again' }, unit: '个', owner,
    definition: { zh: '期内由流失重新启动的招商项目数，不计入新线索。', en: 'Projects taken up again in the period after they had been lost; they are no new leads.' },
    aliases: ['重启招商项目'],
    terms: [{ of: 'lead', measure: count(), within: 'reopenedOn' }],
  }),
];

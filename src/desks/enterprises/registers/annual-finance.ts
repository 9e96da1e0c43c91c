import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, integer, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** Where a figure of an enterprise comes from. Statistics Law 统计法 (2024) art. 28: never from a statistics return. */
export const BASES = {
  tax: ['税务口径', 'Tax declaration'],
  volunteered: ['企业自愿提供', 'Volunteered by the enterprise'],
} as const;

/** An enterprise's figures of a declared span: a quarter or a year, on the tax basis or volunteered. */
export const AnnualFinance = defineRegister('annual-finance', {
  title: { zh: '企业年度经营数据', en: "Enterprise's yearly figures" },
  fields: {
    name: text({ zh: '期次', en: 'Span' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/ }),
    basis: choice({ zh: '数据口径', en: 'Basis' }, BASES, { help: { zh: '统计调查资料不得用于统计以外的目的，此处不收统计报表数据。', en: 'What was collected by a statistical survey may not be used here.' } }),
    span: choice({ zh: '所属期', en: 'Span' }, { quarter: ['季度', 'Quarter'], year: ['全年', 'Year'] }),
    from: date({ zh: '所属期起', en: 'From' }),
    through: date({ zh: '所属期止', en: 'Through' }),
    revenue: money({ zh: '营业收入', en: 'Revenue' }, { class: 'sensitive' }),
    taxes: money({ zh: '实缴税额', en: 'Taxes paid' }, { optional: true, class: 'sensitive' }),
    totalAssets: money({ zh: '资产总额', en: 'Total assets' }, { optional: true, class: 'sensitive' }),
    rdExpense: money({ zh: '研发费用', en: 'R&D expense' }, { optional: true, class: 'sensitive' }),
    employees: integer({ zh: '职工人数', en: 'Employees' }, { optional: true, unit: '人' }),
    rdStaff: integer({ zh: '科技人员', en: 'R&D staff' }, { optional: true, unit: '人' }),
    preliminary: yesNo({ zh: '预计数', en: 'Preliminary' }, { help: { zh: '征期未到、按已开票数预计的，次年更正。', en: 'Estimated from invoices before the declaration was due; corrected in the year after.' } }),
    reportedOn: date({ zh: '取得日期', en: 'Received on' }),
    document: text({ zh: '来源凭证', en: 'Source document' }),
  },
  write: anyOf(applicant(3), duty('tax-liaison', 'enterprise-officer')),
  list: ['name', 'operator', 'year', 'basis', 'revenue', 'preliminary', 'reportedOn'],
  groups: [
    { title: { zh: '口径', en: 'Basis' }, fields: ['name', 'operator', 'year', 'basis', 'span', 'from', 'through', 'preliminary', 'reportedOn', 'document'] },
    { title: { zh: '经营', en: 'Business' }, fields: ['revenue', 'taxes', 'totalAssets', 'employees'] },
    { title: { zh: '研发', en: 'Research' }, fields: ['rdExpense', 'rdStaff'] },
  ],
});

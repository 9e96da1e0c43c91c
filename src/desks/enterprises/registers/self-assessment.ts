import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, measure, money, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The schemes for which an enterprise can assess itself. */
export const SCHEMES = {
  'tech-sme': ['国家科技型中小企业', 'Technology SME'],
  'innovative-sme': ['省级创新型中小企业', 'Innovative SME'],
  specialised: ['省级专精特新中小企业', 'Specialised SME'],
} as const;

const asked = { optional: true, class: 'sensitive' } as const;

/** An enterprise's self-assessment by a published table: what it filled in, the points with their reasons, what is missing. */
export const SelfAssessment = defineRegister('self-assessment', {
  title: { zh: '资质自评', en: 'Self-assessment' },
  fields: {
    name: text({ zh: '自评', en: 'Assessment' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    scheme: choice({ zh: '申报类别', en: 'Scheme' }, SCHEMES),
    year: text({ zh: '评价年度', en: 'Year' }, { pattern: /^\d{4}$/ }),
    assessedOn: date({ zh: '自评日期', en: 'Assessed on' }),
    finance: reference('annual-finance', { zh: '所依据的经营数据', en: 'Figures used' }, { optional: true }),
    standard: text({ zh: '所用评价标准', en: 'Table used' }),
    employees: integer({ zh: '职工总数', en: 'Employees' }, { ...asked, unit: '人' }),
    rdStaff: integer({ zh: '科技（研发）人员', en: 'R&D staff' }, { ...asked, unit: '人' }),
    revenue: money({ zh: '上年营业收入', en: 'Revenue' }, asked),
    costs: money({ zh: '上年成本费用支出', en: 'Costs' }, asked),
    assets: money({ zh: '资产总额', en: 'Total assets' }, asked),
    liabilities: money({ zh: '负债总额', en: 'Liabilities' }, asked),
    netProfit: money({ zh: '上年净利润', en: 'Net profit' }, { ...asked, min: -1e13 }),
    rdExpense: money({ zh: '上年研发费用', en: 'R&D expense' }, asked),
    mainRevenue: money({ zh: '上年主营业务收入', en: 'Main revenue' }, asked),
    growth: percent({ zh: '主营业务收入增长率', en: 'Growth of the main revenue' }, asked),
    classOne: integer({ zh: 'Ⅰ类知识产权', en: 'Class I patents' }, { ...asked, unit: '项' }),
    classOneOwn: integer({ zh: '其中自主研发', en: 'Of its own research' }, { ...asked, unit: '项' }),
    classOneHigh: integer({ zh: '其中高价值', en: 'Of high value' }, { ...asked, unit: '项' }),
    classTwo: integer({ zh: 'Ⅱ类知识产权', en: 'Class II patents' }, { ...asked, unit: '项' }),
    yearsInField: integer({ zh: '细分市场年限', en: 'Years in its market' }, { ...asked, unit: '年' }),
    productField: choice({ zh: '主导产品领域', en: 'Field of the main product' }, { 'gap-filling': ['补短板、锻长板、填空白', 'Fills a gap'], basic: ['工业六基、老字号、服务产业链', 'Basic industries, old brands'], emerging: ['战略性新兴产业', 'Emerging industry'], other: ['其他', 'Other'] }, asked),
    digitalLevel: integer({ zh: '数字化水平（级）', en: 'Digital level' }, { ...asked, min: 1, max: 4 }),
    qualityMarks: integer({ zh: '质量管理符合项', en: 'Marks of quality' }, { ...asked, max: 4, unit: '项' }),
    localFeatures: integer({ zh: '地方特色符合项', en: 'Local features' }, { ...asked, max: 3, unit: '项' }),
    institution: choice({ zh: '研发机构级别', en: 'R&D institution' }, { national: ['国家级', 'National'], province: ['省级', 'Province'], city: ['市级', 'City'], below: ['市级以下', 'Below city'], none: ['无', 'None'] }, asked),
    equity: money({ zh: '新增股权融资（实缴）', en: 'New equity paid in' }, asked),
    resident: yesNo({ zh: '境内注册居民企业', en: 'Registered in the country' }, { optional: true }),
    allowedProducts: yesNo({ zh: '产品服务不属禁限淘汰类', en: 'Products not forbidden or phased out' }, { optional: true }),
    clean: yesNo({ zh: '无重大违法失信', en: 'No serious breach' }, { optional: true }),
    route: choice({ zh: '直通条件', en: 'Direct route' }, {
      'high-tech': ['高新技术企业', 'High-tech enterprise'], award: ['科技奖励', 'Award'], institution: ['省部级以上研发机构', 'R&D institution'], standard: ['主导制定标准', 'Led a standard'],
      'rd-mean': ['研发费用均值', 'Mean R&D expense'], contest: ['创客中国', 'Contest'],
    }, { optional: true }),
    points: rows({ zh: '得分', en: 'Points' }, {
      item: text({ zh: '指标', en: 'Item' }, { max: 60 }),
      points: measure({ zh: '得分', en: 'Points' }, '分'),
      max: measure({ zh: '满分', en: 'Of' }, '分'),
      reason: text({ zh: '理由', en: 'Reason' }),
      missing: text({ zh: '到下一档还差', en: 'Missing to the next band' }, { optional: true }),
    }, { max: 20 }),
    total: measure({ zh: '总分', en: 'Total' }, '分', { max: 100 }),
    direct: text({ zh: '直通条件成立', en: 'Direct route open' }, { optional: true }),
    unmet: longText({ zh: '未达到的条件', en: 'What is not met' }, { optional: true, max: 1000 }),
    passes: yesNo({ zh: '达到申报条件', en: 'Passes' }),
  },
  prefill: { by: 'operator', fields: { employees: 'employees' } },
  write: anyOf(applicant(3), duty('enterprise-officer')),
  list: ['name', 'scheme', 'year', 'total', 'passes', 'unmet', 'assessedOn'],
  groups: [
    { title: { zh: '自评', en: 'Assessment' }, fields: ['name', 'operator', 'scheme', 'year', 'assessedOn', 'finance', 'standard'] },
    { title: { zh: '得分', en: 'Points' }, fields: ['points', 'total', 'direct', 'unmet', 'passes'] },
    { title: { zh: '条件', en: 'Conditions' }, fields: ['resident', 'allowedProducts', 'clean', 'route', 'yearsInField', 'productField', 'digitalLevel', 'qualityMarks', 'localFeatures', 'institution'] },
    { title: { zh: '经营和研发', en: 'Business and research' }, fields: ['employees', 'rdStaff', 'revenue', 'mainRevenue', 'growth', 'costs', 'netProfit', 'assets', 'liabilities', 'equity', 'rdExpense', 'classOne', 'classOneOwn', 'classOneHigh', 'classTwo'] },
  ],
});

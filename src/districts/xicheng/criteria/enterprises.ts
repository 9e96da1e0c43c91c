import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

/** Ten thousand yuan, in fen. */
const WAN = 1_000_000;

type BandSeed = readonly [least: number, points: number, named?: string];
type WaySeed = { readonly measure: string; readonly title: string; readonly unit: string; readonly bands: readonly Readonly<Record<string, number | string>>[] };

/** Bands from a least value on, the most points first. */
function from(measure: string, title: string, unit: string, ...bands: readonly BandSeed[]): WaySeed {
  return { measure, title, unit, bands: bands.map(([atLeast, points, named]) => ({ atLeast, points, ...(named ? { named } : {}) })) };
}

/** Bands up to a highest value, the most points first. */
function upTo(measure: string, title: string, unit: string, ...bands: readonly (readonly [most: number, points: number])[]): WaySeed {
  return { measure, title, unit, bands: bands.map(([atMost, points]) => ({ atMost, points })) };
}

const CLEAN = { title: '上年及当年无重大安全、质量事故和严重环境违法、失信，未列入经营异常和严重违法失信名单', any: [{ measure: 'clean', title: '无违法失信', unit: '', atLeast: 1 }] };
const route = (measure: string, title: string) => ({ measure, title, unit: '', atLeast: 1 });

// 国科发政〔2017〕115号, art. 6 to 9.
const TECH_SME_TABLE = {
  gates: [
    { title: '在中国境内（不含港澳台）注册的居民企业', any: [{ measure: 'resident', title: '居民企业', unit: '', atLeast: 1 }] },
    { title: '职工总数不超过 500 人', any: [{ measure: 'employees', title: '职工总数', unit: '人', atMost: 500 }] },
    { title: '年销售收入不超过 2 亿元', any: [{ measure: 'revenue', title: '年销售收入', unit: '万元', atMost: 20_000 }] },
    { title: '资产总额不超过 2 亿元', any: [{ measure: 'assets', title: '资产总额', unit: '万元', atMost: 20_000 }] },
    { title: '产品和服务不属于国家禁止、限制和淘汰类', any: [{ measure: 'allowedProducts', title: '产品和服务', unit: '', atLeast: 1 }] },
    CLEAN,
  ],
  items: [
    { key: 'staff', title: '科技人员', max: 20, required: true, ways: [from('rdStaffShare', '科技人员占职工总数', '%', [30, 20], [25, 16], [20, 12], [15, 8], [10, 4])] },
    {
      key: 'spending', title: '研发投入', max: 50,
      ways: [
        from('rdPerRevenue', '研发费用占销售收入', '%', [6, 50], [5, 40], [4, 30], [3, 20], [2, 10]),
        from('rdPerCosts', '研发费用占成本费用支出', '%', [30, 50], [25, 40], [20, 30], [15, 20], [10, 10]),
      ],
    },
    {
      key: 'results', title: '科技成果', max: 30,
      ways: [from('classTwo', 'Ⅱ类知识产权', '项', [4, 24], [3, 18], [2, 12], [1, 6]), from('classOne', 'Ⅰ类知识产权', '项', [1, 30])],
    },
  ],
  groups: [],
  pass: 60,
  direct: [
    route('high-tech', '拥有有效期内高新技术企业证书'), route('award', '近五年获国家级科技奖励且排名前三'),
    route('institution', '拥有经认定的省部级以上研发机构'), route('standard', '近五年主导制定国际、国家或行业标准'),
  ],
};

const patents = [
  from('classTwo', 'Ⅱ类知识产权', '项', [1, 5]), from('classOne', 'Ⅰ类知识产权', '项', [1, 10]),
  from('classOneOwn', '自主研发的Ⅰ类知识产权', '项', [1, 15]), from('classOneHigh', 'Ⅰ类高价值知识产权', '项', [1, 20]),
];

// 工信部企业〔2022〕63号, annex 1.
const INNOVATIVE_TABLE = {
  gates: [CLEAN],
  items: [
    { key: 'patents', title: '有效知识产权', max: 20, group: 'innovation', ways: patents },
    { key: 'spending', title: '研发费用占营业收入', max: 20, group: 'innovation', ways: [from('rdPerRevenue', '研发费用占营业收入', '%', [5, 20], [3, 15], [2, 10], [1, 5])] },
    { key: 'growth', title: '主营业务收入增长率', max: 20, group: 'growth', ways: [from('growth', '主营业务收入增长率', '%', [15, 20], [10, 15], [5, 10], [0, 5])] },
    { key: 'debt', title: '资产负债率', max: 10, group: 'growth', ways: [upTo('debtRatio', '资产负债率', '%', [55, 10], [75, 5])] },
    { key: 'field', title: '主导产品所属领域', max: 10, group: 'specialisation', ways: [from('productField', '主导产品所属领域', '', [2, 10, '战略性新兴产业'], [1, 5, '其他领域'])] },
    { key: 'main', title: '主营业务收入占比', max: 20, group: 'specialisation', ways: [from('mainShare', '主营业务收入占营业收入', '%', [70, 20], [60, 15], [55, 10], [50, 5])] },
  ],
  groups: [{ key: 'innovation', title: '创新能力', least: 20 }, { key: 'growth', title: '成长性', least: 15 }, { key: 'specialisation', title: '专业化', least: 15 }],
  pass: 60,
  direct: [
    route('award', '近三年获国家级或省级科技奖励'), route('high-tech', '有效期内高新技术企业、技术创新示范或知识产权示范企业'),
    route('institution', '拥有省部级以上研发机构'), { measure: 'equity', title: '近三年新增股权融资实缴 500 万元以上', unit: '万元', atLeast: 500 },
  ],
};

const spending = [
  from('rdExpense', '研发费用', '万元', [500, 10], [400, 8], [300, 6], [200, 4], [100, 2]),
  from('rdPerRevenue', '研发费用占营业收入', '%', [10, 10], [8, 8], [6, 6], [4, 4], [3, 2]),
];

// 工信部企业〔2022〕63号, annex 2. Items 11 to 13 below their first band are from memory, item 9 is a province's own: both to be checked.
const SPECIALISED_TABLE = {
  gates: [
    CLEAN,
    { title: '从事特定细分市场 2 年以上', any: [{ measure: 'yearsInField', title: '细分市场年限', unit: '年', atLeast: 2 }] },
    { title: '上年研发费用 100 万元以上', any: [{ measure: 'rdExpense', title: '研发费用', unit: '万元', atLeast: 100 }] },
    { title: '上年研发费用占营业收入 3% 以上', any: [{ measure: 'rdPerRevenue', title: '研发费用占营业收入', unit: '%', atLeast: 3 }] },
    {
      title: '上年营业收入 1000 万元以上，或近两年新增股权融资实缴 2000 万元以上',
      any: [{ measure: 'revenue', title: '营业收入', unit: '万元', atLeast: 1000 }, { measure: 'equity', title: '新增股权融资', unit: '万元', atLeast: 2000 }],
    },
  ],
  items: [
    { key: 'main', title: '主营业务收入占比', max: 5, group: 'professional', ways: [from('mainShare', '主营业务收入占营业收入', '%', [80, 5], [70, 3], [60, 1])] },
    { key: 'growth', title: '近两年主营业务收入平均增长率', max: 10, group: 'professional', ways: [from('growth', '近两年主营业务收入平均增长率', '%', [10, 10], [8, 8], [6, 6], [4, 4], [0, 2])] },
    { key: 'years', title: '从事细分市场年限', max: 5, group: 'professional', ways: [from('yearsInField', '从事细分市场年限', '年', [10, 5], [8, 4], [6, 3], [4, 2], [2, 1])] },
    { key: 'field', title: '主导产品所属领域', max: 5, group: 'professional', ways: [from('productField', '主导产品所属领域', '', [2, 5, '补短板、锻长板、填空白'], [1, 3, '工业六基、老字号、服务重点产业链'])] },
    { key: 'digital', title: '数字化水平', max: 5, group: 'refined', ways: [from('digitalLevel', '数字化水平', '', [3, 5, '三级以上'], [2, 3, '二级'])] },
    { key: 'quality', title: '质量管理水平', max: 5, group: 'refined', ways: [from('qualityMarks', '质量管理', '项', [2, 5], [1, 3])] },
    { key: 'margin', title: '上年净利润率', max: 10, group: 'refined', ways: [from('netMargin', '上年净利润率', '%', [10, 10], [8, 8], [6, 6], [4, 4], [2, 2])] },
    { key: 'debt', title: '上年资产负债率', max: 5, group: 'refined', ways: [upTo('debtRatio', '上年资产负债率', '%', [50, 5], [60, 3], [70, 1])] },
    { key: 'local', title: '地方特色（演示）', max: 15, group: 'featured', ways: [from('localFeatures', '地方特色指标', '项', [3, 15], [2, 10], [1, 5])] },
    {
      key: 'patents', title: '知识产权', max: 10, group: 'innovation',
      ways: [
        from('classTwo', 'Ⅱ类知识产权', '项', [1, 2]), from('classOne', 'Ⅰ类知识产权', '项', [1, 6]),
        from('classOneOwn', '自主研发的Ⅰ类知识产权', '项', [1, 8]), from('classOneHigh', 'Ⅰ类高价值知识产权', '项', [1, 10]),
      ],
    },
    { key: 'spending', title: '研发投入', max: 10, group: 'innovation', ways: spending },
    { key: 'staff', title: '研发人员占比', max: 5, group: 'innovation', ways: [from('rdStaffShare', '研发人员占职工总数', '%', [20, 5], [10, 3], [5, 1])] },
    { key: 'institution', title: '研发机构级别', max: 10, group: 'innovation', ways: [from('institution', '研发机构', '', [4, 10, '国家级'], [3, 8, '省级'], [2, 4, '市级'], [1, 2, '市级以下'])] },
  ],
  groups: [],
  pass: 60,
  direct: [
    route('award', '近三年获省级科技奖励前三或国家级前五'), route('rd-mean', '近两年研发费用均值 1000 万元以上'),
    { measure: 'equity', title: '近两年新增股权融资实缴 6000 万元以上', unit: '万元', atLeast: 6000 }, route('contest', '近三年进入“创客中国”全国 500 强企业组'),
  ],
};

const SCALE_THRESHOLDS = [
  { scale: 'industry', industries: ['B', 'C', 'D'], leastRevenue: 2000 * WAN },
  { scale: 'construction', industries: ['E'], needs: 'licence' },
  { scale: 'wholesale', industries: ['F51'], leastRevenue: 2000 * WAN },
  { scale: 'retail', industries: ['F52'], leastRevenue: 500 * WAN },
  { scale: 'catering', industries: ['H61', 'H62'], leastRevenue: 200 * WAN },
  { scale: 'real-estate', industries: ['K7010'], needs: 'activity' },
  { scale: 'service', group: 'transport-and-information', industries: ['G', 'I', 'N', 'Q84'], leastRevenue: 2000 * WAN },
  { scale: 'service', group: 'business-and-science', industries: ['L', 'M', 'P', 'K7020', 'K7030', 'K7040', 'K7090'], leastRevenue: 1000 * WAN },
  { scale: 'service', group: 'residents-and-culture', industries: ['O', 'R', 'Q85'], leastRevenue: 500 * WAN },
];

const LADDER = '《优质中小企业梯度培育管理暂行办法》（工信部企业〔2022〕63号）';

/** The enterprises desk's criteria in their dated versions; what no act fixes is marked as demonstration. */
export const ENTERPRISES_CRITERIA: CriterionVersions = {
  'enterprises/scale-thresholds': [{ from: '2019-01-01', document: '国家统计局统计单位入库标准（据地方统计局公开说明）', value: SCALE_THRESHOLDS }],
  'enterprises/pool-lines': [{ from: '2022-01-01', document: '本区“准四上”企业培育办法（演示）', value: { join: 0.7, leave: 0.5 } }],
  'enterprises/monthly-entry': [{ from: '2019-01-01', document: '国家统计局调查单位审批办法（据地方统计局公开说明）', value: { openedSinceMonth: 10, firstMonth: 2, lastMonth: 11 } }],
  'enterprises/tech-sme-table': [{ from: '2017-05-03', document: '《科技型中小企业评价办法》（国科发政〔2017〕115号）', value: TECH_SME_TABLE }],
  // From April 2026 a new ladder holds, whose tables are entered once they are known; until then none is in force.
  'enterprises/innovative-sme-table': [{ from: '2022-06-01', until: '2026-03-31', document: `${LADDER}附件1`, value: INNOVATIVE_TABLE }],
  'enterprises/specialised-table': [{ from: '2022-06-01', until: '2026-03-31', document: `${LADDER}附件2（第 9 项地方特色为演示，第 11 至 13 项分档待核）`, value: SPECIALISED_TABLE }],
};

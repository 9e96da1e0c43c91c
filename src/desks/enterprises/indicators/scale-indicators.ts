import type { Condition } from '#kernel/condition/condition.ts';
import { count, countDistinct, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-enterprises';
const statistics = 'unit-statistics';
const market = 'unit-market';

// Statistics Law 统计法 (2024) art. 28: what is cultivated is never taken from a statistics return, and the figure says so.
const TAX_BASIS = { zh: '税务口径，非统计数据', en: 'Tax basis, not statistics' };
const POOL_BASIS = { zh: '税务口径或企业自愿提供，非统计数据', en: 'Tax basis or volunteered, not statistics' };
const LISTED: Condition = { kind: 'above-scale', leftOn: { filled: false } };
const IN_POOL: Condition = { leftOn: { filled: false } };

/** Enterprises: how many there are, which are above scale, what they take in, and who is on the way. */
export const ScaleIndicators: readonly Indicator[] = [
  defineIndicator('enterprises/newly-listed', {
    open: true,
    title: { zh: '新入库“四上”企业', en: 'Newly listed above-scale enterprises' }, unit: '家', owner: statistics, by: 'scale',
    definition: { zh: '期内由国家统计局审核确认纳入“四上”名录库的法人单位数。', en: 'Legal persons that the National Bureau of Statistics took into the directory in the period.' },
    aliases: ['新入库“四上”企业', '新增“四上”企业', '“四上”企业入库', '新入库四上企业'],
    terms: [{ of: 'qualification', where: { kind: 'above-scale' }, measure: countDistinct('operator'), within: 'enteredOn' }],
  }),
  defineIndicator('enterprises/above-scale', {
    open: true,
    title: { zh: '培育规模以上企业', en: 'Above-scale enterprises' }, unit: '家', owner: statistics, by: 'scale',
    definition: { zh: '期末在“四上”名录库中的企业数。', en: 'Enterprises in the statistical directory at the end of the period.' },
    aliases: ['规模以上企业', '培育规模以上企业', '“四上”企业在库', '在库“四上”企业'],
    terms: [{ of: 'qualification', where: LISTED, measure: countDistinct('operator'), asOf: 'end' }],
  }),
  defineIndicator('enterprises/above-scale-service', {
    open: true,
    title: { zh: '规模以上服务企业', en: 'Above-scale service enterprises' }, unit: '家', owner: statistics, by: 'serviceGroup',
    definition: { zh: '期末在“四上”名录库中的规模以上服务业企业数。', en: 'Service enterprises in the statistical directory at the end of the period.' },
    aliases: ['规模以上服务企业', '规模以上服务业企业', '规上服务业企业'],
    terms: [{ of: 'qualification', where: { ...LISTED, scale: 'service' }, measure: countDistinct('operator'), asOf: 'end' }],
  }),
  defineIndicator('enterprises/left-directory', {
    title: { zh: '退库“四上”企业', en: 'Enterprises that left the directory' }, unit: '家', owner: statistics, by: 'leftBecause', better: 'less', series: 'none',
    definition: { zh: '期内退出“四上”名录库的企业数。', en: 'Enterprises that left the statistical directory in the period.' },
    aliases: ['退库“四上”企业', '“四上”企业退库'],
    terms: [{ of: 'qualification', where: { kind: 'above-scale' }, measure: countDistinct('operator'), within: 'leftOn' }],
  }),
  defineIndicator('enterprises/intermediaries', {
    open: true,
    title: { zh: '集聚中介服务企业', en: 'Intermediary service enterprises' }, unit: '家', owner, by: 'community',
    definition: { zh: '期末存续的法律、会计、人力资源、咨询、监理等中介服务企业数。', en: 'Intermediary service enterprises (law, accounting, staff, consulting …) open at the end of the period.' },
    aliases: ['集聚各类中介服务企业', '各类中介服务企业', '中介服务企业', '中介服务机构'],
    terms: [{ of: 'operator', where: { intermediary: true, status: 'open' }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('enterprises/revenue', {
    open: true,
    title: { zh: '区内企业全年营业收入', en: 'Revenue of the district’s enterprises' }, unit: '亿元', per: 1e10, decimals: 2, owner, by: 'span', series: 'none',
    definition: { zh: '所属期在期内的企业营业收入合计，取自纳税申报；征期未到的末季为预计数。', en: 'Revenue declared for tax whose span ended in the period; the last quarter is preliminary until it is due.' },
    note: TAX_BASIS,
    aliases: ['区内企业全年营业收入', '区内企业营业收入', '企业营业收入', '企业全年营业收入'],
    terms: [{ of: 'annual-finance', where: { basis: 'tax' }, measure: sum('revenue'), within: 'through' }],
  }),
  defineIndicator('enterprises/pool', {
    title: { zh: '“准四上”培育库企业', en: 'Enterprises in the cultivation pool' }, unit: '家', owner, by: 'scale',
    definition: { zh: '期末在“准四上”培育库中的企业数。', en: 'Enterprises in the cultivation pool at the end of the period.' },
    note: POOL_BASIS,
    aliases: ['准四上培育库', '“准四上”培育企业', '培育库在库企业'],
    terms: [{ of: 'cultivation', where: IN_POOL, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('enterprises/pool-near', {
    title: { zh: '培育库亮绿灯黄灯企业', en: 'Pool: reached or forecast to be reached' }, unit: '家', owner, by: 'light',
    definition: { zh: '期末培育库中已达标或预计当年达标的企业数。', en: 'Enterprises of the pool that have reached their threshold, or are forecast to, at the end of the period.' },
    note: POOL_BASIS,
    aliases: ['预计达标企业', '培育库达标企业'],
    terms: [{ of: 'cultivation', where: { ...IN_POOL, light: { in: ['green', 'yellow'] } }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('enterprises/applications-returned', {
    title: { zh: '入库申报退回率', en: 'Applications sent back' }, unit: '%', value: 'share', decimals: 1, owner: statistics, by: 'way', better: 'less',
    definition: { zh: '期内县级上报的“四上”入库申报中曾被上级退回补正的比例。', en: 'Of the applications that the district reported in the period, the share sent back from above.' },
    aliases: ['入库申报退回率', '申报退回率'],
    terms: [{ of: 'listing-application', where: { returned: true }, measure: count(), within: 'reportedOn' }],
    over: [{ of: 'listing-application', measure: count(), within: 'reportedOn' }],
  }),
  defineIndicator('enterprises/operators', {
    title: { zh: '存续经营主体', en: 'Operators open' }, unit: '户', owner: market, by: 'kind',
    definition: { zh: '期末登记状态为存续的经营主体户数。', en: 'Operators that were open at the end of the period.' },
    aliases: ['经营主体总量', '实有经营主体', '市场主体总量', '存续经营主体'],
    terms: [{ of: 'operator', where: { status: 'open' }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('enterprises/founded', {
    title: { zh: '新成立企业', en: 'Enterprises founded' }, unit: '家', owner: market, by: 'community',
    definition: { zh: '成立日期在期内的企业数，个体工商户和合作社不计。', en: 'Enterprises founded in the period, without sole traders and cooperatives.' },
    aliases: ['新成立企业', '当年成立企业'],
    terms: [{ of: 'operator', where: { kind: 'enterprise' }, measure: count(), within: 'openedOn' }],
  }),
  defineIndicator('enterprises/net-growth', {
    title: { zh: '净增经营主体', en: 'Net growth of operators' }, unit: '户', owner: market, by: 'kind',
    definition: { zh: '期内成立的经营主体户数减去期内注销的户数。', en: 'Operators founded in the period less those closed.' },
    aliases: ['净增经营主体', '经营主体净增', '市场主体净增'],
    terms: [
      { of: 'operator', measure: count(), within: 'openedOn' },
      { sign: -1, of: 'operator', where: { status: 'closed' }, measure: count(), within: 'closedOn' },
    ],
  }),
];

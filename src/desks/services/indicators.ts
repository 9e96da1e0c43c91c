import type { Condition } from '#kernel/condition/condition.ts';
import { average, count, defineIndicator, median, type Indicator } from '#kernel/indicator/indicator.ts';

const LICENSED_HERE: Condition = { seat: 'district', licensedAt: { filled: true } };

/** 企业1小时领取营业执照: half of all licences took no longer. */
export const LicenceHours: Indicator = defineIndicator('services/licence-hours', {
  open: true,
  title: { zh: '领取营业执照用时', en: 'Time to the business licence' },
  unit: '小时',
  definition: {
    zh: '期内发照的企业开办申请，从受理到发照所用工作时间的中位数。',
    en: 'Median office time from acceptance to the licence, of openings licensed in the period.',
  },
  terms: [{ of: 'registration', where: { minutesToLicence: { filled: true } }, measure: median('minutesToLicence'), within: 'licensedAt' }],
  per: 60,
  decimals: 2,
  owner: 'unit-market',
  aliases: ['领取营业执照', '快速领取营业执照', '企业1小时快速领取营业执照', '营业执照办理时限', '企业开办时间', '企业开办时限', '发照用时'],
  better: 'less',
  by: 'operatorKind',
  note: { zh: '按工作时间计，不含补正和非工作时段；本区承诺 1 个工作时。', en: 'Office time only; the district promises one working hour.' },
});

/** The share of licences that kept the promise. */
export const LicencesInTime: Indicator = defineIndicator('services/licences-in-time', {
  title: { zh: '一小时内发照率', en: 'Licences within the hour' },
  unit: '%',
  definition: { zh: '期内发照的企业开办申请中，受理后一个工作时内发照的占比。', en: 'Share of licences issued within one working hour of acceptance.' },
  value: 'share',
  terms: [{ of: 'registration', where: { licensedInTime: true, minutesToLicence: { filled: true } }, measure: count(), within: 'licensedAt' }],
  over: [{ of: 'registration', where: { minutesToLicence: { filled: true } }, measure: count(), within: 'licensedAt' }],
  decimals: 1,
  owner: 'unit-market',
  aliases: ['按时发照率', '营业执照按时发放率'],
});

/** New operators by kind. */
export const Registrations: Indicator = defineIndicator('services/registrations', {
  title: { zh: '新登记经营主体', en: 'New operators registered' },
  unit: '户',
  definition: { zh: '期内在本区登记发照的经营主体户数，不含全市通办的外县区主体。', en: 'Operators of the district licensed in the period.' },
  terms: [{ of: 'registration', where: LICENSED_HERE, measure: count(), within: 'licensedAt' }],
  owner: 'unit-market',
  aliases: ['新增经营主体', '新设经营主体', '新登记企业', '新增市场主体'],
  by: 'operatorKind',
});

/** Closings. */
export const Deregistrations: Indicator = defineIndicator('services/deregistrations', {
  title: { zh: '注销经营主体', en: 'Operators closed' },
  unit: '户',
  definition: { zh: '期内准予注销登记的经营主体户数。', en: 'Operators whose closing was granted in the period.' },
  terms: [{ of: 'deregistration', where: { state: 'deregistered' }, measure: count(), within: 'deregisteredOn' }],
  owner: 'unit-market',
  aliases: ['注销登记', '注销企业', '注销市场主体'],
  better: 'neither',
  by: 'route',
});

/** Openings handled online. */
export const OnlineShare: Indicator = defineIndicator('services/online-share', {
  title: { zh: '企业开办网办率', en: 'Openings applied for online' },
  unit: '%',
  definition: { zh: '期内发照的企业开办申请中，通过网上提交的占比。', en: 'Share of licensed openings that were applied for online.' },
  value: 'share',
  terms: [{ of: 'registration', where: { channel: 'online', licensedAt: { filled: true } }, measure: count(), within: 'licensedAt' }],
  over: [{ of: 'registration', where: { licensedAt: { filled: true } }, measure: count(), within: 'licensedAt' }],
  decimals: 1,
  owner: 'unit-services',
  aliases: ['网办率', '网上办理率', '网上办'],
});

/** What an applicant's trips come to. */
export const VisitsPerOpening: Indicator = defineIndicator('services/visits-per-opening', {
  title: { zh: '企业开办平均到场次数', en: 'Visits per opening' },
  unit: '次',
  definition: { zh: '期内完成开办的申请人平均到大厅的次数。', en: 'Mean visits to the hall of applicants whose opening was finished in the period.' },
  terms: [{ of: 'registration', where: { visits: { filled: true } }, measure: average('visits'), within: 'doneOn' }],
  decimals: 2,
  owner: 'unit-services',
  aliases: ['平均跑动次数', '平均到场次数'],
  better: 'less',
});

/** 156 项政务服务事项. */
export const ItemsSettled: Indicator = defineIndicator('services/items-settled', {
  open: true,
  title: { zh: '进驻政务服务事项', en: 'Items settled in the hall' },
  unit: '项',
  definition: { zh: '期末已进驻便民服务中心的政务服务事项数。', en: "Items settled in the service hall at the period's end." },
  terms: [{ of: 'service-item', where: { settledIn: true }, measure: count(), asOf: 'end' }],
  owner: 'unit-services',
  aliases: ['政务服务事项', '政务服务事项入驻', '政务服务事项进驻', '入驻事项'],
  by: 'kind',
});

/** 均已入驻. */
export const ItemsSettledShare: Indicator = defineIndicator('services/items-settled-share', {
  open: true,
  title: { zh: '政务服务事项进驻率', en: 'Share of items settled in the hall' },
  unit: '%',
  definition: { zh: '期末已进驻的事项占目录内全部政务服务事项的比例。', en: "Items settled over all items of the catalogue at the period's end." },
  value: 'share',
  terms: [{ of: 'service-item', where: { settledIn: true }, measure: count(), asOf: 'end' }],
  over: [{ of: 'service-item', measure: count(), asOf: 'end' }],
  decimals: 1,
  owner: 'unit-services',
  aliases: ['政务服务事项均已入驻', '事项入驻率', '事项进驻率', '政务服务事项全部进驻'],
});

/** Ordinary cases decided in time. */
export const CasesInTime: Indicator = defineIndicator('services/cases-in-time', {
  title: { zh: '办件按期办结率', en: 'Cases decided in time' },
  unit: '%',
  definition: { zh: '期内办结的办件中，在期限内办结的占比。', en: 'Share of cases decided in the period that were decided in time.' },
  value: 'share',
  terms: [{ of: 'service-case', where: { decidedInTime: true }, measure: count(), within: 'decidedOn' }],
  over: [{ of: 'service-case', measure: count(), within: 'decidedOn' }],
  decimals: 1,
  owner: 'unit-services',
  aliases: ['按期办结率', '政务服务事项按期办结率'],
});

/** 好评率. */
export const GoodRatings: Indicator = defineIndicator('services/good-ratings', {
  title: { zh: '政务服务好评率', en: 'Good ratings' },
  unit: '%',
  definition: { zh: '期内好差评中“基本满意”及以上的占比。', en: 'Share of ratings of the period that are fairly satisfied or better.' },
  value: 'share',
  terms: [{ of: 'rating', where: { grade: { in: ['3', '4', '5'] } }, measure: count(), within: 'givenOn' }],
  over: [{ of: 'rating', measure: count(), within: 'givenOn' }],
  decimals: 1,
  owner: 'unit-services',
  aliases: ['好评率', '群众满意率', '办事满意率'],
});

/** All indicators of the desk. */
export const SERVICES_INDICATORS: readonly Indicator[] = [
  LicenceHours, LicencesInTime, Registrations, Deregistrations, OnlineShare, VisitsPerOpening, ItemsSettled, ItemsSettledShare, CasesInTime, GoodRatings,
];

import { duty } from '#kernel/access/access.ts';
import { choice, choices, date, longText, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { SCALE_CLASSES, SERVICE_GROUPS } from '../scale-class.ts';
import { BASES } from './annual-finance.ts';

/** The papers that every application to the statistical directory holds. */
export const LISTING_MATERIALS = {
  form: ['调查单位审核登记表', 'Registration form'],
  basics: ['法人单位基本情况表', 'Basic facts of the legal person'],
  licence: ['营业执照', 'Business licence'],
  income: ['最近一个月利润表', 'Income statement'],
  balance: ['最近一个月资产负债表', 'Balance sheet'],
  vat: ['增值税纳税申报表及附列资料', 'VAT declaration'],
  photos: ['经营场所照片', 'Photographs of the premises'],
  pledge: ['承诺书', 'Pledge'],
} as const;

/** An enterprise's way into the statistical directory 四上入库, from cultivation to the National Bureau's decision. */
export const ListingApplication = defineRegister('listing-application', {
  title: { zh: '“四上”入库申报', en: 'Application to be listed' },
  fields: {
    name: text({ zh: '申报', en: 'Application' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    scale: choice({ zh: '“四上”专业', en: 'Class of 四上' }, SCALE_CLASSES),
    serviceGroup: choice({ zh: '服务业门类', en: 'Group of services' }, SERVICE_GROUPS, { optional: true }),
    way: choice({ zh: '入库方式', en: 'Way' }, { monthly: ['月度入库（新开业）', 'Within the year, newly opened'], annual: ['年度入库', "At the year's end"] }),
    officer: reference('staff', { zh: '培育专员', en: 'Officer' }),
    batch: text({ zh: '批次', en: 'Batch' }, { optional: true, max: 40 }),
    remindedOn: date({ zh: '达标提醒日期', en: 'Reminded on' }, { optional: true }),
    basis: choice({ zh: '数据口径', en: 'Basis' }, BASES, { optional: true }),
    revenue: money({ zh: '利润表营业收入', en: 'Revenue of the income statement' }, { optional: true, class: 'sensitive' }),
    sales: money({ zh: '纳税申报销售额', en: 'Sales as declared for tax' }, { optional: true, class: 'sensitive' }),
    agreement: choice({ zh: '两者是否相符', en: 'Whether both agree' }, { agrees: ['相符', 'They agree'], explained: ['有差异，已说明', 'Different, explained'], unexplained: ['有差异，未说明', 'Different, not explained'] }, { optional: true }),
    difference: longText({ zh: '差异说明', en: 'Explanation' }, { optional: true, max: 500 }),
    materials: choices({ zh: '申报材料', en: 'Papers' }, LISTING_MATERIALS, { optional: true }),
    submittedOn: date({ zh: '企业申报日期', en: 'Submitted on' }, { optional: true }),
    siteCheckers: text({ zh: '核查人员', en: 'Who checked on site' }, { optional: true }),
    siteRecord: text({ zh: '现场核查确认书', en: 'Record of the check on site' }, { optional: true }),
    siteConfirmed: yesNo({ zh: '核查属实', en: 'Confirmed on site' }, { optional: true }),
    checkedInTime: yesNo({ zh: '按期核查', en: 'Checked in time' }, { optional: true }),
    reportedOn: date({ zh: '县级上报日期', en: 'Reported by the district on' }, { optional: true }),
    cityReceipt: text({ zh: '市级受理回执', en: "City's receipt" }, { optional: true }),
    provinceReceipt: text({ zh: '省级受理回执', en: "Province's receipt" }, { optional: true }),
    nationReceipt: text({ zh: '国家统计局受理回执', en: "National Bureau's receipt" }, { optional: true }),
    returned: yesNo({ zh: '曾被退回', en: 'Was sent back' }, { optional: true }),
    returnReceipt: text({ zh: '退回通知', en: 'Notice of return' }, { optional: true }),
    suppliedInTime: yesNo({ zh: '按期补正', en: 'Supplied in time' }, { optional: true }),
    decisionReceipt: text({ zh: '审核确认通知', en: "Notice of the National Bureau's decision" }, { optional: true }),
    enteredOn: date({ zh: '入库日期', en: 'Listed on' }, { optional: true }),
    leftOn: date({ zh: '退库日期', en: 'Left on' }, { optional: true }),
    leaveReceipt: text({ zh: '退库通知', en: 'Notice of leaving' }, { optional: true }),
  },
  write: duty('enterprise-officer', 'statistician'),
  list: ['name', 'scale', 'way', 'batch', 'officer', 'state', 'reportedOn', 'enteredOn'],
  groups: [
    { title: { zh: '企业', en: 'Enterprise' }, fields: ['name', 'operator', 'scale', 'serviceGroup', 'way', 'batch', 'officer', 'remindedOn'] },
    { title: { zh: '材料', en: 'Papers' }, fields: ['basis', 'revenue', 'sales', 'agreement', 'difference', 'materials', 'submittedOn'] },
    { title: { zh: '现场核查', en: 'Check on site' }, fields: ['siteCheckers', 'siteRecord', 'siteConfirmed', 'checkedInTime'] },
    { title: { zh: '审核回执', en: 'Receipts' }, fields: ['reportedOn', 'cityReceipt', 'provinceReceipt', 'nationReceipt', 'returned', 'returnReceipt', 'suppliedInTime', 'decisionReceipt', 'enteredOn', 'leftOn', 'leaveReceipt'] },
  ],
});

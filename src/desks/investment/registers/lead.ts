import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The five directions in which the district looks for investment. */
export const DIRECTIONS = {
  finance: ['金融保险', 'Finance and insurance'],
  digital: ['数字经济', 'Digital economy'],
  leisure: ['商业文旅', 'Commerce, culture and tourism'],
  headquarters: ['知名企业总部', 'Headquarters'],
  professional: ['专业中介服务', 'Professional services'],
  other: ['其他', 'Other'],
} as const;

/** The six leading posts that answer for investment themselves (六职). */
export const SIX_POSTS = {
  secretary: ['党工委书记', 'Party secretary'],
  director: ['管委会主任', 'Director'],
  'deputy-secretary': ['党工委副书记', 'Deputy party secretary'],
  'executive-deputy': ['常务副主任', 'Executive deputy director'],
  'investment-deputy': ['分管招商的副主任', 'Deputy director for investment'],
  'zone-head': ['开发平台主要负责人', 'Head of the development platform'],
} as const;

/** An investment project 招商项目 from the first lead to full capacity. */
export const Lead = defineRegister('lead', {
  title: { zh: '招商项目', en: 'Investment lead' },
  fields: {
    name: text({ zh: '项目名称', en: 'Project' }, { search: 'words' }),
    aliases: text({ zh: '别名', en: 'Aliases' }, { optional: true, search: 'words', help: { zh: '报告中可能使用的叫法，用顿号分开。', en: 'Other names under which reports speak of it.' } }),
    investor: text({ zh: '投资方', en: 'Investor' }, { optional: true, search: 'words' }),
    origin: text({ zh: '来源地', en: 'Where from' }, { optional: true, max: 40 }),
    direction: choice({ zh: '产业方向', en: 'Direction' }, DIRECTIONS),
    broughtBy: choice({ zh: '引荐主体', en: 'Brought by' }, { 'six-posts': ['六职', 'One of the six posts'], 'all-staff': ['全员', 'Any member of staff'] }),
    post: choice({ zh: '六职岗位', en: 'Which of the six posts' }, SIX_POSTS, { optional: true }),
    channel: choice({ zh: '线索来源', en: 'Channel' }, {
      trip: ['外出招商', 'Trip'], event: ['推介活动', 'Event'], chamber: ['商会协会', 'Chamber'], referral: ['以商招商', 'Referral by a firm'], visit: ['客商来访', 'Visit by the investor'],
    }),
    trip: reference('investment-trip', { zh: '招商行程', en: 'Trip' }, { optional: true }),
    event: reference('investment-event', { zh: '推介活动', en: 'Event' }, { optional: true }),
    officer: reference('staff', { zh: '跟进人', en: 'Officer' }),
    foundOn: date({ zh: '线索日期', en: 'Found on' }),
    intended: money({ zh: '意向投资额', en: 'Intended investment' }, { optional: true }),
    contactedOn: date({ zh: '对接日期', en: 'Contacted on' }, { optional: true }),
    contactedInTime: yesNo({ zh: '按期对接', en: 'Contacted in time' }, { optional: true }),
    negotiatedOn: date({ zh: '进入在谈日期', en: 'Negotiating since' }, { optional: true }),
    submittedOn: date({ zh: '送审日期', en: 'Sent for review on' }, { optional: true }),
    promises: rows({ zh: '承诺事项', en: 'Promises' }, {
      kind: choice({ zh: '类别', en: 'Kind' }, { reward: ['财政奖补', 'Fiscal reward'], tax: ['税收', 'Tax'], land: ['用地', 'Land'], fee: ['收费', 'Fees'], service: ['服务保障', 'Service'] }),
      content: text({ zh: '承诺内容', en: 'Promise' }),
      basis: text({ zh: '法律政策依据', en: 'Legal basis' }, { optional: true }),
      finding: choice({ zh: '审查意见', en: 'Finding' }, { kept: ['可以保留', 'May stand'], changed: ['修改后保留', 'Changed'], removed: ['删除', 'Removed'] }, { optional: true }),
    }, { optional: true }),
    fairCompetition: choice({ zh: '公平竞争审查', en: 'Fair-competition review' }, { passed: ['通过', 'Passed'], revised: ['修改后通过', 'Passed after changes'], failed: ['不通过', 'Failed'] }, { optional: true }),
    legalReview: choice({ zh: '合法性审查', en: 'Legality review' }, { passed: ['通过', 'Passed'], failed: ['不通过', 'Failed'] }, { optional: true }),
    reviewedOn: date({ zh: '审查完成日期', en: 'Reviewed on' }, { optional: true }),
    reviewedInTime: yesNo({ zh: '按期审查', en: 'Reviewed in time' }, { optional: true }),
    signedOn: date({ zh: '签约日期', en: 'Signed on' }, { optional: true, class: 'public' }),
    contract: text({ zh: '合同编号', en: 'Contract' }, { optional: true, max: 40 }),
    contracted: money({ zh: '签约投资额', en: 'Contracted investment' }, { optional: true }),
    signingEvent: reference('investment-event', { zh: '签约活动', en: 'Signing event' }, { optional: true }),
    landedOn: date({ zh: '落地（履约）日期', en: 'Landed on' }, { optional: true, class: 'public' }),
    landedAs: choice({ zh: '履约方式', en: 'Landed as' }, { company: ['注册公司', 'Company registered'], deposit: ['缴纳保证金', 'Deposit paid'], land: ['缴纳土地款', 'Land paid for'] }, { optional: true }),
    landedInTime: yesNo({ zh: '按期履约', en: 'Landed in time' }, { optional: true }),
    company: reference('operator', { zh: '落地企业', en: 'Company' }, { optional: true }),
    startedOn: date({ zh: '开工日期', en: 'Started on' }, { optional: true, class: 'public' }),
    producedOn: date({ zh: '投产日期', en: 'In production since' }, { optional: true, class: 'public' }),
    capacityOn: date({ zh: '达效日期', en: 'At capacity since' }, { optional: true, class: 'public' }),
    lostOn: date({ zh: '流失日期', en: 'Lost on' }, { optional: true }),
    lossReason: choice({ zh: '流失原因', en: 'Why it was lost' }, {
      site: ['选址用地', 'No fitting site'], policy: ['要求的优惠没有法律依据', 'Asked for favours without legal basis'], elsewhere: ['落户外地', 'Went elsewhere'], funds: ['投资方资金', "Investor's funds"], market: ['市场变化', 'Market'], silent: ['失去联系', 'Fell silent'],
    }, { optional: true }),
    note: longText({ zh: '备注', en: 'Note' }, { optional: true, max: 1000 }),
  },
  write: duty('investment-officer', 'investment-lead'),
  list: ['name', 'direction', 'broughtBy', 'officer', 'foundOn', 'state', 'signedOn', 'contracted'],
  groups: [
    { title: { zh: '项目', en: 'Project' }, fields: ['name', 'aliases', 'investor', 'origin', 'direction', 'intended', 'note'] },
    { title: { zh: '来源', en: 'Origin' }, fields: ['broughtBy', 'post', 'channel', 'trip', 'event', 'officer', 'foundOn'] },
    { title: { zh: '洽谈', en: 'Talks' }, fields: ['contactedOn', 'contactedInTime', 'negotiatedOn', 'lostOn', 'lossReason'] },
    { title: { zh: '承诺与审查', en: 'Promises and review' }, fields: ['promises', 'submittedOn', 'fairCompetition', 'legalReview', 'reviewedOn', 'reviewedInTime'] },
    { title: { zh: '签约与落地', en: 'Signing and landing' }, fields: ['signedOn', 'contract', 'contracted', 'signingEvent', 'landedOn', 'landedAs', 'landedInTime', 'company', 'startedOn', 'producedOn', 'capacityOn'] },
  ],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { PROMISE_FIELDS } from './promise-fields.ts';

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
    aliases: text({ zh: '别名', en: 'Aliases' }, { optional: true, search: 'words', help: { zh: '报告中可能使用的其他叫法，用分号（；）分开。', en: 'Other names under which reports speak of it, parted by ；.' } }),
    investor: text({ zh: '投资方', en: 'Investor' }, { optional: true, search: 'words' }),
    origin: text({ zh: '来源地', en: 'Where from' }, { optional: true, max: 40 }),
    direction: choice({ zh: '产业方向', en: 'Direction' }, DIRECTIONS),
    // One field for both, so that no lead of the six posts can leave open which of them it was.
    broughtBy: choice({ zh: '引荐岗位', en: 'Brought by' }, { ...SIX_POSTS, 'all-staff': ['全员（其他工作人员）', 'Any other member of staff'] }),
    bringer: reference('staff', { zh: '引荐人', en: 'Who brought it' }),
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
    drafted: rows({ zh: '拟作承诺', en: 'Promises drafted' }, {
      ...PROMISE_FIELDS,
      basis: text({ zh: '法律政策依据', en: 'Legal basis' }, { optional: true }),
    }, { optional: true, help: { zh: '合同草案中的全部承诺和要求；没有承诺的，送审时留空表。', en: 'All that the draft promises or asks; an empty table when it promises nothing.' } }),
    promises: rows({ zh: '承诺审查表', en: 'Promises as reviewed' }, {
      ...PROMISE_FIELDS,
      basis: text({ zh: '依据', en: 'Basis' }, { help: { zh: '保留的写所依据的规定和条款，删除的写所违反的条款。', en: 'The act and article on which it stands, or against which it was removed.' } }),
      finding: choice({ zh: '审查意见', en: 'Finding' }, { kept: ['可以保留', 'May stand'], changed: ['修改后保留', 'Changed'], removed: ['删除', 'Removed'] }),
    }, { optional: true, help: { zh: '由审查人填写；合同只能写入此表中保留的承诺。', en: 'Written by the reviewer; only what stands here may go into the contract.' } }),
    promisesChecked: yesNo({ zh: '全部承诺已逐项审查', en: 'Every promise reviewed' }, { optional: true }),
    reviewBasis: text({ zh: '审查所依据的规定', en: 'Reviewed under' }, { optional: true }),
    fairCompetition: choice({ zh: '公平竞争审查', en: 'Fair-competition review' }, { pending: ['待审查', 'Pending'], passed: ['通过', 'Passed'], revised: ['修改后通过', 'Passed after changes'], failed: ['不通过', 'Failed'] }, { optional: true }),
    legalReview: choice({ zh: '合法性审查', en: 'Legality review' }, { pending: ['待审查', 'Pending'], passed: ['通过', 'Passed'], failed: ['不通过', 'Failed'] }, { optional: true }),
    reviewFailedOn: date({ zh: '最近一次审查未通过日期', en: 'Last failed review' }, { optional: true }),
    reviewedOn: date({ zh: '审查完成日期', en: 'Reviewed on' }, { optional: true }),
    reviewedInTime: yesNo({ zh: '按期审查', en: 'Reviewed in time' }, { optional: true }),
    signedOn: date({ zh: '签约日期', en: 'Signed on' }, { optional: true, class: 'public' }),
    contract: text({ zh: '合同编号', en: 'Contract' }, { optional: true, max: 40 }),
    contracted: money({ zh: '签约投资额', en: 'Contracted investment' }, { optional: true }),
    signingEvent: reference('investment-event', { zh: '签约活动', en: 'Signing event' }, { optional: true }),
    landedOn: date({ zh: '落地（履约）日期', en: 'Landed on' }, { optional: true, class: 'public' }),
    landedAs: choice({ zh: '履约方式', en: 'Landed as' }, { company: ['注册公司', 'Company registered'], deposit: ['缴纳保证金', 'Deposit paid'], land: ['缴纳土地款', 'Land paid for'] }, { optional: true }),
    landingProof: text({ zh: '缴款凭证', en: 'Payment voucher' }, { optional: true, max: 80 }),
    landedInTime: yesNo({ zh: '按期履约', en: 'Landed in time' }, { optional: true }),
    company: reference('operator', { zh: '落地企业', en: 'Company' }, { optional: true }),
    startedOn: date({ zh: '开工日期', en: 'Started on' }, { optional: true, class: 'public' }),
    startProof: text({ zh: '开工依据', en: 'Proof of the start' }, { optional: true, help: { zh: '施工许可证编号；不需要施工许可的，写进场装修的地点和日期。', en: 'The construction permit, or where and when fitting out began.' } }),
    producedOn: date({ zh: '投产（开业）日期', en: 'In production since' }, { optional: true, class: 'public' }),
    capacityOn: date({ zh: '达效日期', en: 'At capacity since' }, { optional: true, class: 'public' }),
    lostOn: date({ zh: '流失日期', en: 'Lost on' }, { optional: true }),
    lossReason: choice({ zh: '流失原因', en: 'Why it was lost' }, {
      site: ['选址用地', 'No fitting site'], policy: ['要求的优惠没有法律依据', 'Asked for favours without legal basis'], elsewhere: ['落户外地', 'Went elsewhere'], funds: ['投资方资金', "Investor's funds"], market: ['市场变化', 'Market'], silent: ['失去联系', 'Fell silent'],
      reopened: ['（已重新启动）', '(Taken up again)'],
    }, { optional: true }),
    reopenedOn: date({ zh: '重新启动日期', en: 'Taken up again on' }, { optional: true }),
    note: longText({ zh: '备注', en: 'Note' }, { optional: true, max: 1000 }),
  },
  write: duty('investment-officer', 'investment-lead'),
  reported: { aliases: 'aliases', stages: { signed: { on: 'signedOn' }, started: { on: 'startedOn' }, 'in-use': { on: 'producedOn' } } },
  list: ['name', 'direction', 'broughtBy', 'officer', 'foundOn', 'state', 'signedOn', 'contracted'],
  groups: [
    { title: { zh: '项目', en: 'Project' }, fields: ['name', 'aliases', 'investor', 'origin', 'direction', 'intended', 'note'] },
    { title: { zh: '来源', en: 'Origin' }, fields: ['broughtBy', 'bringer', 'channel', 'trip', 'event', 'officer', 'foundOn'] },
    { title: { zh: '洽谈', en: 'Talks' }, fields: ['contactedOn', 'contactedInTime', 'negotiatedOn', 'lostOn', 'lossReason', 'reopenedOn'] },
    { title: { zh: '承诺与审查', en: 'Promises and review' }, fields: ['drafted', 'submittedOn', 'promises', 'promisesChecked', 'reviewBasis', 'fairCompetition', 'legalReview', 'reviewFailedOn', 'reviewedOn', 'reviewedInTime'] },
    { title: { zh: '签约与落地', en: 'Signing and landing' }, fields: ['signedOn', 'contract', 'contracted', 'signingEvent', 'landedOn', 'landedAs', 'landingProof', 'landedInTime', 'company', 'startedOn', 'startProof', 'producedOn', 'capacityOn'] },
  ],
});

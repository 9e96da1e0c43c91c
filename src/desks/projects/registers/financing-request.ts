import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** What a project or an enterprise needs to borrow 融资需求, and what came of it; the lender decides. */
export const FinancingRequest = defineRegister('financing-request', {
  title: { zh: '融资需求', en: 'Financing request' },
  fields: {
    name: text({ zh: '需求', en: 'Request' }, { search: 'words', max: 100 }),
    applicant: choice({ zh: '需求方', en: 'Who asks' }, { project: ['项目', 'Project'], enterprise: ['企业', 'Enterprise'] }),
    project: reference('project', { zh: '项目', en: 'Project' }, { optional: true }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }, { optional: true }),
    purpose: choice({ zh: '用途', en: 'Purpose' }, { working: ['流动资金', 'Working capital'], equipment: ['设备购置', 'Equipment'], construction: ['项目建设', 'Construction'], renewal: ['贷款接续', 'Renewal of a loan'] }),
    wanted: money({ zh: '需求金额', en: 'Wanted' }, { class: 'sensitive' }),
    raisedOn: date({ zh: '提出日期', en: 'Raised on' }),
    security: text({ zh: '增信方式', en: 'Security' }, { optional: true }),
    channel: choice({ zh: '渠道', en: 'Channel' }, { bank: ['商业银行', 'Bank'], 'policy-bank': ['政策性银行', 'Policy bank'], guarantee: ['担保贷款', 'Guaranteed loan'], lease: ['融资租赁', 'Leasing'], fund: ['产业基金', 'Fund'] }, { optional: true }),
    provider: text({ zh: '资金方', en: 'Provider' }, { optional: true }),
    recommendedInTime: yesNo({ zh: '按期推介', en: 'Recommended in time' }, { optional: true }),
    met: money({ zh: '落实金额', en: 'Met' }, { optional: true, class: 'sensitive' }),
    rate: percent({ zh: '年利率', en: 'Rate' }, { optional: true, min: 0, max: 30 }),
    metOn: date({ zh: '落实日期', en: 'Met on' }, { optional: true }),
    closedOn: date({ zh: '终结日期', en: 'Closed on' }, { optional: true }),
    note: longText({ zh: '备注', en: 'Note' }, { optional: true, max: 500 }),
  },
  dependent: { project: { where: { applicant: 'project' }, required: true }, operator: { where: { applicant: 'enterprise' }, required: true } },
  write: duty('finance-liaison'),
  list: ['name', 'applicant', 'purpose', 'wanted', 'raisedOn', 'state', 'provider', 'met', 'metOn'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, money, person, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A dispute 矛盾纠纷 from intake to follow-up. Private by role: sealed in the journal, names masked. */
export const Dispute = defineRegister('dispute', {
  title: { zh: '矛盾纠纷', en: 'Dispute' },
  restricted: true,
  fields: {
    name: text({ zh: '案由', en: 'Matter' }, { search: 'words', class: 'sensitive' }),
    kind: choice({ zh: '类型', en: 'Kind' }, {
      family: ['婚姻家庭', 'Family'], neighbours: ['邻里', 'Neighbours'], property: ['物业', 'Property management'], labour: ['劳动', 'Labour'],
      debt: ['债务', 'Debt'], land: ['征迁', 'Land'], consumer: ['消费', 'Consumer'], building: ['房屋买卖', 'Housing sales'],
    }),
    source: choice({ zh: '来源', en: 'Source' }, { search: ['排查发现', 'Found by search'], request: ['当事人申请', 'Asked for'], referred: ['部门移送', 'Referred'], hotline: ['热线', 'Hotline'] }),
    applicant: person({ zh: '申请人', en: 'Applicant' }),
    respondent: person({ zh: '被申请人', en: 'Respondent' }, { optional: true }),
    people: integer({ zh: '涉及人数', en: 'People concerned' }, { unit: '人', min: 1 }),
    community: reference('community', { zh: '社区', en: 'Community' }),
    takenOn: date({ zh: '登记日期', en: 'Taken in on' }),
    risk: choice({ zh: '风险等级', en: 'Risk' }, { low: ['低', 'Low'], middle: ['中', 'Middle'], high: ['高', 'High'] }, { optional: true, class: 'sensitive' }),
    route: choice({ zh: '分流去向', en: 'Route' }, { community: ['社区调委会', 'Community committee'], centre: ['综治中心', 'District centre'], professional: ['行业性专业性调委会', 'Professional committee'] }, { optional: true }),
    willing: yesNo({ zh: '双方愿意调解', en: 'Both are willing' }, { optional: true }),
    mediator: reference('staff', { zh: '调解员', en: 'Mediator' }, { optional: true }),
    agreement: longText({ zh: '协议主要内容', en: 'Agreement' }, { optional: true, class: 'sensitive', max: 1000 }),
    form: choice({ zh: '协议形式', en: 'Form' }, { written: ['书面协议', 'Written'], oral: ['口头协议', 'Oral'] }, { optional: true }),
    amount: money({ zh: '标的额', en: 'Amount' }, { optional: true, class: 'sensitive' }),
    agreedOn: date({ zh: '达成协议日期', en: 'Agreed on' }, { optional: true }),
    mediatedInTime: yesNo({ zh: '内部时限内调结', en: 'Within the internal limit' }, { optional: true }),
    ruling: text({ zh: '司法确认文书', en: 'Court confirmation' }, { optional: true }),
    confirmedInTime: yesNo({ zh: '三十日内申请司法确认', en: 'Confirmation asked for within 30 days' }, { optional: true }),
    failedOn: date({ zh: '调解终止日期', en: 'Ended on' }, { optional: true }),
    remedy: text({ zh: '告知的其他途径', en: 'Other ways that were named' }, { optional: true }),
    fulfilled: yesNo({ zh: '协议已履行', en: 'Agreement kept' }, { optional: true }),
    followedUpOn: date({ zh: '回访日期', en: 'Followed up on' }, { optional: true }),
  },
  write: duty('mediator', 'petition-officer'),
  readers: ['mediator'],
  list: ['name', 'kind', 'community', 'takenOn', 'risk', 'route', 'state'],
});

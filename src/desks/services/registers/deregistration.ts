import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A case of closing a business 注销登记. */
export const Deregistration = defineRegister('deregistration', {
  title: { zh: '企业注销', en: 'Business closing' },
  fields: {
    name: text({ zh: '申请注销的主体', en: 'Operator to be closed' }, { class: 'public', search: 'words', max: 100 }),
    operator: reference('operator', { zh: '经营主体', en: 'Operator' }, { class: 'public' }),
    route: choice({ zh: '注销方式', en: 'Route' }, {
      simplified: ['简易注销', 'Simplified, with public notice'],
      'sole-trader': ['个体工商户简易注销（不公示）', 'Sole trader, without notice'],
    }, { class: 'public' }),
    channel: choice({ zh: '办理渠道', en: 'Channel' }, { online: ['网上办', 'Online'], window: ['窗口办', 'At the window'] }, { class: 'public' }),
    receivedOn: date({ zh: '申请日期', en: 'Applied on' }, { class: 'public' }),
    pledged: yesNo({ zh: '全体投资人书面承诺', en: 'Written pledge of all investors' }),
    noticedOn: date({ zh: '公示（推送）日期', en: 'Notice published on' }, { class: 'public', optional: true }),
    noticeEndedOn: date({ zh: '公示（推送）期满日期', en: 'Notice ended on' }, { class: 'public', optional: true }),
    objection: longText({ zh: '异议', en: 'Objection' }, { optional: true, max: 500 }),
    appliedOn: date({ zh: '提出注销申请日期', en: 'Application after the notice' }, { class: 'public', optional: true }),
    deregisteredOn: date({ zh: '注销日期', en: 'Closed on' }, { class: 'public', optional: true }),
    decidedInTime: yesNo({ zh: '在法定期限内决定', en: 'Decided within the limit' }, { class: 'public', optional: true }),
  },
  write: anyOf(applicant(3), duty('window')),
  list: ['name', 'route', 'channel', 'receivedOn', 'noticedOn', 'deregisteredOn', 'decidedInTime', 'state'],
});

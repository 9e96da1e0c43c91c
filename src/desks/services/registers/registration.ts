import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, choices, date, instant, integer, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A case of opening a business 企业开办: from the application to the licence and the joint steps after it. */
export const Registration = defineRegister('registration', {
  title: { zh: '企业开办', en: 'Business opening' },
  fields: {
    name: text({ zh: '申请登记的名称', en: 'Name applied for' }, { class: 'public', search: 'words', max: 100 }),
    item: reference('service-item', { zh: '事项', en: 'Item' }, { class: 'public' }),
    operatorKind: choice({ zh: '主体类型', en: 'Kind of operator' }, {
      enterprise: ['企业', 'Enterprise'],
      'sole-trader': ['个体工商户', 'Sole trader'],
      cooperative: ['农民专业合作社', "Farmers' cooperative"],
    }, { class: 'public' }),
    seat: choice({ zh: '住所所在', en: 'Seat' }, {
      district: ['本区', 'In the district'],
      elsewhere: ['市内其他县区（全市通办）', 'Elsewhere in the city'],
    }, { class: 'public' }),
    channel: choice({ zh: '办理渠道', en: 'Channel' }, { online: ['网上办', 'Online'], window: ['窗口办', 'At the window'] }, { class: 'public' }),
    operator: reference('operator', { zh: '登记后的经营主体', en: 'Operator registered' }, { class: 'public', optional: true }),
    receivedOn: date({ zh: '申请日期', en: 'Applied on' }, { class: 'public' }),
    submittedAt: instant({ zh: '提交时刻', en: 'Submitted at' }, { optional: true }),
    corrected: yesNo({ zh: '曾经补正', en: 'Had to be corrected' }, { optional: true }),
    acceptedAt: instant({ zh: '受理时刻', en: 'Accepted at' }, { class: 'public', optional: true }),
    licensedAt: instant({ zh: '发照时刻', en: 'Licensed at' }, { class: 'public', optional: true }),
    minutesToLicence: integer({ zh: '受理到发照用时（工作分钟）', en: 'Office minutes to the licence' }, { class: 'public', optional: true, unit: '分钟' }),
    licensedInTime: yesNo({ zh: '一小时内发照', en: 'Licensed within the hour' }, { class: 'public', optional: true }),
    decidedInTime: yesNo({ zh: '在法定期限内决定', en: 'Decided within the statutory limit' }, { class: 'public', optional: true }),
    joint: choices({ zh: '并联办理', en: 'Joint steps' }, {
      seal: ['公章刻制', 'Seal'], invoice: ['发票领用', 'Invoices'], insurance: ['社保登记', 'Social insurance'],
      fund: ['公积金登记', 'Housing fund'], account: ['银行预约开户', 'Bank account'],
    }, { class: 'public', optional: true }),
    visits: integer({ zh: '实际到场次数', en: 'Visits made' }, { optional: true, max: 20, unit: '次' }),
    fees: money({ zh: '申请人承担费用', en: "Applicant's cost" }, { optional: true }),
    handedOver: choice({ zh: '领取方式', en: 'Hand-over' }, { window: ['窗口领取', 'At the window'], post: ['邮寄', 'By post'], electronic: ['电子营业执照', 'Electronic licence'] }, { optional: true }),
    doneOn: date({ zh: '开办完成日期', en: 'Finished on' }, { class: 'public', optional: true }),
  },
  write: anyOf(applicant(2), duty('window')),
  list: ['name', 'operatorKind', 'channel', 'receivedOn', 'acceptedAt', 'minutesToLicence', 'licensedInTime', 'state'],
  groups: [
    { title: { zh: '申请', en: 'Application' }, fields: ['name', 'item', 'operatorKind', 'seat', 'channel', 'receivedOn', 'submittedAt', 'corrected'] },
    { title: { zh: '登记发照', en: 'Licence' }, fields: ['acceptedAt', 'licensedAt', 'minutesToLicence', 'licensedInTime', 'decidedInTime', 'operator'] },
    { title: { zh: '一窗通办', en: 'One window' }, fields: ['joint', 'visits', 'fees', 'handedOver', 'doneOn'] },
  ],
});

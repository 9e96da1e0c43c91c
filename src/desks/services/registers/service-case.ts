import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, integer, person, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An ordinary case 办件 of an item of the hall. */
export const ServiceCase = defineRegister('service-case', {
  title: { zh: '办件', en: 'Service case' },
  name: 'number',
  identity: 'number',
  fields: {
    number: text({ zh: '办件编号', en: 'Case number' }, { class: 'public', search: 'exact', pattern: /^\d{4}-[A-Z]\d{5,7}$/ }),
    item: reference('service-item', { zh: '事项', en: 'Item' }, { class: 'public' }),
    applicant: person({ zh: '申请人', en: 'Applicant' }, { optional: true }),
    operator: reference('operator', { zh: '申请的经营主体', en: 'Applying operator' }, { optional: true }),
    channel: choice({ zh: '办理渠道', en: 'Channel' }, { online: ['网上办', 'Online'], window: ['窗口办', 'At the window'] }, { class: 'public' }),
    receivedOn: date({ zh: '收件日期', en: 'Received on' }, { class: 'public' }),
    acceptedOn: date({ zh: '受理日期', en: 'Accepted on' }, { class: 'public', optional: true }),
    corrected: yesNo({ zh: '曾经补正', en: 'Had to be corrected' }, { optional: true }),
    toldInTime: yesNo({ zh: '五日内告知', en: 'Told within five days' }, { class: 'public', optional: true }),
    forwardedTo: text({ zh: '转报机关', en: 'Passed on to' }, { class: 'public', optional: true }),
    decidedOn: date({ zh: '办结日期', en: 'Decided on' }, { class: 'public', optional: true }),
    decision: choice({ zh: '决定', en: 'Decision' }, { granted: ['准予', 'Granted'], denied: ['不予', 'Denied'] }, { optional: true }),
    decidedInTime: yesNo({ zh: '按期办结', en: 'Decided in time' }, { class: 'public', optional: true }),
    visits: integer({ zh: '实际到场次数', en: 'Visits made' }, { optional: true, max: 20, unit: '次' }),
    deliveredOn: date({ zh: '送达日期', en: 'Delivered on' }, { class: 'public', optional: true }),
  },
  write: anyOf(applicant(1), duty('window')),
  list: ['number', 'item', 'channel', 'receivedOn', 'acceptedOn', 'decidedOn', 'decidedInTime', 'state'],
});

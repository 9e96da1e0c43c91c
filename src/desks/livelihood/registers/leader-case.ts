import { duty } from '#kernel/access/access.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { choice, date, longText, person, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A citizen's case that a leader took on 包案, to be reported back to the citizen. */
export const LeaderCase = defineRegister('leader-case', {
  title: { zh: '领导包案', en: 'Case taken on by a leader' },
  restricted: true,
  fields: {
    name: text({ zh: '诉求', en: 'Request' }, { search: 'words', class: 'sensitive' }),
    day: reference('reception-day', { zh: '接访日', en: 'Reception day' }),
    leader: reference('staff', { zh: '包案领导', en: 'Leader' }),
    citizen: person({ zh: '信访人', en: 'Citizen' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { housing: ['住房', 'Housing'], land: ['征迁', 'Land'], property: ['物业', 'Property management'], labour: ['劳动', 'Labour'], facilities: ['公共设施', 'Facilities'], other: ['其他', 'Other'] }),
    unit: reference('unit', { zh: '责任单位', en: 'Unit responsible' }),
    takenOn: date({ zh: '包案日期', en: 'Taken on' }),
    answer: longText({ zh: '办理情况', en: 'What was done' }, { optional: true, max: 1000 }),
    answeredInTime: yesNo({ zh: '六十日内办结', en: 'Within sixty days' }, { optional: true }),
    reportedOn: date({ zh: '反馈日期', en: 'Reported back on' }, { optional: true }),
    accepted: yesNo({ zh: '群众认可', en: 'Accepted by the citizen' }, { optional: true }),
    closedOn: date({ zh: '办结日期', en: 'Closed on' }, { optional: true }),
  },
  unit: 'unit',
  write: duty('petition-officer'),
  // The reception keeps every unit's cases; a leader sees those that he took on himself.
  read: [readDistrict(duty('petition-officer'))],
  readers: ['leader'],
});

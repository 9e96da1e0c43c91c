import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A leader's instruction that is followed to its answer 督办. */
export const Instruction = defineRegister('instruction', {
  title: { zh: '督办事项', en: 'Instruction' },
  fields: {
    name: text({ zh: '事项', en: 'Instruction' }, { search: 'words' }),
    kind: choice({ zh: '来源', en: 'Kind' }, {
      note: ['领导批示', 'Written note'], meeting: ['会议议定', 'Decided in a meeting'], visit: ['调研交办', 'Given on a visit'], inspection: ['督查发现', 'Found by inspection'],
    }),
    content: longText({ zh: '内容', en: 'Content' }, { max: 2000 }),
    leader: reference('staff', { zh: '交办领导', en: 'Leader' }),
    unit: reference('unit', { zh: '承办单位', en: 'Unit responsible' }),
    goal: reference('goal', { zh: '所属目标', en: 'Goal' }, { optional: true }),
    issuedOn: date({ zh: '交办日期', en: 'Issued on' }),
    handler: reference('staff', { zh: '承办人', en: 'Handler' }, { optional: true }),
    answer: longText({ zh: '办理结果', en: 'Answer' }, { optional: true, max: 2000 }),
    evidence: text({ zh: '佐证材料', en: 'Evidence' }, { optional: true }),
    acceptedInTime: yesNo({ zh: '按时签收', en: 'Accepted in time' }, { optional: true }),
    answeredOn: date({ zh: '反馈日期', en: 'Answered on' }, { optional: true }),
    answeredInTime: yesNo({ zh: '按期反馈', en: 'Answered in time' }, { optional: true }),
    returned: yesNo({ zh: '曾被退回', en: 'Was returned' }, { optional: true }),
    closedOn: date({ zh: '办结日期', en: 'Closed on' }, { optional: true }),
  },
  unit: 'unit',
  write: duty('follow-up-officer'),
  list: ['name', 'kind', 'unit', 'goal', 'issuedOn', 'state', 'answeredInTime'],
});

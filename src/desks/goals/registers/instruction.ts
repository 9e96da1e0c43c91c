import { anyOf, duty, named } from '#kernel/access/access.ts';
import { choice, date, integer, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { recordLink } from '#kernel/field/record-link.ts';
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
    about: recordLink({ zh: '关于哪条记录', en: 'About' }, { optional: true }),
    goal: reference('goal', { zh: '所属目标', en: 'Goal' }, { optional: true }),
    issuedOn: date({ zh: '交办日期', en: 'Issued on' }),
    limitAmount: integer({ zh: '反馈时限', en: 'Time to answer' }, { optional: true, min: 1, max: 400, help: { zh: '从签收起算；不填就是十五个工作日。签收以后用延期来改。', en: 'From acceptance; fifteen working days where nothing is said. Once accepted, extend it instead.' } }),
    limitUnit: choice({ zh: '时限单位', en: 'Counted in' }, {
      'working-days': ['工作日', 'Working days'], 'natural-days': ['日', 'Natural days'], 'working-hours': ['工作时', 'Working hours'], 'round-the-clock-hours': ['小时（昼夜连续）', 'Hours round the clock'],
    }, { optional: true }),
    handler: reference('staff', { zh: '承办人', en: 'Handler' }, { optional: true }),
    answer: longText({ zh: '办理结果', en: 'Answer' }, { optional: true, max: 2000 }),
    evidence: text({ zh: '佐证材料', en: 'Evidence' }, { optional: true }),
    acceptedInTime: yesNo({ zh: '按时签收', en: 'Accepted in time' }, { optional: true }),
    answeredOn: date({ zh: '反馈日期', en: 'Answered on' }, { optional: true }),
    answeredInTime: yesNo({ zh: '按期反馈', en: 'Answered in time' }, { optional: true }),
    returned: yesNo({ zh: '曾被退回', en: 'Was returned' }, { optional: true }),
    extension: integer({ zh: '延长多少', en: 'Extended by' }, { optional: true, min: 1, max: 60, help: { zh: '单位与反馈时限相同。', en: 'In the unit of the time to answer.' } }),
    closedOn: date({ zh: '办结日期', en: 'Closed on' }, { optional: true }),
  },
  unit: 'unit',
  // The leader himself, or the office that follows his instructions up.
  write: anyOf(duty('follow-up-officer', 'district-leader'), named('leader')),
  readers: ['leader', 'handler'],
  raised: { field: 'about', title: { zh: '督办', en: 'Follow up' } },
  list: ['name', 'kind', 'unit', 'about', 'goal', 'issuedOn', 'state', 'answeredInTime'],
});

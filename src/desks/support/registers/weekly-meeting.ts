import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A regular meeting that takes up what enterprises and projects need. */
export const WeeklyMeeting = defineRegister('weekly-meeting', {
  title: { zh: '周例会和对接会', en: 'Regular meeting' },
  fields: {
    name: text({ zh: '会议名称', en: 'Meeting' }, { search: 'words', max: 80 }),
    kind: choice({ zh: '会议类型', en: 'Kind' }, {
      enterprise: ['服务企业周例会', 'Weekly meeting on enterprises'],
      project: ['项目建设周例会', 'Weekly meeting on projects'],
      bank: ['银企对接会', 'Bank and enterprise meeting'],
    }),
    heldOn: date({ zh: '会议日期', en: 'Held on' }),
    place: text({ zh: '地点', en: 'Place' }, { max: 60 }),
    attendance: integer({ zh: '参会人数', en: 'Attendance' }, { optional: true, unit: '人' }),
    agenda: rows({ zh: '议程和议定事项', en: 'Agenda and decisions' }, {
      matter: text({ zh: '议题', en: 'Matter' }),
      problem: reference('enterprise-problem', { zh: '企业问题', en: 'Problem' }, { optional: true }),
      body: reference('unit', { zh: '责任单位', en: 'Body in charge' }, { optional: true }),
      decision: text({ zh: '议定事项', en: 'Decision' }, { optional: true }),
      dueOn: date({ zh: '完成期限', en: 'Due on' }, { optional: true }),
    }, { max: 60 }),
    minutes: longText({ zh: '会议纪要', en: 'Minutes' }, { optional: true }),
  },
  write: duty('support-clerk'),
  list: ['name', 'kind', 'heldOn', 'place', 'attendance', 'minutes'],
});

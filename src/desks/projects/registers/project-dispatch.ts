import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A matter 调度事项 of a project that the weekly project meeting handed to a unit with a day. */
export const ProjectDispatch = defineRegister('project-dispatch', {
  title: { zh: '项目调度事项', en: 'Project dispatch' },
  fields: {
    name: text({ zh: '事项', en: 'Matter' }, { search: 'words', max: 100 }),
    project: reference('project', { zh: '项目', en: 'Project' }),
    meeting: reference('weekly-meeting', { zh: '提出的会议', en: 'Meeting' }, { optional: true }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      approval: ['手续', 'Papers'], land: ['用地', 'Land'], funds: ['资金', 'Funds'], utilities: ['水电气网迁改', 'Utilities'], works: ['施工组织', 'Works'], surroundings: ['周边协调', 'Surroundings'],
    }),
    raisedOn: date({ zh: '提出日期', en: 'Raised on' }),
    description: longText({ zh: '情况', en: 'Description' }, { max: 1000 }),
    unit: reference('unit', { zh: '责任单位', en: 'Unit in charge' }, { optional: true }),
    dueOn: date({ zh: '完成期限', en: 'Due on' }, { optional: true }),
    answer: longText({ zh: '办理结果', en: 'Result' }, { optional: true, max: 1000 }),
    reportedInTime: yesNo({ zh: '按期报告', en: 'Reported in time' }, { optional: true }),
    reworked: yesNo({ zh: '曾退回重办', en: 'Sent back once' }, { optional: true }),
    closedOn: date({ zh: '销号日期', en: 'Struck off on' }, { optional: true }),
  },
  write: duty('project-officer', 'project-lead'),
  list: ['name', 'project', 'kind', 'raisedOn', 'unit', 'dueOn', 'state', 'closedOn'],
});

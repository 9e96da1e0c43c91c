import { duty } from '#kernel/access/access.ts';
import { date, integer, reference, references, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A milestone 节点 of a project; those before it, and how long it takes after them, give the critical path. */
export const Milestone = defineRegister('milestone', {
  title: { zh: '项目节点', en: 'Milestone' },
  fields: {
    name: text({ zh: '节点', en: 'Milestone' }, { search: 'words', max: 80 }),
    project: reference('project', { zh: '项目', en: 'Project' }),
    predecessors: references('milestone', { zh: '前置节点', en: 'Those before it' }, { optional: true }),
    durationDays: integer({ zh: '工期', en: 'Duration' }, { unit: '日', max: 3650 }),
    plannedOn: date({ zh: '计划日期', en: 'Planned on' }),
    forecastOn: date({ zh: '预计日期', en: 'Forecast' }, { optional: true, help: { zh: '由平台按关键线路推算。', en: 'Reckoned by the platform from the critical path.' } }),
    critical: yesNo({ zh: '在关键线路上', en: 'On the critical path' }, { optional: true }),
    reachedOn: date({ zh: '完成日期', en: 'Reached on' }, { optional: true }),
    onTime: yesNo({ zh: '按期完成', en: 'Reached on time' }, { optional: true }),
    proof: text({ zh: '佐证', en: 'Proof' }, { optional: true }),
  },
  write: duty('project-officer', 'project-lead'),
  list: ['name', 'project', 'plannedOn', 'forecastOn', 'reachedOn', 'onTime', 'critical', 'state'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, percent, reference, references, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A task of the yearly plan of random checks, of one body or of several together. */
export const InspectionPlan = defineRegister('inspection-plan', {
  title: { zh: '抽查计划任务', en: 'Inspection plan' },
  fields: {
    name: text({ zh: '抽查任务', en: 'Task' }, { class: 'public', search: 'words', max: 80 }),
    number: text({ zh: '任务编号', en: 'Number' }, { class: 'public', search: 'exact', pattern: /^\d{4}-\d{2}$/ }),
    kind: choice({ zh: '抽查类型', en: 'Kind' }, { joint: ['部门联合抽查', 'Joint'], single: ['部门内部抽查', 'One body'] }, { class: 'public' }),
    lead: reference('unit', { zh: '发起部门', en: 'Leading body' }, { class: 'public' }),
    partners: references('unit', { zh: '配合部门', en: 'Partner bodies' }, { class: 'public', optional: true }),
    items: references('inspection-item', { zh: '抽查事项', en: 'Items' }, { class: 'public' }),
    objects: text({ zh: '抽查对象范围', en: 'Objects' }, { class: 'public' }),
    ratio: percent({ zh: '抽查比例', en: 'Ratio' }, { class: 'public', min: 0, max: 100 }),
    from: date({ zh: '开始日期', en: 'From' }, { class: 'public' }),
    until: date({ zh: '结束日期', en: 'Until' }, { class: 'public' }),
    publishedOn: date({ zh: '计划公示日期', en: 'Plan published on' }, { class: 'public' }),
    drawnOn: date({ zh: '抽取日期', en: 'Drawn on' }, { class: 'public', optional: true }),
    drawn: integer({ zh: '抽中户数', en: 'Operators drawn' }, { class: 'public', optional: true, unit: '户' }),
  },
  unit: 'lead',
  write: duty('supervision-planner'),
  publication: {
    about: { zh: '年度双随机抽查计划：哪些部门、查哪些事项、什么时候抽取。', en: 'The yearly plan of random inspections: which bodies, which items, and when the draw is made.' },
    fields: ['name', 'number', 'kind', 'lead', 'partners', 'items', 'objects', 'ratio', 'from', 'until', 'publishedOn', 'drawnOn', 'drawn'],
    list: ['kind', 'lead', 'from', 'drawn'],
    order: { field: 'number', newestFirst: true },
  },
  list: ['number', 'name', 'kind', 'lead', 'from', 'until', 'drawnOn', 'drawn'],
});

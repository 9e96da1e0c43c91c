import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A target 目标值 of an indicator for a year: a dated record with its document, never a constant. */
export const Target = defineRegister('target', {
  title: { zh: '目标任务', en: 'Target' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    indicator: text({ zh: '指标', en: 'Indicator' }, { pattern: /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, class: 'public' }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/, class: 'public' }),
    value: measure({ zh: '目标值（按指标单位）', en: "Target, in the indicator's unit" }, '', { class: 'public' }),
    kind: choice({ zh: '性质', en: 'Kind' }, { binding: ['约束性', 'Binding'], expected: ['预期性', 'Expected'] }, { class: 'public' }),
    unit: reference('unit', { zh: '责任单位', en: 'Unit' }, { class: 'public' }),
    document: text({ zh: '下达文件', en: 'Document' }, { class: 'public' }),
    setOn: date({ zh: '下达日期', en: 'Set on' }, { class: 'public' }),
  },
  unit: 'unit',
  write: duty('statistician'),
  list: ['name', 'indicator', 'year', 'value', 'unit', 'document'],
});

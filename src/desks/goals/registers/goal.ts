import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A goal of the district in the goal tree; its indicators are named by their ids. */
export const Goal = defineRegister('goal', {
  title: { zh: '目标', en: 'Goal' },
  fields: {
    name: text({ zh: '目标', en: 'Goal' }, { class: 'public', search: 'words' }),
    kind: choice({ zh: '层级', en: 'Level' }, {
      positioning: ['功能定位', 'Positioning'],
      strategy: ['总体战略', 'Strategy'],
      aim: ['“五聚”目标', 'Aim of the five'],
      objective: ['具体目标', 'Objective'],
    }, { class: 'public' }),
    parent: reference('goal', { zh: '上级目标', en: 'Parent' }, { optional: true, class: 'public' }),
    meaning: longText({ zh: '含义', en: 'Meaning' }, { class: 'public', max: 500 }),
    indicators: rows({ zh: '衡量指标', en: 'Indicators' }, {
      indicator: text({ zh: '指标', en: 'Indicator' }, { pattern: /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/ }),
      weight: integer({ zh: '权重', en: 'Weight' }, { min: 1, max: 100 }),
    }, { optional: true, class: 'public', max: 20 }),
    unit: reference('unit', { zh: '牵头单位', en: 'Lead unit' }, { class: 'public' }),
    setOn: date({ zh: '确定日期', en: 'Set on' }, { class: 'public' }),
    document: text({ zh: '依据文件', en: 'Document' }, { class: 'public' }),
  },
  unit: 'unit',
  write: duty('goal-keeper'),
  list: ['name', 'kind', 'parent', 'unit', 'setOn'],
});

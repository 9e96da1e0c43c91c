import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A month's comprehensive evaluation 综合评价 of a community or of a handling unit, reckoned by evaluate-cases.ts. */
export const GridEvaluation = defineRegister('grid-evaluation', {
  title: { zh: '城市管理综合评价', en: 'Evaluation' },
  fields: {
    name: text({ zh: '评价', en: 'Evaluation' }, { search: 'words', class: 'public' }),
    object: choice({ zh: '评价对象', en: 'Of what' }, { area: ['区域评价', 'An area'], body: ['部门评价', 'A body'] }, { class: 'public' }),
    community: reference('community', { zh: '社区', en: 'Community' }, { optional: true, class: 'public' }),
    body: reference('unit', { zh: '处置单位', en: 'Body' }, { optional: true, class: 'public' }),
    month: text({ zh: '月份', en: 'Month' }, { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, class: 'public' }),
    until: date({ zh: '截止日期', en: 'Up to' }, { class: 'public' }),
    due: integer({ zh: '应处置数', en: 'Due' }, { unit: '件', class: 'public' }),
    handled: integer({ zh: '处置数', en: 'Handled' }, { unit: '件', class: 'public' }),
    inTime: integer({ zh: '按期处置数', en: 'Handled in time' }, { unit: '件', class: 'public' }),
    overdue: integer({ zh: '超期未处置数', en: 'Overdue' }, { unit: '件', class: 'public' }),
    reworked: integer({ zh: '返工数', en: 'Reworked' }, { unit: '件', class: 'public' }),
    extended: integer({ zh: '延期数', en: 'Extended' }, { unit: '件', class: 'public' }),
    score: measure({ zh: '得分', en: 'Score' }, '分', { max: 100, class: 'public' }),
    grade: choice({ zh: '等级', en: 'Grade' }, { excellent: ['优秀（绿）', 'Excellent, green'], good: ['良好（蓝）', 'Good, blue'], fair: ['一般（黄）', 'Fair, yellow'], poor: ['较差（红）', 'Poor, red'] }, { class: 'public' }),
  },
  write: duty('grid-manager'),
  list: ['name', 'object', 'month', 'due', 'inTime', 'overdue', 'score', 'grade'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, money, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** Functional classes of general public expenditure that a district spends under (政府收支分类科目, 类). */
export const FUNCTION_CLASSES = {
  '201': ['一般公共服务支出', 'General public services'],
  '204': ['公共安全支出', 'Public security'],
  '205': ['教育支出', 'Education'],
  '206': ['科学技术支出', 'Science and technology'],
  '207': ['文化旅游体育与传媒支出', 'Culture, tourism, sport and media'],
  '208': ['社会保障和就业支出', 'Social security and employment'],
  '210': ['卫生健康支出', 'Health'],
  '211': ['节能环保支出', 'Environment'],
  '212': ['城乡社区支出', 'Urban and rural communities'],
  '213': ['农林水支出', 'Agriculture, forestry and water'],
  '215': ['资源勘探工业信息等支出', 'Industry and information'],
  '221': ['住房保障支出', 'Housing'],
  '224': ['灾害防治及应急管理支出', 'Disaster prevention and emergencies'],
} as const;

/** A line of the year's budget. Money moves under the budget only: nothing is spent without a line. */
export const BudgetLine = defineRegister('budget-line', {
  title: { zh: '预算项目', en: 'Budget line' },
  fields: {
    name: text({ zh: '项目', en: 'Line' }, { class: 'public', search: 'words' }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/, class: 'public' }),
    functionClass: choice({ zh: '功能分类', en: 'Function' }, FUNCTION_CLASSES, { class: 'public' }),
    livelihood: yesNo({ zh: '民生支出', en: 'Livelihood' }, { class: 'public' }),
    nature: choice({ zh: '支出性质', en: 'Nature' }, { basic: ['基本支出', 'Basic'], general: ['一般性支出', 'General administrative'], programme: ['项目支出', 'Programme'] }, { class: 'public' }),
    budget: money({ zh: '年初预算', en: 'Budget' }, { class: 'public' }),
    adjusted: money({ zh: '调整后预算', en: 'Adjusted budget' }, { class: 'public' }),
    unit: reference('unit', { zh: '预算单位', en: 'Unit' }, { class: 'public' }),
    approvedOn: date({ zh: '批复日期', en: 'Approved on' }, { class: 'public' }),
    document: text({ zh: '批复文件', en: 'Document' }, { class: 'public' }),
  },
  unit: 'unit',
  write: duty('budget-officer'),
  list: ['name', 'year', 'functionClass', 'livelihood', 'budget', 'adjusted', 'unit'],
});

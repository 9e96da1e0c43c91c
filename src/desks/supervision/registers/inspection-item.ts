import { duty } from '#kernel/access/access.ts';
import { choice, choices, date, integer, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** What an enforcement officer may be expert in and a check may need. */
export const DOMAINS = {
  market: ['市场监管', 'Market'], food: ['食品', 'Food'], equipment: ['特种设备', 'Special equipment'], fire: ['消防', 'Fire safety'],
  work: ['安全生产', 'Safety at work'], tax: ['税务', 'Tax'], police: ['治安', 'Public security'], housing: ['住建', 'Construction'], commerce: ['商务', 'Commerce'],
} as const;

/** An item 抽查事项 of the list of random checks; what has not been published may not be checked. */
export const InspectionItem = defineRegister('inspection-item', {
  title: { zh: '抽查事项清单', en: 'Inspection item' },
  identity: 'code',
  fields: {
    name: text({ zh: '抽查事项', en: 'Item' }, { class: 'public', search: 'words', max: 80 }),
    code: text({ zh: '事项编号', en: 'Code' }, { class: 'public', search: 'exact', pattern: /^[A-Z]{2}-\d{2}$/ }),
    importance: choice({ zh: '事项类别', en: 'Class' }, { general: ['一般检查事项', 'General'], key: ['重点检查事项', 'Key'] }, { class: 'public' }),
    body: reference('unit', { zh: '检查主体', en: 'Inspecting body' }, { class: 'public' }),
    domain: choice({ zh: '专业领域', en: 'Domain' }, DOMAINS, { class: 'public' }),
    objects: text({ zh: '检查对象', en: 'Objects' }, { class: 'public' }),
    modes: choices({ zh: '检查方式', en: 'Modes' }, { onsite: ['实地', 'On site'], written: ['书面', 'Written'], online: ['网络', 'Online'], sampling: ['抽样检测', 'Sampling'] }, { class: 'public' }),
    basis: text({ zh: '设定依据', en: 'Basis' }, { class: 'public' }),
    ratio: percent({ zh: '年度抽查比例（演示）', en: 'Yearly ratio (demonstration)' }, { class: 'public', min: 0, max: 100 }),
    ceiling: integer({ zh: '同一主体年度频次上限（演示）', en: 'Most checks a year (demonstration)' }, { class: 'public', min: 1, max: 12, unit: '次' }),
    published: yesNo({ zh: '已公布', en: 'Published' }, { class: 'public' }),
    publishedOn: date({ zh: '公布日期', en: 'Published on' }, { class: 'public', optional: true }),
  },
  write: duty('supervision-planner'),
  publication: {
    about: { zh: '抽查事项清单：没有列入的不得检查。', en: 'The list of what may be checked; what is not on it may not.' },
    fields: ['name', 'code', 'importance', 'body', 'domain', 'objects', 'modes', 'basis', 'ratio', 'ceiling', 'published', 'publishedOn'],
    list: ['code', 'importance', 'body', 'ceiling'],
    where: { published: true },
    order: { field: 'code', newestFirst: false },
  },
  list: ['code', 'name', 'importance', 'body', 'objects', 'ratio', 'ceiling', 'published'],
});

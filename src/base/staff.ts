import { duty } from '#kernel/access/access.ts';
import { date, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A member of staff with the posts 岗位 that give duties. */
export const Staff = defineRegister('staff', {
  title: { zh: '工作人员', en: 'Staff' },
  fields: {
    name: text({ zh: '姓名', en: 'Name' }, { search: 'words', max: 40 }),
    unit: reference('unit', { zh: '单位', en: 'Unit' }),
    title: text({ zh: '职务', en: 'Title' }, { max: 60 }),
    posts: rows({ zh: '岗位职责', en: 'Duties' }, { duty: text({ zh: '职责', en: 'Duty' }, { max: 40 }) }),
    since: date({ zh: '到岗日期', en: 'Since' }),
    until: date({ zh: '离岗日期', en: 'Until' }, { optional: true }),
  },
  unit: 'unit',
  write: duty('administrator'),
  list: ['name', 'unit', 'title', 'since', 'until'],
});

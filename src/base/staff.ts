import { anyOf, duty, staff } from '#kernel/access/access.ts';
import { ADMINISTRATORS, mayStandTogether } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { date, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

const Posts = rows({ zh: '岗位职责', en: 'Duties' }, { duty: text({ zh: '职责', en: 'Duty' }, { max: 40 }) });

function dutiesIn(posts: FieldValue): readonly string[] {
  return Array.isArray(posts) ? posts.map((post: FieldValue) => (typeof post === 'object' && 'duty' in post ? String(post.duty) : '')) : [];
}

/**
 * A member of staff with the posts 岗位 that give duties. The system's administrator keeps who is of the staff, the
 * security administrator who holds which duty.
 */
export const Staff = defineRegister('staff', {
  title: { zh: '工作人员', en: 'Staff' },
  fields: {
    name: text({ zh: '姓名', en: 'Name' }, { search: 'words', max: 40 }),
    unit: reference('unit', { zh: '单位', en: 'Unit' }),
    title: text({ zh: '职务', en: 'Title' }, { max: 60 }),
    posts: { ...Posts, schema: Posts.schema.refine((posts) => mayStandTogether(dutiesIn(posts)), '系统管理员、安全管理员、审计管理员各由专人担任，不兼任其他职责') },
    since: date({ zh: '到岗日期', en: 'Since' }),
    until: date({ zh: '离岗日期', en: 'Until' }, { optional: true }),
  },
  unit: 'unit',
  write: duty(ADMINISTRATORS.system),
  fieldWriters: { posts: duty(ADMINISTRATORS.security) },
  read: [readDistrict(anyOf(staff(), duty(ADMINISTRATORS.system, ADMINISTRATORS.security)))],
  list: ['name', 'unit', 'title', 'since', 'until'],
});

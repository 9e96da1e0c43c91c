import { duty, named, staff } from '#kernel/access/access.ts';
import { readOwn } from '#kernel/access/reading.ts';
import { settle } from '#kernel/field/field.ts';
import { integer, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { findListView, MOST_TEXT } from '#kernel/register/list-view.ts';
import { defineRegister } from '#kernel/register/register.ts';

const title = { zh: '视图内容', en: 'View' };
const Content = longText(title, { max: MOST_TEXT });

/**
 * A saved view 视图 of a register's list: what it is narrowed by, how it is sorted and in which columns it stands
 * (docs/rules/register-table.md). It belongs to who saved it. He may share it with a unit and those below it; for all staff
 * it is opened by a leader or a statistician. A view shows nothing by itself: whoever opens it sees of the register what he
 * sees anyway.
 */
export const SavedView = defineRegister('saved-view', {
  title: { zh: '视图', en: 'Saved view' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { max: 40 }),
    register: text({ zh: '台账', en: 'Register' }, { max: 48, pattern: /^[a-z][a-z0-9-]{1,47}$/ }),
    content: settle({ ...Content, schema: Content.schema.refine((value) => typeof value === 'string' && findListView(value) !== undefined, '不是一个视图') }, title),
    owner: reference('staff', { zh: '谁的', en: 'Owner' }),
    place: integer({ zh: '次序', en: 'Place' }, { optional: true, max: 10_000 }),
    opens: yesNo({ zh: '打开台账时用', en: 'Opens the register' }, { optional: true }),
    sharedWith: reference('unit', { zh: '共享给单位', en: 'Shared with unit' }, { optional: true }),
    forAll: yesNo({ zh: '全区共享', en: 'Shared with all' }, { optional: true }),
    removed: yesNo({ zh: '已删除', en: 'Removed' }, { optional: true }),
  },
  write: named('owner'),
  fieldWriters: { forAll: duty('district-leader', 'statistician') },
  read: [readOwn(staff())],
  readers: ['sharedWith', 'forAll'],
  list: ['name', 'register', 'owner', 'sharedWith', 'forAll', 'removed'],
});

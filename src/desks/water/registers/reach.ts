import { duty } from '#kernel/access/access.ts';
import { choice, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { line } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A reach 河段: a stretch of the ring of water, of its intake or of its outlet, or a lake on it. */
export const Reach = defineRegister('reach', {
  title: { zh: '水系河段', en: 'Reach' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { ring: ['环城水系', 'Ring'], intake: ['引水渠', 'Intake'], outlet: ['出水渠', 'Outlet'], lake: ['湖', 'Lake'] }, { class: 'public' }),
    inRing: yesNo({ zh: '计入环城水系', en: 'Counted in the ring' }, { class: 'public' }),
    length: measure({ zh: '长度', en: 'Length' }, '公里', { class: 'public', max: 100 }),
    bedWidth: measure({ zh: '底宽', en: 'Bed width' }, '米', { optional: true, max: 500 }),
    levelLow: measure({ zh: '控制水位下限（演示）', en: 'Lowest level to hold (demonstration)' }, '米', { optional: true, max: 200 }),
    levelHigh: measure({ zh: '控制水位上限（演示）', en: 'Highest level to hold (demonstration)' }, '米', { optional: true, max: 200 }),
    course: line({ zh: '走向（示意）', en: 'Course (sketch)' }, { optional: true, class: 'public' }),
    // 漯河市城市黑臭水体防治条例: artificial waters outside the river-chief system have a named managing unit.
    manager: reference('unit', { zh: '管理单位', en: 'Managing unit' }, { class: 'public' }),
    upstream: reference('reach', { zh: '上游河段', en: 'Upstream reach' }, { optional: true }),
  },
  unit: 'manager',
  write: duty('water-manager'),
  list: ['name', 'kind', 'length', 'inRing', 'upstream', 'manager'],
});

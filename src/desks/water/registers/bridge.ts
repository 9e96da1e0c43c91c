import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A bridge over the ring of water, small and after a famous one. */
export const Bridge = defineRegister('bridge', {
  title: { zh: '景观桥', en: 'Bridge' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    after: text({ zh: '仿照（演示）', en: 'After (demonstration)' }, { optional: true, search: 'words', class: 'public' }),
    reach: reference('reach', { zh: '跨越河段', en: 'Over the reach' }, { class: 'public' }),
    form: choice({ zh: '桥型', en: 'Form' }, { arch: ['拱桥', 'Arch'], beam: ['梁桥', 'Beam'], cable: ['斜拉桥', 'Cable-stayed'], suspension: ['悬索桥', 'Suspension'], covered: ['廊桥', 'Covered'] }, { class: 'public' }),
    length: measure({ zh: '桥长（演示）', en: 'Length (demonstration)' }, '米', { class: 'public', max: 2000 }),
    condition: choice({ zh: '技术状况', en: 'Condition' }, { a: ['A 级（完好）', 'A, sound'], b: ['B 级（良好）', 'B, good'], c: ['C 级（合格）', 'C, fair'], d: ['D 级（不合格）', 'D, poor'] }),
    builtOn: date({ zh: '建成日期（演示）', en: 'Built on (demonstration)' }, { class: 'public' }),
    place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, { class: 'public' }),
  },
  write: duty('water-manager'),
  onMap: { place: 'place', mark: { colour: 'accent', radius: 2.5 } },
  list: ['name', 'after', 'reach', 'form', 'length', 'condition', 'builtOn'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, measure, reference, references, text, yesNo } from '#kernel/field/kinds.ts';
import { line } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A reach 河段: a stretch of the ring of water, of its intake or of its outlet, or a lake on it. */
export const Reach = defineRegister('reach', {
  title: { zh: '水系河段', en: 'Reach' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { ring: ['环城水系', 'Ring'], intake: ['引水渠', 'Intake'], outlet: ['出水渠', 'Outlet'], lake: ['湖', 'Lake'] }, { class: 'public' }),
    inRing: yesNo({ zh: '计入环城水系', en: 'Counted in the ring' }, { class: 'public' }),
    length: measure({ zh: '长度', en: 'Length' }, '公里', { optional: true, class: 'public', max: 100 }),
    bedWidth: measure({ zh: '底宽（演示）', en: 'Bed width (demonstration)' }, '米', { optional: true, max: 500 }),
    sideSlope: measure({ zh: '边坡系数（演示）', en: 'Side slope, horizontal to one vertical (demonstration)' }, '', { optional: true, max: 10 }),
    depth: measure({ zh: '平均水深（演示）', en: 'Mean depth (demonstration)' }, '米', { optional: true, max: 50 }),
    // Reckoned by ring-balance.ts from the four fields above, and kept so that figures can stand on it.
    storage: measure({ zh: '槽蓄量（演示）', en: 'Storage (demonstration)' }, '立方米', { optional: true, max: 1e9 }),
    levelLow: measure({ zh: '控制水位下限（演示）', en: 'Lowest level to hold (demonstration)' }, '米', { optional: true, max: 200 }),
    levelHigh: measure({ zh: '控制水位上限（演示）', en: 'Highest level to hold (demonstration)' }, '米', { optional: true, max: 200 }),
    course: line({ zh: '走向（示意）', en: 'Course (sketch)' }, { optional: true, class: 'public' }),
    communities: references('community', { zh: '流经社区（按图计算）', en: 'Communities it passes, by the map' }, { optional: true, class: 'public' }),
    // By a city's ordinance on black and odorous waters, artificial waters outside the river-chief system have a named managing unit.
    manager: reference('unit', { zh: '管理单位', en: 'Managing unit' }, { class: 'public' }),
    // A ring parts and joins again, so a reach may have several above it.
    upstream: references('reach', { zh: '上游河段', en: 'Upstream reaches' }, { optional: true }),
  },
  unit: 'manager',
  write: duty('water-manager'),
  groups: [
    { title: { zh: '河段', en: 'The reach' }, fields: ['name', 'kind', 'inRing', 'length', 'manager', 'upstream'] },
    { title: { zh: '断面和水位', en: 'Section and levels' }, fields: ['bedWidth', 'sideSlope', 'depth', 'storage', 'levelLow', 'levelHigh'] },
    { title: { zh: '图上', en: 'On the map' }, fields: ['course', 'communities'] },
  ],
  list: ['name', 'kind', 'length', 'inRing', 'storage', 'levelLow', 'levelHigh', 'manager'],
});

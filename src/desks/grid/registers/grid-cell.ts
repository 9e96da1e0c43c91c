import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text } from '#kernel/field/kinds.ts';
import { polygon } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A unit grid cell 单元网格: the smallest area of city management, whole within one community. */
export const GridCell = defineRegister('grid-cell', {
  title: { zh: '单元网格', en: 'Grid cell' },
  identity: 'code',
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    // Parts of the code: county, township, community and order (number-cells.ts); the order's width is the city's choice (GB/T 30428.1).
    code: text({ zh: '网格编码', en: 'Code' }, { pattern: /^\d{14,15}$/, search: 'words' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    dutyGrid: reference('duty-grid', { zh: '责任网格', en: 'Duty grid' }),
    level: choice({ zh: '管理等级', en: 'Level of care' }, { key: ['重点', 'Key'], ordinary: ['一般', 'Ordinary'] }),
    area: measure({ zh: '面积（按示意图）', en: 'Area (by the sketch)' }, '平方米', { max: 10_000_000 }),
    outline: polygon({ zh: '范围（示意）', en: 'Outline (sketch)' }),
    since: date({ zh: '启用日期', en: 'In use since' }),
    until: date({ zh: '停用日期', en: 'In use until' }, { optional: true }),
  },
  write: duty('grid-manager'),
  list: ['name', 'code', 'community', 'dutyGrid', 'level', 'area'],
});

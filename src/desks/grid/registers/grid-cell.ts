import { duty } from '#kernel/access/access.ts';
import { measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A unit grid cell 单元网格, patrolled by one collector. */
export const GridCell = defineRegister('grid-cell', {
  title: { zh: '单元网格', en: 'Grid cell' },
  identity: 'code',
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    // Parts of the code: county, township, community and order; the order's width is the city's choice (GB/T 30428.1).
    code: text({ zh: '网格编码', en: 'Code' }, { pattern: /^\d{14,15}$/, search: 'words' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    collector: reference('staff', { zh: '采集员', en: 'Collector' }),
    area: measure({ zh: '面积（演示）', en: 'Area (demonstration)' }, '平方米', { max: 10_000_000 }),
  },
  write: duty('grid-manager'),
  list: ['name', 'code', 'community', 'collector', 'area'],
});

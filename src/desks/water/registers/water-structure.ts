import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A structure on the water: a gate, a weir, a pump or a gauge. */
export const WaterStructure = defineRegister('water-structure', {
  title: { zh: '水工建筑物和测站', en: 'Water structure' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { gate: ['节制闸', 'Gate'], weir: ['溢流堰', 'Weir'], pump: ['泵站', 'Pump'], intake: ['进水口', 'Inlet'], outlet: ['出水口', 'Outlet'], gauge: ['水位站', 'Gauge'] }),
    reach: reference('reach', { zh: '所在河段', en: 'Reach' }),
    width: measure({ zh: '净宽', en: 'Clear width' }, '米', { optional: true, max: 200 }),
    capacity: measure({ zh: '设计流量（演示）', en: 'Design flow (demonstration)' }, '立方米每秒', { optional: true, max: 10_000 }),
    builtOn: date({ zh: '建成日期', en: 'Built on' }, { optional: true }),
    place: point({ zh: '位置', en: 'Place' }, { optional: true }),
  },
  write: duty('water-manager'),
  list: ['name', 'kind', 'reach', 'width', 'capacity', 'builtOn'],
});

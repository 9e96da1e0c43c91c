import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, measure, reference, text } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A structure on the water: a gate, a weir, a pump or a gauge. */
export const WaterStructure = defineRegister('water-structure', {
  title: { zh: '水工建筑物和测站', en: 'Water structure' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { gate: ['节制闸', 'Gate'], weir: ['溢流堰', 'Weir'], pump: ['泵站', 'Pump'], intake: ['进水口', 'Inlet'], outlet: ['出水口', 'Outlet'], gauge: ['水位站', 'Gauge'] }),
    reach: reference('reach', { zh: '所在河段', en: 'Reach' }),
    openings: integer({ zh: '孔（台）数', en: 'Openings or units' }, { optional: true, unit: '孔', min: 1, max: 50 }),
    width: measure({ zh: '净宽（演示）', en: 'Clear width (demonstration)' }, '米', { optional: true, max: 200 }),
    sill: measure({ zh: '底槛（堰顶）高程（演示）', en: 'Sill or crest level (demonstration)' }, '米', { optional: true, max: 200 }),
    capacity: measure({ zh: '设计流量（演示）', en: 'Design flow (demonstration)' }, '立方米每秒', { optional: true, max: 10_000 }),
    // Automatic gauges report by themselves; the others are read by the office.
    readBy: choice({ zh: '观测方式', en: 'How it is read' }, { automatic: ['自动', 'Automatic'], manual: ['人工', 'Manual'] }, { optional: true }),
    builtOn: date({ zh: '建成日期（演示）', en: 'Built on (demonstration)' }, { optional: true }),
    place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, { optional: true, class: 'public' }),
  },
  write: duty('water-manager'),
  onMap: { place: 'place', mark: { colour: 'river', radius: 4, hollow: true } },
  list: ['name', 'kind', 'reach', 'openings', 'width', 'capacity', 'readBy', 'builtOn'],
});

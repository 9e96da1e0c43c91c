import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A look at a bridge, a park, a greenway or a structure on the water. */
export const AssetInspection = defineRegister('asset-inspection', {
  title: { zh: '设施巡检', en: 'Asset inspection' },
  fields: {
    name: text({ zh: '巡检', en: 'Inspection' }, { search: 'words' }),
    asset: choice({ zh: '设施类别', en: 'Kind of asset' }, { bridge: ['景观桥', 'Bridge'], park: ['生态游园', 'Park'], greenway: ['休闲乐道', 'Greenway'], structure: ['水工建筑物', 'Structure'] }),
    bridge: reference('bridge', { zh: '景观桥', en: 'Bridge' }, { optional: true }),
    park: reference('park', { zh: '生态游园', en: 'Park' }, { optional: true }),
    greenway: reference('greenway', { zh: '休闲乐道', en: 'Greenway' }, { optional: true }),
    structure: reference('water-structure', { zh: '水工建筑物', en: 'Structure' }, { optional: true }),
    inspectedOn: date({ zh: '巡检日期', en: 'Inspected on' }),
    result: choice({ zh: '结果', en: 'Result' }, { sound: ['完好', 'Sound'], defect: ['发现缺陷', 'Defect found'] }),
    remark: longText({ zh: '说明', en: 'Remark' }, { optional: true, max: 500 }),
  },
  write: duty('water-patrol'),
  list: ['name', 'asset', 'inspectedOn', 'result', 'remark'],
});

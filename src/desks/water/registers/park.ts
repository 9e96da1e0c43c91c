import { duty } from '#kernel/access/access.ts';
import { date, measure, reference, text } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An ecological garden 生态游园 along the water. */
export const Park = defineRegister('park', {
  title: { zh: '生态游园', en: 'Park' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    reach: reference('reach', { zh: '沿线河段', en: 'Along the reach' }, { class: 'public' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { optional: true, class: 'public' }),
    area: measure({ zh: '面积（演示）', en: 'Area (demonstration)' }, '公顷', { optional: true, class: 'public', max: 1000 }),
    openedOn: date({ zh: '建成日期（演示）', en: 'Opened on (demonstration)' }, { class: 'public' }),
    place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, { class: 'public' }),
  },
  write: duty('water-manager'),
  reported: { stages: { 'in-use': { on: 'openedOn' } } },
  onMap: { place: 'place', mark: { colour: 'ok', radius: 4 } },
  list: ['name', 'reach', 'community', 'area', 'openedOn'],
});

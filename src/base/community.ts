import { duty } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { choice, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { polygon } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A community 社区 or village of the district. */
export const Community = defineRegister('community', {
  title: { zh: '社区（村）', en: 'Community' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { class: 'public', search: 'words', max: 40 }),
    kind: choice({ zh: '类型', en: 'Kind' }, { community: ['社区', 'Community'], village: ['行政村', 'Village'] }, { class: 'public' }),
    divisionCode: text({ zh: '统计用区划代码', en: 'Division code' }, { pattern: /^\d{12}$/, optional: true, class: 'public', help: { zh: '功能区没有自己的区划代码，此处为社区（村）在所属县区的 12 位代码。', en: 'The statutory 12-digit code of the community in the county it belongs to.' } }),
    unit: reference('unit', { zh: '责任单位', en: 'Unit' }, { class: 'public' }),
    households: integer({ zh: '户数', en: 'Households' }, { unit: '户', class: 'public' }),
    area: polygon({ zh: '范围（示意）', en: 'Area (sketch)' }, { optional: true, class: 'public' }),
    feature: longText({ zh: '一社区一特色', en: 'Its own feature' }, { optional: true, class: 'public', max: 500 }),
    branded: choice({ zh: '特色品牌', en: 'Feature brand' }, { yes: ['已成品牌', 'Established'], building: ['创建中', 'Being built'], none: ['无', 'None'] }, { class: 'public' }),
  },
  unit: 'unit',
  write: duty(ADMINISTRATORS.system, 'community-affairs'),
  publication: {
    about: { zh: '本区的社区和行政村。', en: 'The communities and villages of the district.' },
    fields: ['name', 'kind', 'divisionCode', 'unit', 'households', 'feature', 'branded'],
    list: ['kind', 'households', 'branded'],
    order: { field: 'name', newestFirst: false },
  },
  list: ['name', 'kind', 'unit', 'households', 'feature', 'branded'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An illegal structure or use of land 双违, as a stock that is worked off and watched for relapse. */
export const IllegalStructure = defineRegister('illegal-structure', {
  title: { zh: '“双违”台账', en: 'Illegal structure' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { building: ['违法建设', 'Illegal building'], land: ['违法用地', 'Illegal use of land'] }),
    origin: choice({ zh: '存量或新增', en: 'Old or new' }, { stock: ['存量', 'Old'], new: ['新增', 'New'] }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    area: measure({ zh: '面积', en: 'Area' }, '平方米', { max: 1_000_000 }),
    foundOn: date({ zh: '发现日期', en: 'Found on' }),
    // By a city's ordinance on planning the committee dissuades and reports; the city's enforcement body decides.
    referredOn: date({ zh: '移交市执法部门日期', en: 'Referred to the city on' }, { optional: true }),
    receipt: text({ zh: '回执文号', en: 'Receipt' }, { optional: true }),
    removedOn: date({ zh: '拆除（整改）日期', en: 'Removed on' }, { optional: true }),
    relapsed: yesNo({ zh: '曾反弹', en: 'Has relapsed' }, { optional: true }),
    settledOn: date({ zh: '销号日期', en: 'Struck off on' }, { optional: true }),
    place: point({ zh: '位置', en: 'Place' }, { optional: true }),
  },
  write: duty('grid-manager', 'collector'),
  onPhone: { report: { origin: 'new' }, within: { community: 'area' } },
  list: ['name', 'kind', 'origin', 'community', 'area', 'foundOn', 'removedOn', 'relapsed', 'state'],
});

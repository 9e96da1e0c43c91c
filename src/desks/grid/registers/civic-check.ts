import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A monthly check of a community against the checklist of a civilised city 文明城市. The score comes from what was found
 * on the spot and from how the community's own cases of that month were handled (score-civic-check.ts).
 */
export const CivicCheck = defineRegister('civic-check', {
  title: { zh: '文明城市点位测评', en: 'Civic check' },
  fields: {
    name: text({ zh: '测评', en: 'Check' }, { search: 'words' }),
    community: reference('community', { zh: '社区', en: 'Community' }),
    site: choice({ zh: '点位', en: 'Site' }, { street: ['主次干道', 'Streets'], market: ['集贸市场', 'Markets'], residence: ['居民小区', 'Residences'], school: ['校园周边', 'Schools'], station: ['车站', 'Station'], park: ['公园广场', 'Parks'] }),
    checkedOn: date({ zh: '测评日期', en: 'Checked on' }),
    items: integer({ zh: '测评项数', en: 'Items' }, { unit: '项', min: 1, max: 200 }),
    passed: integer({ zh: '达标项数', en: 'Items passed' }, { unit: '项', max: 200 }),
    cases: integer({ zh: '当月已处置案卷', en: 'Cases handled that month' }, { unit: '件' }),
    casesInTime: integer({ zh: '其中按期处置', en: 'Of these in time' }, { unit: '件' }),
    score: measure({ zh: '得分', en: 'Score' }, '分', { max: 100 }),
  },
  write: duty('grid-manager'),
  list: ['name', 'community', 'site', 'checkedOn', 'items', 'passed', 'casesInTime', 'score'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { SIX_POSTS } from './lead.ts';

/** A trip 外出招商 to another city, recorded when it is over; the leads it yielded refer to it. */
export const InvestmentTrip = defineRegister('investment-trip', {
  title: { zh: '外出招商', en: 'Investment trip' },
  fields: {
    name: text({ zh: '行程', en: 'Trip' }, { class: 'public', search: 'words' }),
    city: text({ zh: '城市', en: 'City' }, { class: 'public', search: 'words', max: 40, help: { zh: '一次行程一个城市，写不带“市”字的通称，报告按此核对。', en: 'One city a trip, by the name that reports use.' } }),
    leftOn: date({ zh: '出发日期', en: 'Left on' }, { class: 'public' }),
    backOn: date({ zh: '返回日期', en: 'Back on' }, { class: 'public' }),
    headedBy: choice({ zh: '带队岗位', en: 'Headed by' }, SIX_POSTS),
    travellers: integer({ zh: '人数', en: 'Travellers' }, { unit: '人', min: 1 }),
    visited: integer({ zh: '走访企业', en: 'Firms visited' }, { unit: '家' }),
    direction: text({ zh: '主题', en: 'Theme' }, { class: 'public' }),
    result: longText({ zh: '成效', en: 'Result' }, { optional: true, max: 1000 }),
  },
  write: duty('investment-officer', 'investment-lead'),
  reported: { aliases: 'city', stages: { held: { on: 'leftOn' } } },
  list: ['name', 'city', 'leftOn', 'backOn', 'headedBy', 'visited'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A campaign 专项整治行动 under which cases are gathered. */
export const Campaign = defineRegister('campaign', {
  title: { zh: '专项整治行动', en: 'Campaign' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    theme: choice({ zh: '主题', en: 'Theme' }, { surroundings: ['六大周边', 'Six surroundings'], adverts: ['城市“牛皮癣”', 'Illegal adverts'], station: ['车站周边', 'Station surroundings'], illegal: ['“双违”治理', 'Illegal structures'] }, { class: 'public' }),
    lead: reference('unit', { zh: '牵头单位', en: 'Lead' }, { class: 'public' }),
    startsOn: date({ zh: '开始日期', en: 'Starts on' }, { class: 'public' }),
    endsOn: date({ zh: '结束日期', en: 'Ends on' }, { class: 'public' }),
    goals: longText({ zh: '目标', en: 'Goals' }, { max: 500, class: 'public' }),
    outcome: longText({ zh: '小结', en: 'Outcome' }, { optional: true, max: 500, class: 'public' }),
  },
  unit: 'lead',
  write: duty('grid-manager'),
  list: ['name', 'theme', 'lead', 'startsOn', 'endsOn', 'outcome'],
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, reference, text } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A point of the night economy 夜经济: a market, a food street or a late-opening quarter. */
export const NightMarket = defineRegister('night-market', {
  title: { zh: '夜经济点位', en: 'Night market' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public', max: 60 }),
    kind: choice({ zh: '类型', en: 'Kind' }, { market: ['夜市', 'Market'], food: ['夜间餐饮街区', 'Food street'], culture: ['夜间文旅', 'Culture'] }, { class: 'public' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { class: 'public' }),
    seat: point({ zh: '位置', en: 'Place' }, { class: 'public' }),
    stalls: integer({ zh: '摊位（商户）', en: 'Stalls' }, { unit: '个', class: 'public' }),
    hours: text({ zh: '营业时间', en: 'Hours' }, { max: 60, class: 'public' }),
    openedOn: date({ zh: '启用日期', en: 'Opened on' }, { class: 'public' }),
    closedOn: date({ zh: '停用日期', en: 'Closed on' }, { optional: true, class: 'public' }),
    rules: text({ zh: '占道和油烟噪声约定', en: 'What was agreed on space, fumes and noise' }, { optional: true }),
  },
  write: duty('commerce-officer'),
  onMap: { place: 'seat', where: { closedOn: { filled: false } }, mark: { colour: 'accent', radius: 4 } },
});

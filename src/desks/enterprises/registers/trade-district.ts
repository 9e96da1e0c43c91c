import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A business district 商圈 or a place of trade whose days are counted. */
export const TradeDistrict = defineRegister('trade-district', {
  title: { zh: '商圈', en: 'Trade district' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public', max: 60 }),
    kind: choice({ zh: '类型', en: 'Kind' }, { mall: ['购物中心', 'Mall'], outlet: ['奥特莱斯', 'Outlet'], street: ['步行街', 'Street'] }, { class: 'public' }),
    leading: yesNo({ zh: '重点商圈', en: 'Leading' }, { class: 'public' }),
    recordedSince: date({ zh: '数据起始日期', en: 'Recorded since' }, { optional: true, class: 'public' }),
    method: longText({ zh: '数据取得方式', en: 'How its figures come' }, { optional: true, max: 500, class: 'public' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { optional: true, class: 'public' }),
  },
  write: duty('commerce-officer'),
});

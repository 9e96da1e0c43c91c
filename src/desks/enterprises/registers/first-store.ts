import { duty } from '#kernel/access/access.ts';
import { choice, date, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A first store 首店 of a brand: the first in the city, the province or the country, as the brand declares with proof. */
export const FirstStore = defineRegister('first-store', {
  title: { zh: '首店', en: 'First store' },
  fields: {
    name: text({ zh: '店名', en: 'Store' }, { search: 'words', class: 'public', max: 60 }),
    level: choice({ zh: '首店级别', en: 'First in' }, { nation: ['全国首店', 'The country'], province: ['全省首店', 'The province'], city: ['全市首店', 'The city'], district: ['全区首店', 'The district'] }, { class: 'public' }),
    trade: choice({ zh: '业态', en: 'Trade' }, { food: ['餐饮', 'Food'], retail: ['零售', 'Retail'], leisure: ['文娱', 'Leisure'], children: ['亲子', 'Children'], service: ['生活服务', 'Services'] }, { class: 'public' }),
    district: reference('trade-district', { zh: '商圈', en: 'Trade district' }, { class: 'public' }),
    openedOn: date({ zh: '开业日期', en: 'Opened on' }, { class: 'public' }),
    closedOn: date({ zh: '停业日期', en: 'Closed on' }, { optional: true, class: 'public' }),
    proof: text({ zh: '首店证明', en: 'Proof' }),
  },
  write: duty('commerce-officer'),
});

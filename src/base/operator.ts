import { duty } from '#kernel/access/access.ts';
import { choice, creditCode, date, industryClass, integer, person, phone, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A market entity 经营主体 that is registered in the district, sole traders included. */
export const Operator = defineRegister('operator', {
  title: { zh: '经营主体', en: 'Operator' },
  identity: 'creditCode',
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { max: 100, search: 'words', class: 'public' }),
    creditCode: creditCode({ zh: '统一社会信用代码', en: 'Unified social credit code' }),
    kind: choice({ zh: '类型', en: 'Kind' }, {
      enterprise: ['企业', 'Enterprise'],
      'sole-trader': ['个体工商户', 'Sole trader'],
      cooperative: ['农民专业合作社', "Farmers' cooperative"],
    }, { class: 'public' }),
    size: choice({ zh: '规模', en: 'Size' }, {
      large: ['大型', 'Large'], medium: ['中型', 'Medium'], small: ['小型', 'Small'], micro: ['微型', 'Micro'],
    }, { optional: true }),
    industry: industryClass({ zh: '行业', en: 'Industry' }, { codeList: 'industry-class' }),
    intermediary: yesNo({ zh: '中介服务机构', en: 'Intermediary service' }),
    openedOn: date({ zh: '成立日期', en: 'Opened on' }, { class: 'public' }),
    closedOn: date({ zh: '注销日期', en: 'Closed on' }, { optional: true, class: 'public' }),
    status: choice({ zh: '登记状态', en: 'Status' }, { open: ['存续', 'Open'], closed: ['注销', 'Closed'] }, { class: 'public' }),
    seat: point({ zh: '住所位置', en: 'Seat' }, { optional: true, class: 'public' }),
    address: text({ zh: '住所', en: 'Address' }, { class: 'public' }),
    principal: person({ zh: '负责人', en: 'Principal' }, { optional: true }),
    principalPhone: phone({ zh: '联系电话', en: 'Telephone' }, { optional: true }),
    employees: integer({ zh: '从业人数', en: 'Employees' }, { optional: true, unit: '人' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { class: 'public' }),
  },
  write: duty('registrar', 'enterprise-officer'),
  list: ['name', 'creditCode', 'kind', 'industry', 'community', 'openedOn', 'status'],
});

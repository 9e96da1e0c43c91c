import { anyOf, duty, staff } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { choice, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A unit 单位: a body or part of one that works in the district, in a tree. */
export const Unit = defineRegister('unit', {
  title: { zh: '单位', en: 'Unit' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { class: 'public', search: 'words', max: 60 }),
    kind: choice({ zh: '性质', en: 'Kind' }, {
      committee: ['管委会', 'Committee'],
      bureau: ['管委会内设局', 'Bureau of the committee'],
      outpost: ['市直派出机构', 'Outpost of a city body'],
      vertical: ['垂直管理机构', 'Vertically managed body'],
      township: ['托管镇（街道）', 'Entrusted township'],
      community: ['社区（村）', 'Community or village'],
      company: ['平台公司', 'Platform company'],
    }, { class: 'public' }),
    parent: reference('unit', { zh: '上级单位', en: 'Parent' }, { optional: true, class: 'public' }),
    powerBasis: choice({ zh: '职权依据', en: 'Basis of power' }, {
      law: ['法定', 'Law'],
      delegated: ['市政府授权', 'Delegated by the city'],
      entrusted: ['委托', 'Entrusted'],
      assisting: ['仅协助', 'Assisting only'],
    }, { class: 'public' }),
  },
  write: duty(ADMINISTRATORS.system),
  read: [readDistrict(anyOf(staff(), duty(ADMINISTRATORS.system, ADMINISTRATORS.security)))],
  noCircle: { from: 'id', to: 'parent' },
  list: ['name', 'kind', 'parent', 'powerBasis'],
});

import { duty } from '../access/access.ts';
import { ADMINISTRATORS } from '../access/administrators.ts';
import { date, integer, text } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';

/** Control characters and blanks are no part of a code; a list is named like a register. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
const LIST = /^[a-z][a-z0-9-]{1,47}$/;

/**
 * An item of a code list 代码项 that the district keeps as data: a code with its name, in force from a day on. Fields say
 * by `codeList` which list their codes are from (docs/rules/criteria.md, K1 to K7).
 */
export const CodeListItem = defineRegister('code-list-item', {
  title: { zh: '代码表', en: 'Code lists' },
  fields: {
    list: text({ zh: '代码表', en: 'List' }, { class: 'public', pattern: LIST, max: 48, help: { zh: '代码表的标识，如 industry-class。', en: 'The id of a list, such as industry-class.' } }),
    code: text({ zh: '代码', en: 'Code' }, { class: 'public', search: 'words', pattern: CODE, max: 40 }),
    name: text({ zh: '名称', en: 'Name' }, { class: 'public', search: 'words', max: 120 }),
    nameEn: text({ zh: '英文名称', en: 'English name' }, { class: 'public', search: 'words', optional: true }),
    from: date({ zh: '自', en: 'From' }, { class: 'public' }),
    until: date({ zh: '至', en: 'Until' }, { class: 'public', optional: true }),
    order: integer({ zh: '顺序', en: 'Order' }, { class: 'public', optional: true, min: 0, max: 1_000_000 }),
    parent: text({ zh: '上级代码', en: 'Parent code' }, { class: 'public', optional: true, pattern: CODE, max: 40 }),
  },
  distinct: ['list', 'code', 'from'],
  write: duty(ADMINISTRATORS.system),
  list: ['list', 'code', 'name', 'from', 'until', 'parent'],
});

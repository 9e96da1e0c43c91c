import { duty } from '#kernel/access/access.ts';
import { choice, date, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An honour with its granting body and document. */
export const Honour = defineRegister('honour', {
  title: { zh: '荣誉', en: 'Honour' },
  fields: {
    name: text({ zh: '荣誉名称', en: 'Honour' }, { class: 'public', search: 'words' }),
    holder: text({ zh: '获得者', en: 'Holder' }, { class: 'public', search: 'words' }),
    community: reference('community', { zh: '社区', en: 'Community' }, { optional: true, class: 'public' }),
    level: choice({ zh: '级别', en: 'Level' }, { national: ['国家级', 'National'], province: ['省级', 'Province'], city: ['市级', 'City'], district: ['区级', 'District'] }, { class: 'public' }),
    grantedBy: text({ zh: '授予单位', en: 'Granted by' }, { class: 'public' }),
    programme: text({ zh: '评选活动', en: 'Programme' }, { optional: true, class: 'public' }),
    document: text({ zh: '依据文件', en: 'Document' }, { class: 'public' }),
    grantedOn: date({ zh: '授予日期', en: 'Granted on' }, { class: 'public' }),
  },
  write: duty('community-affairs', 'publicity'),
  reported: { stages: { held: { on: 'grantedOn' } } },
  list: ['name', 'holder', 'level', 'grantedBy', 'grantedOn'],
});

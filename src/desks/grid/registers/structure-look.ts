import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A look back 回头看 at a place where something illegal was removed: whether it has come back. */
export const StructureLook = defineRegister('structure-look', {
  title: { zh: '“双违”回头看', en: 'Look back' },
  fields: {
    name: text({ zh: '回头看', en: 'Look' }, { search: 'words' }),
    structure: reference('illegal-structure', { zh: '“双违”', en: 'Structure' }),
    lookedOn: date({ zh: '日期', en: 'Looked on' }),
    finding: choice({ zh: '结果', en: 'Finding' }, { kept: ['未反弹', 'Kept clear'], relapsed: ['反弹', 'Relapsed'] }),
    remark: longText({ zh: '说明', en: 'Remark' }, { optional: true, max: 300 }),
  },
  write: duty('collector'),
  onPhone: { report: {} },
  list: ['name', 'structure', 'lookedOn', 'finding'],
});

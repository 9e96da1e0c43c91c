import { duty } from '../access/access.ts';
import { date, longText, text } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';

/**
 * A decision to erase a person 销毁个人信息. To enter it is to carry it out: in the same transaction the key of the record
 * named is destroyed, and nobody can open its personal values again. It is journaled like every change, and the log goes
 * on verifying, since it commits to the sealed values (Personal Information Protection Law art. 47:
 * information is deleted when the period for which it is kept has ended).
 */
export const Erasure = defineRegister('erasure', {
  title: { zh: '个人信息销毁', en: 'Erasure' },
  name: 'document',
  fields: {
    register: text({ zh: '台账', en: 'Register' }, { max: 48 }),
    record: text({ zh: '记录', en: 'Record' }, { max: 64 }),
    document: text({ zh: '批准文件', en: 'Approved by' }, { max: 200, search: 'words' }),
    ground: longText({ zh: '理由', en: 'Ground' }, { max: 1000 }),
    decidedOn: date({ zh: '批准日期', en: 'Decided on' }),
  },
  takes: [],
  write: duty('archivist'),
  list: ['document', 'register', 'record', 'decidedOn'],
});

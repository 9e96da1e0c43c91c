import { duty } from '#kernel/access/access.ts';
import { choice, date, identityNumber, person, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** Natural attrition 自然减员: somebody who left employment by retirement, death or loss of the ability to work. */
export const Attrition = defineRegister('attrition', {
  title: { zh: '就业自然减员', en: 'Natural attrition' },
  fields: {
    number: text({ zh: '登记号', en: 'Number' }, { max: 40, search: 'words' }),
    name: person({ zh: '姓名', en: 'Name' }),
    identity: identityNumber({ zh: '身份证号', en: 'Identity number' }, { search: 'exact' }),
    reason: choice({ zh: '减员原因', en: 'Reason' }, { retired: ['正式离退休', 'Retired'], died: ['死亡', 'Died'], disabled: ['伤残退出', 'Left through disability'] }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    leftOn: date({ zh: '减员日期', en: 'Left on' }),
  },
  name: 'number',
  write: duty('employment-officer'),
});

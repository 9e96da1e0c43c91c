import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, person, phone, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An errand 红色代办 that a community worker does on a resident's behalf, with proof of hand-over. */
export const Errand = defineRegister('errand', {
  title: { zh: '红色代办', en: 'Errand on a resident’s behalf' },
  fields: {
    name: text({ zh: '代办事项', en: 'Errand' }, { search: 'words' }),
    community: reference('community', { zh: '社区', en: 'Community' }, { class: 'public' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      insurance: ['社保医保', 'Insurance'], allowance: ['救助补贴', 'Allowance'], certificate: ['证照证明', 'Certificate'],
      payment: ['代缴代购', 'Payments and purchases'], medicine: ['就医取药', 'Medicine'], other: ['其他', 'Other'],
    }, { class: 'public' }),
    resident: person({ zh: '居民', en: 'Resident' }),
    telephone: phone({ zh: '联系电话', en: 'Telephone' }, { optional: true }),
    consent: yesNo({ zh: '本人委托', en: 'Entrusted by the resident' }, { help: { zh: '没有本人委托不得代办。', en: 'Nothing is done without the resident’s word.' } }),
    doer: reference('staff', { zh: '代办员', en: 'Done by' }),
    takenOn: date({ zh: '受托日期', en: 'Taken on' }, { class: 'public' }),
    proof: longText({ zh: '交接凭据', en: 'Proof of hand-over' }, { optional: true, max: 500 }),
    handedOverOn: date({ zh: '办结交付日期', en: 'Handed over on' }, { optional: true, class: 'public' }),
    inTime: yesNo({ zh: '按时办结', en: 'In time' }, { optional: true }),
    satisfied: yesNo({ zh: '居民满意', en: 'Resident satisfied' }, { optional: true }),
  },
  write: duty('community-worker'),
});

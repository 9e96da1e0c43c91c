import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A rating 好差评 of a service; who gave it is not kept. */
export const Rating = defineRegister('rating', {
  title: { zh: '好差评', en: 'Rating' },
  name: 'subject',
  fields: {
    subject: text({ zh: '评价的服务', en: 'Service rated' }, { class: 'public', search: 'words', max: 120 }),
    case: reference('service-case', { zh: '办件', en: 'Case' }, { optional: true }),
    registration: reference('registration', { zh: '企业开办', en: 'Business opening' }, { optional: true }),
    channel: choice({ zh: '评价渠道', en: 'Channel' }, { window: ['窗口评价器', 'At the window'], online: ['网上', 'Online'], message: ['短信邀评', 'By message'] }, { class: 'public' }),
    // The five grades of the national rating of government services; the last two count as bad.
    grade: choice({ zh: '评价', en: 'Grade' }, {
      5: ['非常满意', 'Very satisfied'], 4: ['满意', 'Satisfied'], 3: ['基本满意', 'Fairly satisfied'], 2: ['不满意', 'Dissatisfied'], 1: ['非常不满意', 'Very dissatisfied'],
    }, { class: 'public' }),
    comment: longText({ zh: '留言', en: 'Comment' }, { optional: true, max: 500 }),
    givenOn: date({ zh: '评价日期', en: 'Given on' }, { class: 'public' }),
    calledBackOn: date({ zh: '回访核实日期', en: 'Called back on' }, { optional: true }),
    finding: longText({ zh: '核实和整改', en: 'What was found and done' }, { optional: true, max: 500 }),
    settled: yesNo({ zh: '差评已整改', en: 'Bad rating settled' }, { optional: true }),
  },
  write: anyOf(applicant(1), duty('rating-clerk')),
  list: ['subject', 'grade', 'channel', 'givenOn', 'calledBackOn', 'settled'],
});

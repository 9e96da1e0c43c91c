import { anyOf, applicant, duty } from '#kernel/access/access.ts';
import { choice, date, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { SCHEMES } from './self-assessment.ts';

/** An enterprise's declaration 申报 for a qualification that the province decides. */
export const Declaration = defineRegister('declaration', {
  title: { zh: '资质申报', en: 'Declaration for a qualification' },
  fields: {
    name: text({ zh: '申报', en: 'Declaration' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    scheme: choice({ zh: '申报类别', en: 'Scheme' }, SCHEMES),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/ }),
    assessment: reference('self-assessment', { zh: '自评', en: 'Self-assessment' }),
    passes: yesNo({ zh: '自评达到条件', en: 'Self-assessment passed' }),
    officer: reference('staff', { zh: '辅导专员', en: 'Officer' }),
    authority: text({ zh: '受理机关', en: 'Authority' }),
    submittedOn: date({ zh: '提交日期', en: 'Submitted on' }, { optional: true }),
    returned: yesNo({ zh: '曾被退回', en: 'Was sent back' }, { optional: true }),
    suppliedInTime: yesNo({ zh: '按期补正', en: 'Supplied in time' }, { optional: true }),
    publicisedOn: date({ zh: '公示开始日期', en: 'Publicised on' }, { optional: true }),
    publicNotice: text({ zh: '公示文号', en: 'Public notice' }, { optional: true }),
    number: text({ zh: '入库登记编号', en: 'Registration number' }, { optional: true, max: 40, search: 'words' }),
    decisionReceipt: text({ zh: '结果通知', en: 'Notice of the decision' }, { optional: true }),
    decidedOn: date({ zh: '结果日期', en: 'Decided on' }, { optional: true }),
  },
  write: anyOf(applicant(3), duty('enterprise-officer')),
  list: ['name', 'scheme', 'year', 'officer', 'submittedOn', 'state', 'decidedOn'],
});

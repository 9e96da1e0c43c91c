import { duty } from '#kernel/access/access.ts';
import { choice, date, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The pairing 结对帮扶 of an operator with an officer; a hand-over ends one and begins another. */
export const Pairing = defineRegister('pairing', {
  title: { zh: '结对帮扶', en: 'Pairing' },
  fields: {
    name: text({ zh: '结对', en: 'Pairing' }, { search: 'words', max: 120 }),
    operator: reference('operator', { zh: '经营主体', en: 'Operator' }),
    officer: reference('staff', { zh: '帮扶干部', en: 'Officer' }),
    kind: choice({ zh: '主体类别', en: 'Class of operator' }, {
      'above-scale': ['规模以上企业', 'Enterprise above scale'],
      smaller: ['中小微企业', 'Small, medium or micro enterprise'],
      'sole-trader': ['个体工商户', 'Sole trader'],
    }),
    from: date({ zh: '结对日期', en: 'From' }),
    valid: yesNo({ zh: '有效', en: 'Valid' }),
    until: date({ zh: '结束日期', en: 'Until' }, { optional: true }),
    ending: choice({ zh: '结束原因', en: 'Why it ended' }, {
      'handed-over': ['干部调整，交接', 'Handed over'], closed: ['主体注销', 'Operator closed'], moved: ['主体迁出', 'Operator moved away'],
    }, { optional: true }),
    handedOverFrom: reference('pairing', { zh: '接自', en: 'Taken over from' }, { optional: true }),
  },
  write: duty('support-clerk'),
  list: ['name', 'kind', 'officer', 'from', 'valid', 'until', 'ending'],
});

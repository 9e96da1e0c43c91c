import { duty } from '#kernel/access/access.ts';
import { choice, date, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** What was paid under a budget line in a month. */
export const Spending = defineRegister('spending', {
  title: { zh: '支出', en: 'Spending' },
  fields: {
    name: text({ zh: '凭证批次', en: 'Batch' }, { max: 60, search: 'words' }),
    line: reference('budget-line', { zh: '预算项目', en: 'Budget line' }, { class: 'public' }),
    amount: money({ zh: '金额', en: 'Amount' }, { class: 'public' }),
    paidOn: date({ zh: '支付日期', en: 'Paid on' }, { class: 'public' }),
    method: choice({ zh: '支付方式', en: 'Method' }, { direct: ['财政直接支付', 'Paid directly'], authorised: ['财政授权支付', 'Paid by authorisation'] }),
  },
  write: duty('treasury-officer'),
});

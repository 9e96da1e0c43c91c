import { anyOf, dutyIn, named, system } from '#kernel/access/access.ts';
import { SAME } from '#kernel/procedure/move.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { FieldRefusal } from '../registers/field-refusal.ts';
import { FIELD_SUPERVISORS } from '../supervisors.ts';

const settler = anyOf(named('worker'), named('holder'), dutyIn('unit', ...FIELD_SUPERVISORS));

/**
 * How what was refused is settled: sent again changed, which the platform notes when it has accepted it; withdrawn with a
 * reason; or handed to somebody who settles it in his own name. Nothing leaves the tray by itself.
 */
export const SettleRefusal = defineProcedure('settle-refusal', {
  of: FieldRefusal,
  title: { zh: '退件处理', en: 'Settling what was refused' },
  initial: 'open',
  states: {
    open: { title: { zh: '待处理', en: 'To be settled' } },
    resent: { title: { zh: '已改后送出', en: 'Sent again' }, end: true },
    withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  actions: {
    resend: { title: { zh: '改后送出', en: 'Send again changed' }, from: ['open'], to: 'resent', by: system(), form: { resentAs: 'required' } },
    hand: { title: { zh: '转交他人', en: 'Hand to somebody' }, from: ['open'], to: SAME, by: settler, form: { holder: 'required' } },
    withdraw: { title: { zh: '撤回', en: 'Withdraw' }, from: ['open'], to: 'withdrawn', by: settler, reason: true },
  },
  clocks: {},
});

import { defineDesk } from '#kernel/desk/desk.ts';
import { SettleRefusal } from './procedures/settle-refusal.ts';
import { FieldRefusal } from './registers/field-refusal.ts';

/** Work in the street: what phones send and what became of it. The work itself stands in the registers of its desks. */
export const FieldDesk = defineDesk({
  id: 'field',
  title: { zh: '外勤', en: 'Field work' },
  chapter: 'city',
  registers: [FieldRefusal],
  procedures: [SettleRefusal],
});

import { duty } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { date, longText, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A delegation 委托: duties that somebody who is away has left to a deputy, from a day to a day. The deputy sees and does
 * with them what their holder may, in the holder's unit; what was left to him he may not leave to somebody else.
 */
export const Delegation = defineRegister('delegation', {
  title: { zh: '职责委托', en: 'Delegation' },
  name: 'reason',
  fields: {
    principal: reference('staff', { zh: '委托人', en: 'Principal' }),
    deputy: reference('staff', { zh: '受托人', en: 'Deputy' }),
    duties: rows({ zh: '委托的职责', en: 'Duties' }, { duty: text({ zh: '职责', en: 'Duty' }, { max: 40, pattern: /^[a-z][a-z0-9-]*$/ }) }, { max: 40 }),
    since: date({ zh: '开始日期', en: 'Since' }),
    until: date({ zh: '结束日期', en: 'Until' }),
    reason: longText({ zh: '事由', en: 'Reason' }, { max: 500 }),
  },
  write: duty(ADMINISTRATORS.security),
  read: [readDistrict(duty(ADMINISTRATORS.security))],
  readers: ['principal', 'deputy'],
  acyclic: { from: 'principal', to: 'deputy', during: ['since', 'until'] },
  list: ['principal', 'deputy', 'since', 'until', 'reason'],
});

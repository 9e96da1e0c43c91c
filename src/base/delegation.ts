import { anyOf, duty, named } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { date, longText, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A delegation 代理: who is away leaves duties to a deputy for some days. The deputy acts in his own name on behalf of the
 * other, and can't leave it to a third (Civil Code art. 162, 169). Delegations of the same days never lead in a circle.
 */
export const Delegation = defineRegister('delegation', {
  title: { zh: '代理', en: 'Delegation' },
  name: 'reason',
  fields: {
    principal: reference('staff', { zh: '委托人', en: 'Principal' }),
    deputy: reference('staff', { zh: '代理人', en: 'Deputy' }),
    since: date({ zh: '起', en: 'From' }),
    until: date({ zh: '止', en: 'Until' }),
    duties: rows({ zh: '只代理这些职责', en: 'Only these duties' }, { duty: text({ zh: '职责', en: 'Duty' }, { max: 40 }) }, { optional: true }),
    reason: longText({ zh: '事由', en: 'Reason' }, { max: 200 }),
  },
  write: anyOf(duty(ADMINISTRATORS.security), named('principal')),
  read: [readDistrict(duty(ADMINISTRATORS.security))],
  readers: ['principal', 'deputy'],
  noCircle: { from: 'principal', to: 'deputy', since: 'since', until: 'until' },
  list: ['principal', 'deputy', 'since', 'until', 'reason'],
});

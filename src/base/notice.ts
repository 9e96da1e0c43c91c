import { anyOf, named, system } from '#kernel/access/access.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { choice, instant, reference, text } from '#kernel/field/kinds.ts';
import { recordLink } from '#kernel/field/record-link.ts';
import { defineRegister } from '#kernel/register/register.ts';

const byThePlatform = system();

/**
 * A notice 提醒: whom the platform told about which record, at which step of an escalation and by which limit, or
 * who mentions him in what is said about it. Made by the platform alone (docs/rules/escalation.md, docs/rules/files.md); read by its addressee alone, who says that he has read it.
 */
export const Notice = defineRegister('notice', {
  title: { zh: '提醒', en: 'Notice' },
  name: 'limit',
  fields: {
    to: reference('staff', { zh: '提醒谁', en: 'To' }),
    about: recordLink({ zh: '关于', en: 'About' }),
    kind: choice({ zh: '事由', en: 'Why' }, { near: ['将到期', 'Nearly due'], due: ['已到期', 'Due'], overdue: ['已超期', 'Overdue'], mention: ['提到您', 'Mention'] }),
    limit: text({ zh: '时限', en: 'Limit' }),
    basis: text({ zh: '时限依据', en: 'Basis' }, { max: 200 }),
    step: text({ zh: '催办步骤', en: 'Step' }, { max: 80 }),
    endsAt: instant({ zh: '到期时刻', en: 'Due at' }, { optional: true }),
    toldAt: instant({ zh: '提醒时刻', en: 'Told at' }),
    readAt: instant({ zh: '已读时刻', en: 'Read at' }, { optional: true }),
  },
  takes: [],
  write: anyOf(byThePlatform, named('to')),
  fieldWriters: Object.fromEntries(['to', 'about', 'kind', 'limit', 'basis', 'step', 'endsAt', 'toldAt'].map((name) => [name, byThePlatform])),
  read: [readDistrict(byThePlatform)],
  list: ['toldAt', 'kind', 'about', 'limit', 'endsAt', 'readAt'],
});

import { system } from '#kernel/access/access.ts';
import { instant, longText, references, text } from '#kernel/field/kinds.ts';
import { recordLink } from '#kernel/field/record-link.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * What a member of staff said 讨论 about a record of any register (docs/rules/files.md). Who sees that record sees it, and
 * nobody else. Whoever takes his own back empties it: what he had said stays in the journal alone.
 */
export const Comment = defineRegister('comment', {
  title: { zh: '讨论', en: 'Comment' },
  name: 'byName',
  fields: {
    about: recordLink({ zh: '所属记录', en: 'About' }),
    text: longText({ zh: '内容', en: 'Text' }, { max: 2000, optional: true }),
    mentions: references('staff', { zh: '提到谁', en: 'Mentions' }, { optional: true }),
    by: text({ zh: '发言人', en: 'By' }),
    byName: text({ zh: '发言人姓名', en: 'Name' }),
    saidAt: instant({ zh: '发言时刻', en: 'Said at' }),
    withdrawnAt: instant({ zh: '撤回时刻', en: 'Withdrawn at' }, { optional: true }),
  },
  write: system(),
  bound: 'about',
  takes: [],
  restricted: true,
  list: ['saidAt', 'about', 'byName', 'withdrawnAt'],
});

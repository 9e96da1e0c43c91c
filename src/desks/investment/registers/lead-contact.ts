import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** One contact with an investor 对接记录: what was said and what comes next. */
export const LeadContact = defineRegister('lead-contact', {
  title: { zh: '对接记录', en: 'Contact with an investor' },
  fields: {
    name: text({ zh: '事由', en: 'Subject' }, { search: 'words' }),
    lead: reference('lead', { zh: '招商项目', en: 'Lead' }),
    heldOn: date({ zh: '日期', en: 'Held on' }),
    form: choice({ zh: '方式', en: 'Form' }, { call: ['电话', 'Call'], video: ['视频', 'Video call'], visit: ['上门拜访', 'Visit'], reception: ['来访接待', 'Reception'], site: ['现场看地', 'Site visit'] }),
    officer: reference('staff', { zh: '记录人', en: 'Officer' }),
    outcome: choice({ zh: '结果', en: 'Outcome' }, { forward: ['有进展', 'Moved forward'], waiting: ['待回复', 'Waiting'], stuck: ['存在困难', 'Stuck'] }),
    summary: longText({ zh: '要点', en: 'Summary' }, { max: 1000 }),
    next: text({ zh: '下一步', en: 'Next step' }, { optional: true }),
  },
  write: duty('investment-officer', 'investment-lead'),
  list: ['name', 'lead', 'heldOn', 'form', 'outcome', 'officer'],
});

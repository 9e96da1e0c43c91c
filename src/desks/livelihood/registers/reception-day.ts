import { duty } from '#kernel/access/access.ts';
import { date, integer, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A day on which a leader goes down to receive citizens in a community (浦江经验). */
export const ReceptionDay = defineRegister('reception-day', {
  title: { zh: '领导下访接访日', en: 'Reception day' },
  fields: {
    name: text({ zh: '接访日', en: 'Day' }, { class: 'public' }),
    leader: reference('staff', { zh: '接访领导', en: 'Leader' }),
    community: reference('community', { zh: '接访社区', en: 'Community' }, { class: 'public' }),
    announcedOn: date({ zh: '公示日期', en: 'Announced on' }, { class: 'public' }),
    heldOn: date({ zh: '接访日期', en: 'Held on' }, { class: 'public' }),
    visitors: integer({ zh: '接待批次', en: 'Parties received' }, { unit: '批', class: 'public' }),
    settledAtOnce: integer({ zh: '当场答复', en: 'Answered at once' }, { unit: '件', class: 'public' }),
    casesTaken: integer({ zh: '包案件数', en: 'Cases taken on' }, { unit: '件', class: 'public' }),
  },
  write: duty('petition-officer'),
  onCalendar: { starts: 'heldOn', people: ['leader'] },
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A day that is worked or not against the week 调休日历: what a holiday notice arranges for a year that the program does
 * not know yet, or what the district changes by a document. It overlays the calendar from the day it is recorded.
 */
export const CalendarDay = defineRegister('calendar-day', {
  title: { zh: '工作日历', en: 'Working calendar' },
  identity: 'day',
  fields: {
    name: text({ zh: '事由', en: 'Reason' }, { class: 'public', search: 'words', max: 60, help: { zh: '如：春节放假、国庆节调休上班。', en: 'Such as: Spring Festival, make-up workday.' } }),
    day: date({ zh: '日期', en: 'Day' }, { class: 'public' }),
    kind: choice({ zh: '安排', en: 'Arranged as' }, { off: ['放假', 'Day off'], work: ['上班', 'Workday'] }, { class: 'public' }),
    document: text({ zh: '依据文件', en: 'Document' }, { class: 'public' }),
  },
  takes: [],
  write: duty('administrator'),
  list: ['name', 'day', 'kind', 'document'],
});

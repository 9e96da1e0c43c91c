import { duty } from '#kernel/access/access.ts';
import { date, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The commendation 表彰 of an operator that does well and keeps its word, under an approved basis. */
export const Commendation = defineRegister('commendation', {
  title: { zh: '诚信经营主体表彰', en: 'Commendation' },
  fields: {
    name: text({ zh: '表彰对象', en: 'Operator' }, { class: 'public', search: 'words', max: 120 }),
    operator: reference('operator', { zh: '经营主体', en: 'Operator' }, { class: 'public' }),
    year: text({ zh: '年度', en: 'Year' }, { class: 'public', pattern: /^\d{4}$/ }),
    basis: text({ zh: '表彰依据（批准文件）', en: 'Approved basis' }, { class: 'public' }),
    nominatedOn: date({ zh: '推荐日期', en: 'Nominated on' }, { class: 'public' }),
    yearsOpen: integer({ zh: '经营年限', en: 'Years in business' }, { class: 'public', unit: '年' }),
    checks: integer({ zh: '近两年检查次数', en: 'Checks in two years' }, { unit: '次' }),
    review: longText({ zh: '审核意见', en: 'Review' }, { optional: true, max: 500 }),
    noticedOn: date({ zh: '公示日期', en: 'Notice published on' }, { class: 'public', optional: true }),
    objection: longText({ zh: '异议', en: 'Objection' }, { optional: true, max: 500 }),
    decision: text({ zh: '表彰决定文号', en: 'Decision' }, { class: 'public', optional: true }),
    decidedOn: date({ zh: '表彰日期', en: 'Commended on' }, { class: 'public', optional: true }),
  },
  write: duty('credit-officer'),
  list: ['name', 'year', 'nominatedOn', 'noticedOn', 'decision', 'decidedOn', 'state'],
});

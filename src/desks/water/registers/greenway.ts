import { duty } from '#kernel/access/access.ts';
import { choice, date, measure, reference, text } from '#kernel/field/kinds.ts';
import { line } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A stretch of the leisure way 休闲乐道 along the water. */
export const Greenway = defineRegister('greenway', {
  title: { zh: '休闲乐道', en: 'Greenway' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words', class: 'public' }),
    reach: reference('reach', { zh: '沿线河段', en: 'Along the reach' }, { class: 'public' }),
    length: measure({ zh: '长度', en: 'Length' }, '公里', { class: 'public', max: 100 }),
    surface: choice({ zh: '路面', en: 'Surface' }, { asphalt: ['彩色沥青', 'Coloured asphalt'], stone: ['石材', 'Stone'], timber: ['木栈道', 'Boardwalk'] }, { class: 'public' }),
    condition: choice({ zh: '状况', en: 'Condition' }, { good: ['完好', 'Good'], worn: ['一般', 'Worn'], damaged: ['破损', 'Damaged'] }),
    openedOn: date({ zh: '建成日期（演示）', en: 'Opened on (demonstration)' }, { class: 'public' }),
    course: line({ zh: '走向（示意）', en: 'Course (sketch)' }, { optional: true, class: 'public' }),
  },
  write: duty('water-manager'),
  list: ['name', 'reach', 'length', 'surface', 'condition', 'openedOn'],
});

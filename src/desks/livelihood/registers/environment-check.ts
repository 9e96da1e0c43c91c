import { duty } from '#kernel/access/access.ts';
import { choice, choices, date, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The categories of 治理六乱、开展六清 as printed for the campaign. */
export const CAMPAIGN_CATEGORIES = {
  'piled-up': ['乱堆乱放', 'Things piled up'],
  'dumped': ['乱倒乱扔', 'Rubbish dumped'],
  'built-up': ['乱搭乱建', 'Built without leave'],
  'rubbish': ['清垃圾', 'Rubbish cleared'],
  'sewage': ['清污水', 'Sewage cleared'],
  'ponds': ['清塘沟', 'Ponds and ditches cleared'],
  'illegal-buildings': ['清违建', 'Illegal buildings cleared'],
  'clutter': ['清杂物', 'Clutter cleared'],
  'ruined-walls': ['清残垣断壁', 'Ruined walls cleared'],
} as const;

/** A check of the environment in a village or community in the campaign 六乱六清. */
export const EnvironmentCheck = defineRegister('environment-check', {
  title: { zh: '人居环境检查', en: 'Environment check' },
  fields: {
    name: text({ zh: '检查批次', en: 'Check' }, { max: 60 }),
    community: reference('community', { zh: '社区（村）', en: 'Community' }, { class: 'public' }),
    area: choice({ zh: '重点区域', en: 'Area' }, {
      fields: ['田间地头', 'Fields'], roads: ['乡村道路', 'Roads'], water: ['坑塘河渠', 'Ponds and ditches'],
      public: ['公共场所', 'Public places'], houses: ['房前屋后', 'Round the houses'], yards: ['农户庭院', 'Yards'],
    }, { class: 'public' }),
    categories: choices({ zh: '问题类别', en: 'Categories' }, CAMPAIGN_CATEGORIES, { class: 'public' }),
    checkedOn: date({ zh: '检查日期', en: 'Checked on' }, { class: 'public' }),
    found: integer({ zh: '发现问题', en: 'Found' }, { unit: '处', class: 'public' }),
    cleared: integer({ zh: '已清理', en: 'Cleared' }, { unit: '处', class: 'public' }),
    clearedOn: date({ zh: '复查日期', en: 'Checked again on' }, { optional: true, class: 'public' }),
    score: integer({ zh: '得分', en: 'Score' }, { max: 100, unit: '分', class: 'public' }),
    remark: longText({ zh: '说明', en: 'Remark' }, { optional: true, max: 500 }),
  },
  write: duty('rural-officer', 'community-worker'),
});

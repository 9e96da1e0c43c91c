import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, measure, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A shift of volunteers in a community, with the hours that were served. */
export const VolunteerShift = defineRegister('volunteer-shift', {
  title: { zh: '志愿服务', en: 'Volunteer shift' },
  fields: {
    name: text({ zh: '活动', en: 'Activity' }, { class: 'public', search: 'words' }),
    community: reference('community', { zh: '社区', en: 'Community' }, { class: 'public' }),
    theme: choice({ zh: '主题', en: 'Theme' }, {
      elderly: ['为老服务', 'For the elderly'], children: ['关爱未成年人', 'For children'], environment: ['环境清洁', 'Cleaning up'],
      traffic: ['文明交通', 'Traffic'], culture: ['文化宣讲', 'Culture'], relief: ['应急帮扶', 'Relief'],
    }, { class: 'public' }),
    servedOn: date({ zh: '服务日期', en: 'Served on' }, { class: 'public' }),
    volunteers: integer({ zh: '志愿者人数', en: 'Volunteers' }, { unit: '人', min: 1, class: 'public' }),
    hours: measure({ zh: '服务时长合计', en: 'Hours in all' }, '小时', { class: 'public' }),
    leader: reference('staff', { zh: '组织人', en: 'Organised by' }),
  },
  write: duty('community-worker'),
});

import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, measure, reference, text } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A parcel 地块 with what is to become of it. */
export const Parcel = defineRegister('parcel', {
  title: { zh: '地块', en: 'Parcel' },
  fields: {
    name: text({ zh: '地块', en: 'Parcel' }, { class: 'public', search: 'words', max: 60 }),
    project: reference('project', { zh: '所属综合开发项目', en: 'Development project' }, { optional: true, class: 'public' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { class: 'public' }),
    place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, { optional: true, class: 'public' }),
    area: measure({ zh: '面积', en: 'Area' }, '亩', { optional: true, class: 'public', max: 10_000 }),
    use: choice({ zh: '规划用途', en: 'Planned use' }, {
      residential: ['居住', 'Homes'], commercial: ['商业商务', 'Commerce'], public: ['公共服务', 'Public services'], industrial: ['产业', 'Industry'], green: ['绿地', 'Green'], roads: ['道路交通', 'Roads'],
    }, { class: 'public' }),
    status: choice({ zh: '状态', en: 'Status' }, {
      planned: ['规划中', 'In planning'], requisition: ['征收中', 'Being requisitioned'], reserved: ['已收储', 'In reserve'], supplied: ['已供应', 'Supplied'], idle: ['闲置待处置', 'Idle'],
    }, { class: 'public' }),
    plan: rows({ zh: '开发计划', en: 'Development plan' }, {
      step: choice({ zh: '步骤', en: 'Step' }, { design: ['规划设计', 'Design'], clearing: ['征收腾地', 'Clearing'], works: ['场地配套', 'Site works'], supply: ['供地', 'Supply'], building: ['开发建设', 'Building'] }),
      plannedOn: date({ zh: '计划', en: 'Planned' }),
      doneOn: date({ zh: '完成', en: 'Done' }, { optional: true }),
    }, { optional: true, class: 'public', max: 20 }),
    suppliedOn: date({ zh: '供地日期', en: 'Supplied on' }, { optional: true, class: 'public' }),
    unit: reference('unit', { zh: '责任单位', en: 'Unit' }, { class: 'public' }),
    note: longText({ zh: '备注', en: 'Note' }, { optional: true, max: 500 }),
  },
  unit: 'unit',
  write: duty('land-officer', 'project-lead'),
  list: ['name', 'project', 'community', 'area', 'use', 'status', 'suppliedOn'],
});

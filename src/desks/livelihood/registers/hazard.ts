import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, person, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A safety hazard 事故隐患, from the day on which it was found to the day on which it was struck off. */
export const Hazard = defineRegister('hazard', {
  title: { zh: '安全隐患', en: 'Hazard' },
  fields: {
    name: text({ zh: '隐患', en: 'Hazard' }, { search: 'words' }),
    field: choice({ zh: '领域', en: 'Field' }, {
      fire: ['消防', 'Fire'], gas: ['燃气', 'Gas'], building: ['建筑施工', 'Building sites'], 'self-built': ['自建房', 'Self-built houses'], electric: ['电气和电动车', 'Electricity and e-bikes'],
      crowd: ['人员密集场所', 'Crowded places'], water: ['涉水区域', 'Waters'], lift: ['特种设备', 'Lifts and boilers'], road: ['道路交通', 'Roads'],
    }),
    origin: choice({ zh: '发现方式', en: 'Found by' }, { dragnet: ['拉网式排查', 'Dragnet search'], 'self-check': ['单位自查', 'Own check'], inspection: ['部门检查', 'Inspection'], report: ['举报', 'Report'] }),
    place: text({ zh: '部位', en: 'Place' }),
    point: point({ zh: '位置', en: 'Position' }, { optional: true }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    operator: reference('operator', { zh: '责任单位', en: 'Operator responsible' }, { optional: true }),
    basis: text({ zh: '条款依据', en: 'Provision' }),
    foundOn: date({ zh: '发现日期', en: 'Found on' }),
    grade: choice({ zh: '等级', en: 'Grade' }, { general: ['一般隐患', 'General'], major: ['重大隐患', 'Major'] }, { optional: true }),
    supervisor: reference('unit', { zh: '监管责任单位', en: 'Supervising unit' }, { optional: true }),
    listing: text({ zh: '挂牌督办文书', en: 'Listing document' }, { optional: true }),
    plan: longText({ zh: '重大隐患治理方案', en: 'Plan for a major hazard' }, { optional: true, max: 1000 }),
    responsible: person({ zh: '整改责任人', en: 'Person responsible' }, { optional: true }),
    measures: longText({ zh: '整改措施', en: 'Measures' }, { optional: true, max: 1000 }),
    funds: money({ zh: '整改资金', en: 'Funds' }, { optional: true }),
    rectifyBy: date({ zh: '整改时限', en: 'To be rectified by' }, { optional: true }),
    contingency: longText({ zh: '应急预案', en: 'Contingency plan' }, { optional: true, max: 1000 }),
    evidence: text({ zh: '整改前后照片编号', en: 'Photographs before and after' }, { optional: true }),
    rectifiedOn: date({ zh: '整改完成日期', en: 'Rectified on' }, { optional: true }),
    rectifiedInTime: yesNo({ zh: '按期整改', en: 'Rectified in time' }, { optional: true }),
    recheckedInTime: yesNo({ zh: '按期复查', en: 'Rechecked in time' }, { optional: true }),
    reworked: yesNo({ zh: '曾复查不合格', en: 'Failed a recheck' }, { optional: true }),
    closedOn: date({ zh: '销号日期', en: 'Closed on' }, { optional: true }),
  },
  write: duty('safety-officer', 'hazard-liaison', 'community-worker'),
  onPhone: { report: { origin: 'dragnet' }, within: { community: 'area' } },
  list: ['name', 'field', 'grade', 'community', 'foundOn', 'rectifyBy', 'state', 'closedOn'],
});

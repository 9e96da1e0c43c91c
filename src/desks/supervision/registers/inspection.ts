import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, references, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** One body's check of one operator. Checks with the same visit were made by one entry through the door. */
export const Inspection = defineRegister('inspection', {
  title: { zh: '双随机检查', en: 'Inspection' },
  fields: {
    name: text({ zh: '检查', en: 'Inspection' }, { class: 'public', search: 'words', max: 140 }),
    plan: reference('inspection-plan', { zh: '抽查任务', en: 'Plan' }, { class: 'public' }),
    operator: reference('operator', { zh: '检查对象', en: 'Operator' }, { class: 'public' }),
    item: reference('inspection-item', { zh: '抽查事项', en: 'Item' }, { class: 'public' }),
    body: reference('unit', { zh: '检查部门', en: 'Body' }, { class: 'public' }),
    visit: text({ zh: '入企组次', en: 'Visit' }, { class: 'public', search: 'exact', pattern: /^\d{4}-V\d{4,6}$/ }),
    joint: yesNo({ zh: '联合入企', en: 'Joint visit' }, { class: 'public' }),
    inspectors: references('inspector', { zh: '检查人员', en: 'Inspectors' }),
    drawnOn: date({ zh: '抽取日期', en: 'Drawn on' }, { class: 'public' }),
    notifiedOn: date({ zh: '通知日期', en: 'Notified on' }, { optional: true }),
    carriedOutOn: date({ zh: '检查日期', en: 'Carried out on' }, { class: 'public', optional: true }),
    // The result kinds that the market regulator uses for random checks.
    finding: choice({ zh: '检查结果', en: 'Finding' }, {
      none: ['未发现问题', 'No problem found'],
      'not-published': ['未按规定公示应当公示的信息', 'Information not published as required'],
      false: ['公示信息隐瞒真实情况、弄虚作假', 'False information'],
      unreachable: ['通过登记的住所无法联系', 'Unreachable at the registered seat'],
      corrected: ['发现问题已责令改正', 'Problem found, ordered to correct'],
      uncooperative: ['不配合检查情节严重', 'Serious refusal to cooperate'],
      inactive: ['未发现开展本次抽查涉及的经营活动', 'Activity not carried on'],
      pending: ['发现问题待后续处理', 'Problem found, to be followed up'],
    }, { class: 'public', optional: true }),
    first: yesNo({ zh: '初次违法', en: 'First violation' }, { optional: true }),
    slight: yesNo({ zh: '危害后果轻微', en: 'Slight harm' }, { optional: true }),
    put: yesNo({ zh: '及时改正', en: 'Put right in time' }, { optional: true }),
    disposal: choice({ zh: '处理方式', en: 'Disposal' }, {
      nothing: ['无需处理', 'Nothing to do'],
      'no-penalty': ['首违不罚，教育指导', 'First violation, no penalty, educated'],
      'transferred': ['移交有权机关立案', 'Handed to the body with power to punish'],
      corrected: ['责令改正', 'Ordered to correct'],
    }, { optional: true }),
    record: longText({ zh: '检查笔录摘要', en: 'Record' }, { optional: true, max: 1000 }),
    enteredOn: date({ zh: '录入日期', en: 'Entered on' }, { optional: true }),
    publishedOn: date({ zh: '公示日期', en: 'Published on' }, { class: 'public', optional: true }),
    publishedInTime: yesNo({ zh: '20 个工作日内公示', en: 'Published within twenty working days' }, { class: 'public', optional: true }),
  },
  unit: 'body',
  write: duty('supervision-planner'),
  // What the law has published is the result; a check under way is nobody's business but the operator's.
  publication: {
    about: { zh: '“双随机、一公开”抽查的结果：查了谁、查什么、结果怎样、是否按时公示。', en: 'Results of random inspections: who was checked for what, what was found, and whether it was published in time.' },
    fields: ['name', 'plan', 'operator', 'item', 'body', 'visit', 'joint', 'drawnOn', 'carriedOutOn', 'finding', 'publishedOn', 'publishedInTime'],
    list: ['body', 'finding', 'carriedOutOn', 'publishedOn'],
    where: { state: 'published' },
    withState: true,
    order: { field: 'publishedOn', newestFirst: true },
  },
  list: ['name', 'body', 'joint', 'carriedOutOn', 'finding', 'publishedOn', 'publishedInTime', 'state'],
  groups: [
    { title: { zh: '抽取', en: 'Draw' }, fields: ['name', 'plan', 'operator', 'item', 'body', 'visit', 'joint', 'inspectors', 'drawnOn'] },
    { title: { zh: '检查', en: 'Check' }, fields: ['notifiedOn', 'carriedOutOn', 'finding', 'first', 'slight', 'put', 'disposal', 'record'] },
    { title: { zh: '公示', en: 'Publication' }, fields: ['enteredOn', 'publishedOn', 'publishedInTime'] },
  ],
});

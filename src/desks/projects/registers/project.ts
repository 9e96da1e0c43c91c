import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, money, projectCode, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { DOMAINS, GATE, LAMPS, LAMP_DIMENSIONS, LEVELS, NATURES, ROLES, YEAR_CLASSES } from './project-choices.ts';

const open = { optional: true, class: 'public' } as const;

const card = {
  name: text({ zh: '项目名称', en: 'Project' }, { class: 'public', search: 'words', max: 80 }),
  aliases: text({ zh: '别名', en: 'Aliases' }, { ...open, search: 'words', help: { zh: '报告中可能使用的叫法，用“；”分开。', en: 'Other names under which reports speak of it, parted by ；.' } }),
  code: projectCode({ zh: '项目代码', en: 'Project code' }, { ...open, help: { zh: '在线平台赋码，一项一码，贯穿始终。', en: 'One code of the national platform for its whole life.' } }),
  level: choice({ zh: '重点类别', en: 'Whose list' }, LEVELS, open),
  yearClass: choice({ zh: '年度安排', en: "The year's class" }, YEAR_CLASSES, { class: 'public' }),
  nature: choice({ zh: '建设性质', en: 'Nature' }, NATURES, { class: 'public' }),
  domain: choice({ zh: '领域', en: 'Domain' }, DOMAINS, { class: 'public' }),
  role: choice({ zh: '本区职责', en: "The district's part" }, ROLES, { class: 'public' }),
  builder: text({ zh: '建设单位', en: 'Builder' }, open),
  unit: reference('unit', { zh: '责任单位', en: 'Unit responsible' }, { class: 'public' }),
  officer: reference('staff', { zh: '项目专员', en: 'Officer' }),
  community: reference('community', { zh: '所在社区', en: 'Community' }, open),
  place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, open),
  content: longText({ zh: '建设内容', en: 'Content' }, { ...open, max: 1000 }),
  takenFrom: text({ zh: '承接的功能和来源', en: 'Function taken over, and from whom' }, open),
  policyProject: reference('policy-project', { zh: '政策性资金项目', en: 'Policy-fund project' }, { optional: true }),
} as const;

const moneys = {
  totalInvestment: money({ zh: '总投资', en: 'Total investment' }, { ...open, help: { zh: '未公布的不填。', en: 'Left empty where it has not been published.' } }),
  funds: rows({ zh: '资金来源', en: 'Funds' }, {
    kind: choice({ zh: '来源', en: 'Source' }, { fiscal: ['财政资金', 'Fiscal'], bond: ['专项债券', 'Special bond'], central: ['中央预算内', 'Central budget'], loan: ['银行贷款', 'Loan'], own: ['企业自筹', 'Own funds'] }),
    amount: money({ zh: '金额', en: 'Amount' }),
  }, { optional: true, max: 10 }),
  libraryNeeded: yesNo({ zh: '应纳入投资项目库', en: 'Belongs in the investment library' }, { optional: true }),
  libraryOn: date({ zh: '入库日期', en: 'In the library since' }, { optional: true }),
  fundsGate: choice({ zh: '资金落实', en: 'Funds' }, GATE, { optional: true }),
  fundsDocument: text({ zh: '资金落实文件', en: 'Document on funds' }, { optional: true }),
} as const;

const preparation = {
  conceivedOn: date({ zh: '谋划日期', en: 'Planned since' }, { class: 'public' }),
  storedOn: date({ zh: '储备入库日期', en: 'Taken into the project store on' }, open),
  approvalKind: choice({ zh: '立项方式', en: 'Kind of approval' }, { approval: ['审批', 'Approval'], verification: ['核准', 'Verification'], record: ['备案', 'Filing'] }, open),
  approvalPlannedOn: date({ zh: '计划立项', en: 'Approval planned' }, open),
  appliedOn: date({ zh: '立项受理日期', en: 'Application taken on' }, open),
  approvedOn: date({ zh: '立项日期', en: 'Approved on' }, open),
  approvalDocument: text({ zh: '立项文件', en: 'Approval document' }, open),
  approvedInTime: yesNo({ zh: '按期立项', en: 'Approved in time' }, { optional: true }),
  landPlannedOn: date({ zh: '计划完成土地征收', en: 'Land to be cleared by' }, open),
  landClearedOn: date({ zh: '土地征收完成日期', en: 'Land cleared on' }, open),
  landUsePlannedOn: date({ zh: '计划办结用地', en: 'Land use planned' }, open),
  landUseOn: date({ zh: '用地手续办结日期', en: 'Land use approved on' }, open),
  landDocument: text({ zh: '用地文件', en: 'Land document' }, open),
  landGate: choice({ zh: '用地关口', en: 'Land gate' }, GATE, { optional: true }),
  permitPlannedOn: date({ zh: '计划施工许可', en: 'Permit planned' }, open),
  permitOn: date({ zh: '施工许可日期', en: 'Permit issued on' }, open),
  permitDocument: text({ zh: '施工许可证号', en: 'Permit' }, open),
  permitGate: choice({ zh: '施工许可关口', en: 'Permit gate' }, GATE, { optional: true }),
} as const;

const building = {
  startPlannedOn: date({ zh: '计划开工', en: 'Start planned' }, open),
  startedOn: date({ zh: '开工日期', en: 'Started on' }, open),
  buildingOn: date({ zh: '进入主体施工日期', en: 'Main works since' }, open),
  pausedOn: date({ zh: '暂停日期', en: 'Paused on' }, { optional: true }),
  completionPlannedOn: date({ zh: '计划竣工验收', en: 'Acceptance planned' }, open),
  acceptance: choice({ zh: '竣工验收结论', en: 'Acceptance' }, { passed: ['合格', 'Passed'], failed: ['不合格', 'Failed'] }, open),
  acceptanceDocument: text({ zh: '验收文件', en: 'Acceptance document' }, open),
  reworked: yesNo({ zh: '曾验收不合格', en: 'Failed acceptance once' }, { optional: true }),
  completedOn: date({ zh: '竣工验收日期', en: 'Accepted on' }, open),
  filedOn: date({ zh: '验收备案日期', en: 'Acceptance filed on' }, open),
  filedInTime: yesNo({ zh: '按期备案', en: 'Filed in time' }, { optional: true }),
  usePlannedOn: date({ zh: '计划投用', en: 'Use planned' }, open),
  useKind: choice({ zh: '投用方式', en: 'How it came into use' }, { opened: ['开业', 'Opened'], traffic: ['通车', 'Open to traffic'], used: ['投用', 'In use'], production: ['投产', 'In production'], 'handed-over': ['功能移交', 'Function handed over'] }, open),
  inUseOn: date({ zh: '投用日期', en: 'In use since' }, open),
  endedOn: date({ zh: '终止日期', en: 'Ended on' }, { optional: true }),
} as const;

const lamp = {
  lamp: choice({ zh: '亮灯', en: 'Lamp' }, LAMPS, { optional: true }),
  lampReason: text({ zh: '亮灯原因', en: 'Why' }, { optional: true, max: 400 }),
  lampRule: text({ zh: '亮灯依据', en: 'By which rule' }, { optional: true }),
  lampJudgedOn: date({ zh: '判定日期', en: 'Judged on' }, { optional: true }),
  onSchedule: yesNo({ zh: '按计划推进', en: 'Runs to plan' }, { optional: true }),
  waivedDimension: choice({ zh: '免责维度', en: 'Waived respect' }, LAMP_DIMENSIONS, { optional: true }),
  waivedUntil: date({ zh: '免责至', en: 'Waived until' }, { optional: true }),
  waivedBy: reference('staff', { zh: '免责批准人', en: 'Waiver approved by' }, { optional: true }),
  waivedOn: date({ zh: '免责批准日期', en: 'Waiver approved on' }, { optional: true }),
} as const;

/** A project 项目 from its planning to its use, whoever builds it. */
export const Project = defineRegister('project', {
  title: { zh: '项目', en: 'Project' },
  identity: 'code',
  fields: { ...card, ...moneys, ...preparation, ...building, ...lamp },
  unit: 'unit',
  write: duty('project-officer', 'project-lead'),
  reported: {
    aliases: 'aliases',
    stages: {
      planned: { on: 'conceivedOn' },
      'land-cleared': { on: 'landClearedOn', plannedOn: 'landPlannedOn' },
      started: { on: 'startedOn', plannedOn: 'startPlannedOn' },
      building: { on: 'buildingOn' },
      completed: { on: 'completedOn', plannedOn: 'completionPlannedOn' },
      'in-use': { on: 'inUseOn', plannedOn: 'usePlannedOn' },
    },
    onSchedule: 'onSchedule',
  },
  onMap: {
    place: 'place',
    mark: { colour: 'accent', radius: 5, named: true },
    tones: { planned: 'idle', stored: 'idle', approving: 'soon', preparing: 'soon', started: 'ok', building: 'ok', completed: 'done', filed: 'done', inUse: 'done', paused: 'late', ended: 'idle' },
  },
  // A project is published from the day on which it is being built; what is planned may still come to nothing.
  publication: {
    about: { zh: '本区在建和已建成投用的项目，按计划和实际日期逐个公布。', en: 'Projects that are being built or in use, each with its planned and actual days.' },
    fields: ['name', 'code', 'level', 'yearClass', 'nature', 'domain', 'role', 'builder', 'unit', 'community', 'content', 'takenFrom', 'totalInvestment', 'approvedOn', 'approvalDocument', 'permitOn', 'startPlannedOn', 'startedOn', 'buildingOn', 'completionPlannedOn', 'completedOn', 'acceptance', 'usePlannedOn', 'inUseOn', 'useKind', 'conceivedOn'],
    list: ['level', 'domain', 'startedOn', 'inUseOn'],
    where: { state: { in: ['started', 'building', 'completed', 'filed', 'inUse'] } },
    withState: true,
    order: { field: 'startedOn', newestFirst: true },
  },
  list: ['name', 'level', 'nature', 'unit', 'totalInvestment', 'state', 'lamp', 'startedOn', 'completedOn', 'inUseOn'],
  groups: [
    { title: { zh: '项目卡片', en: 'Card' }, fields: Object.keys(card) },
    { title: { zh: '资金与入库', en: 'Funds and library' }, fields: Object.keys(moneys) },
    { title: { zh: '前期手续', en: 'Preparation' }, fields: Object.keys(preparation) },
    { title: { zh: '建设与投用', en: 'Building and use' }, fields: Object.keys(building) },
    { title: { zh: '红黄绿灯', en: 'Lamp' }, fields: Object.keys(lamp) },
  ],
});

import type { Choices } from '#kernel/field/kinds.ts';

/** On whose list a project stands. */
export const LEVELS = {
  province: ['省重点', 'Provincial key project'],
  city: ['市重点', 'City key project'],
  key: ['省、市重点（未分列）', 'Key project of province or city, not told apart'],
  district: ['区级', 'District'],
} as const satisfies Choices;

/** What the year is to bring a project. */
export const YEAR_CLASSES = {
  planning: ['谋划', 'Being planned'],
  preliminary: ['前期', 'Preliminary work'],
  new: ['计划新开工', 'To be started'],
  continued: ['续建', 'Continued'],
  finishing: ['计划竣工', 'To be finished'],
} as const satisfies Choices;

/** What is done: most is built, some is taken over, some makes a service better. */
export const NATURES = {
  construction: ['新建', 'New building'],
  renewal: ['城市更新', 'Urban renewal'],
  roads: ['路网', 'Roads'],
  pipes: ['管网', 'Pipes'],
  railway: ['铁路', 'Railway'],
  land: ['土地综合开发', 'Land development'],
  function: ['行政功能承接', 'City function taken over'],
  service: ['服务能力建设', 'Service capacity'],
} as const satisfies Choices;

/** The domains by which the province lists its key projects. */
export const DOMAINS = {
  innovation: ['创新驱动能力提升', 'Innovation'],
  infrastructure: ['基础设施建设', 'Infrastructure'],
  'new-infrastructure': ['新型基础设施', 'New infrastructure'],
  industry: ['产业转型发展', 'Industry'],
  green: ['绿色低碳转型', 'Green transition'],
  welfare: ['民生和社会事业改善', 'Welfare and social affairs'],
} as const satisfies Choices;

/** What the district does for a project: it carries it out, or it only guarantees what a builder from above needs. */
export const ROLES = {
  deliver: ['组织实施', 'Carries it out'],
  guarantee: ['属地服务保障', 'Guarantees what it needs'],
} as const satisfies Choices;

/** The three lamps. */
export const LAMPS = { green: ['绿灯', 'Green'], yellow: ['黄灯', 'Yellow'], red: ['红灯', 'Red'] } as const satisfies Choices;

/** The respects in which a lamp is judged. */
export const LAMP_DIMENSIONS = {
  start: ['开工', 'Start'],
  progress: ['进度', 'Progress'],
  payment: ['资金支付', 'Payment'],
  library: ['入库', 'Library entry'],
} as const satisfies Choices;

/** A gate that is neither closed nor found unneeded is open. */
export const GATE = { closed: ['已办结', 'Closed'], 'not-needed': ['不涉及', 'Not needed'] } as const satisfies Choices;

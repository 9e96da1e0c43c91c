/** One row of the list of random checks; acts are cited by name, and the ratios are demonstration. */
export type ListedCheck = {
  readonly code: string;
  readonly name: string;
  readonly body: string;
  readonly domain: string;
  readonly key?: boolean;
  readonly objects: string;
  readonly modes: readonly string[];
  readonly basis: string;
  readonly ratio: number;
};

const ALL = '本区存续经营主体';

/** The published list, by body. */
export const LISTED_CHECKS: readonly ListedCheck[] = [
  { code: 'SC-01', name: '公示信息检查', body: 'unit-market', domain: 'market', objects: '本区企业', modes: ['onsite', 'online', 'written'], basis: '《企业信息公示暂行条例》', ratio: 3 },
  { code: 'SC-02', name: '登记事项检查', body: 'unit-market', domain: 'market', objects: ALL, modes: ['onsite', 'written'], basis: '《市场主体登记管理条例》', ratio: 3 },
  { code: 'SC-03', name: '食品经营监督检查', body: 'unit-market', domain: 'food', key: true, objects: '食品经营者', modes: ['onsite', 'sampling'], basis: '《食品安全法》', ratio: 20 },
  { code: 'SC-04', name: '价格行为检查', body: 'unit-market', domain: 'market', objects: ALL, modes: ['onsite', 'online'], basis: '《价格法》', ratio: 2 },
  { code: 'SC-05', name: '广告行为检查', body: 'unit-market', domain: 'market', objects: '广告主、广告经营者和发布者', modes: ['online', 'onsite'], basis: '《广告法》', ratio: 2 },
  { code: 'SC-06', name: '特种设备使用单位检查', body: 'unit-market', domain: 'equipment', key: true, objects: '特种设备使用单位', modes: ['onsite'], basis: '《特种设备安全法》', ratio: 25 },
  { code: 'SC-07', name: '计量器具检查', body: 'unit-market', domain: 'market', objects: '集贸市场、商超、加油站', modes: ['onsite'], basis: '《计量法》', ratio: 5 },
  { code: 'XF-01', name: '消防安全检查', body: 'unit-fire', domain: 'fire', key: true, objects: '公众聚集场所和消防安全重点单位', modes: ['onsite'], basis: '《消防法》', ratio: 20 },
  { code: 'YJ-01', name: '安全生产检查', body: 'unit-emergency', domain: 'work', key: true, objects: '生产经营单位', modes: ['onsite'], basis: '《安全生产法》', ratio: 10 },
  { code: 'SW-01', name: '税收检查', body: 'unit-tax', domain: 'tax', objects: '纳税人', modes: ['written', 'onsite'], basis: '《税收征收管理法》', ratio: 2 },
  { code: 'GA-01', name: '旅馆业治安检查', body: 'unit-police', domain: 'police', key: true, objects: '旅馆', modes: ['onsite'], basis: '《旅馆业治安管理办法》', ratio: 25 },
  { code: 'GA-02', name: '保安服务检查', body: 'unit-police', domain: 'police', objects: '保安服务公司和自招保安单位', modes: ['onsite'], basis: '《保安服务管理条例》', ratio: 10 },
  { code: 'SW-02', name: '发票使用检查', body: 'unit-tax', domain: 'tax', objects: '纳税人', modes: ['written', 'onsite'], basis: '《发票管理办法》', ratio: 2 },
  { code: 'JS-01', name: '单用途商业预付卡检查', body: 'unit-commerce', domain: 'commerce', objects: '零售、餐饮、居民服务发卡企业', modes: ['onsite', 'written'], basis: '《单用途商业预付卡管理办法（试行）》', ratio: 10 },
];

/** A task of the plan: which checks, from when, of how many operators. */
export type PlannedTask = { readonly name: string; readonly codes: readonly string[]; readonly from: string; readonly operators: number; readonly trade?: RegExp };

const FOOD = /^[HF]/;
const SHOPS = /^[FHRO]/;

/** The tasks of the two years; a code's letters name the body, so several letters make a joint task. */
export const PLANNED_TASKS: readonly PlannedTask[] = [
  { name: '餐饮场所部门联合抽查', codes: ['SC-03', 'XF-01'], from: '2023-04-10', operators: 30, trade: FOOD },
  { name: '企业公示信息抽查', codes: ['SC-01'], from: '2023-06-05', operators: 40 },
  { name: '商业零售场所部门联合抽查', codes: ['SC-04', 'XF-01', 'JS-01'], from: '2023-08-14', operators: 20, trade: SHOPS },
  { name: '纳税人和登记事项联合抽查', codes: ['SC-02', 'SW-01'], from: '2023-10-16', operators: 30 },
  { name: '餐饮场所部门联合抽查', codes: ['SC-03', 'XF-01'], from: '2024-03-04', operators: 42, trade: FOOD },
  { name: '企业公示信息抽查', codes: ['SC-01'], from: '2024-04-15', operators: 56 },
  { name: '商业零售场所部门联合抽查', codes: ['SC-04', 'XF-01', 'JS-01'], from: '2024-05-13', operators: 30, trade: SHOPS },
  { name: '计量器具抽查', codes: ['SC-07'], from: '2024-05-20', operators: 24, trade: SHOPS },
  { name: '安全生产和消防联合抽查', codes: ['YJ-01', 'XF-01'], from: '2024-06-17', operators: 36 },
  { name: '纳税人和登记事项联合抽查', codes: ['SC-02', 'SW-02'], from: '2024-08-12', operators: 34 },
  { name: '旅馆和保安服务联合抽查', codes: ['GA-01', 'XF-01'], from: '2024-09-02', operators: 18, trade: /^[HLR]/ },
  { name: '广告行为抽查', codes: ['SC-05'], from: '2024-09-23', operators: 20 },
  { name: '年末消费场所部门联合抽查', codes: ['SC-03', 'XF-01', 'YJ-01'], from: '2024-11-04', operators: 26, trade: SHOPS },
];

/** The officers' duty of each body. */
export const BODY_DUTIES: Readonly<Record<string, string>> = {
  'unit-market': 'inspector-market', 'unit-fire': 'inspector-fire', 'unit-emergency': 'inspector-work', 'unit-tax': 'inspector-tax', 'unit-police': 'inspector-police', 'unit-commerce': 'inspector-commerce',
};

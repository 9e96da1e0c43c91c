/** What ordinary projects are: the end of the name, what is built, and what it costs in million yuan. */
export type Template = {
  readonly ending: string;
  readonly nature: string;
  readonly domain: string;
  readonly unit: string;
  readonly millions: readonly [number, number];
  readonly useKind: string;
  readonly content: string;
  readonly noLand?: true;
  readonly noPermit?: true;
  readonly enterprise?: true;
};

/** The kinds of ordinary projects; their number and that of the roads have no divisor in common, so that names differ. */
export const TEMPLATES: readonly Template[] = [
  { ending: '新建工程', nature: 'roads', domain: 'infrastructure', unit: 'unit-housing', millions: [30, 190], useKind: 'traffic', content: '道路、雨污水、照明和绿化同步建设。' },
  { ending: '数字产业园项目', nature: 'construction', domain: 'innovation', unit: 'unit-projects', millions: [130, 420], useKind: 'production', content: '研发办公楼和机房，建成后招引软件和数据企业。', enterprise: true },
  { ending: '雨污分流改造项目', nature: 'pipes', domain: 'infrastructure', unit: 'unit-housing', millions: [18, 85], useKind: 'used', content: '改造雨污水管网，修复破损检查井。', noLand: true },
  { ending: '幼儿园建设项目', nature: 'construction', domain: 'welfare', unit: 'unit-civil', millions: [26, 60], useKind: 'used', content: '新建教学楼和活动场地。' },
  { ending: '口袋公园建设项目', nature: 'renewal', domain: 'green', unit: 'unit-housing', millions: [4, 14], useKind: 'used', content: '利用边角地建设休憩场地和绿化。', noLand: true, noPermit: true },
  { ending: '商业街区改造项目', nature: 'renewal', domain: 'industry', unit: 'unit-commerce', millions: [35, 130], useKind: 'opened', content: '立面、铺装、夜间照明和停车组织改造。', noLand: true, enterprise: true },
  { ending: '公共停车场项目', nature: 'construction', domain: 'welfare', unit: 'unit-grid', millions: [12, 46], useKind: 'used', content: '立体停车设施和充电桩。' },
  { ending: '冷链仓储中心项目', nature: 'construction', domain: 'industry', unit: 'unit-enterprises', millions: [90, 330], useKind: 'production', content: '冷库、分拣车间和配送场地。', enterprise: true },
  { ending: '老旧小区改造项目', nature: 'renewal', domain: 'welfare', unit: 'unit-housing', millions: [16, 66], useKind: 'used', content: '屋面、管线、道路和加装无障碍设施。', noLand: true },
  { ending: '卫生服务站项目', nature: 'construction', domain: 'welfare', unit: 'unit-civil', millions: [8, 24], useKind: 'used', content: '诊疗、康复和家庭医生签约用房。' },
  { ending: '分布式光伏项目', nature: 'construction', domain: 'green', unit: 'unit-projects', millions: [15, 52], useKind: 'production', content: '公共建筑屋顶光伏和储能。', noLand: true, noPermit: true, enterprise: true },
  { ending: '提升改造工程', nature: 'roads', domain: 'infrastructure', unit: 'unit-housing', millions: [14, 70], useKind: 'traffic', content: '路面、人行道和非机动车道改造。', noLand: true },
  { ending: '人才公寓项目', nature: 'construction', domain: 'welfare', unit: 'unit-projects', millions: [70, 190], useKind: 'used', content: '保障性租赁住房和配套用房。', enterprise: true },
];

/** Why a start is late for a good reason. */
export const DELAY_REASONS: readonly string[] = ['地下管线迁改未完成', '设计变更重新审图', '高压线迁移等待停电窗口', '投资方资金到位较慢', '前期遗留附着物清点争议'];
/** Why works stand still. */
export const PAUSE_REASONS: readonly string[] = ['施工单位更换，重新招标', '地下管线与设计不符，需变更设计'];

/** The units of the district's demonstration pack: what stands in the article or is ordinary for such a district. */
export type UnitSeed = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'committee' | 'bureau' | 'outpost' | 'vertical' | 'township' | 'community' | 'company';
  readonly powerBasis: 'law' | 'delegated' | 'entrusted' | 'assisting';
};

/** The district's committee, above all other units. */
export const COMMITTEE: UnitSeed = { id: 'unit-committee', name: '西城区管委会', kind: 'committee', powerBasis: 'delegated' };

/** The committee and the units under it; all have it as their parent. */
export const UNITS: readonly UnitSeed[] = [
  COMMITTEE,
  { id: 'unit-office', name: '党政办公室', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-investment', name: '招商服务局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-projects', name: '发展改革和项目服务局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-enterprises', name: '企业服务局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-commerce', name: '商务和文旅局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-services', name: '便民服务中心', kind: 'bureau', powerBasis: 'entrusted' },
  { id: 'unit-market', name: '市场监管分局', kind: 'outpost', powerBasis: 'law' },
  { id: 'unit-tax', name: '税务分局', kind: 'vertical', powerBasis: 'law' },
  { id: 'unit-police', name: '公安分局', kind: 'vertical', powerBasis: 'law' },
  { id: 'unit-fire', name: '消防救援大队', kind: 'vertical', powerBasis: 'law' },
  { id: 'unit-grid', name: '城市管理和网格指挥中心', kind: 'bureau', powerBasis: 'entrusted' },
  { id: 'unit-water', name: '水系管理中心', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-housing', name: '住房和城市建设局', kind: 'bureau', powerBasis: 'entrusted' },
  { id: 'unit-land', name: '自然资源分局', kind: 'outpost', powerBasis: 'law' },
  { id: 'unit-finance', name: '财政局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-civil', name: '社会事务局', kind: 'bureau', powerBasis: 'delegated' },
  { id: 'unit-emergency', name: '应急管理局', kind: 'bureau', powerBasis: 'entrusted' },
  { id: 'unit-justice', name: '社会治安综合治理中心', kind: 'bureau', powerBasis: 'assisting' },
  { id: 'unit-statistics', name: '统计局', kind: 'outpost', powerBasis: 'law' },
];

/** Communities and villages; each is a unit (`unit-<id>`) and a record of the community register. The first two stand in the article, the others are fictional. */
export const COMMUNITIES: readonly { readonly id: string; readonly name: string; readonly kind: 'community' | 'village'; readonly centre: readonly [number, number] }[] = [
  { id: 'community-yuewanhu', name: '月湾湖社区', kind: 'community', centre: [113.978, 33.582] },
  { id: 'community-guyan', name: '古郾社区', kind: 'community', centre: [113.992, 33.575] },
  { id: 'community-tingyun', name: '汀云社区', kind: 'community', centre: [113.968, 33.571] },
  { id: 'community-luohe-bai', name: '白鹭洲社区', kind: 'community', centre: [113.984, 33.562] },
  { id: 'community-qinghe', name: '清荷社区', kind: 'community', centre: [113.958, 33.579] },
  { id: 'community-nanpu', name: '南浦村', kind: 'village', centre: [113.951, 33.56] },
  { id: 'community-xiting', name: '西汀村', kind: 'village', centre: [113.946, 33.586] },
];

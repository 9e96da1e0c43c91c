/**
 * What the source article says of investment (its wording in the comment); it names no numbers. It stands here only:
 * the program finds the records again by their names.
 */
export const FIGURES = {
  /** “先后赴深圳、北京、上海、泉州、杭州、乌鲁木齐、西安等地开展招商活动”. */
  cities: ['深圳', '北京', '上海', '泉州', '杭州', '乌鲁木齐', '西安'],
  /** “成功举办‘开门红’项目集中签约仪式、西城区区情说明会、匈牙利河南总商会战略合作签约仪式等推介活动”. */
  events: ['“开门红”项目集中签约仪式', '西城区区情说明会', '匈牙利河南总商会战略合作签约仪式'],
  /** “……等一批大项目签约落地”. */
  projects: ['河南铁建投集团区域开发项目', '漯河数据交易中心项目', '网络直播文旅新业态项目', '青少年海洋教育综合实践基地项目', '新能源储能配电项目'],
} as const;

/** Sizes that the article doesn't state and that are made up: leads of each year, the named projects left out, and leads of 2022 that were still open. */
export const MADE_UP = { leads: { 2023: 160, 2024: 255 }, carriedOver: 30 } as const;

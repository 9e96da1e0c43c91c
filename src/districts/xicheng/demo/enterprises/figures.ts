import { FIGURES as INDUSTRY_FIGURES } from '../industry/figures.ts';

/**
 * The figures to which this desk's demonstration year is made to add up, as the source article publishes them (its
 * wording in the comment). They stand here only: the program computes them again from the records.
 */
export const FIGURES = {
  /** “新入库‘四上’企业9家”. */
  newlyListed: 9,
  /** “培育规模以上企业80余家，其中规模以上服务企业42家”. */
  aboveScale: 84,
  aboveScaleService: INDUSTRY_FIGURES.aboveScaleService,
  /** “集聚各类中介服务企业160余家”. */
  intermediaries: INDUSTRY_FIGURES.intermediaries,
  /** “区内企业全年营业收入约53亿元”; in fen. */
  revenue: 53.06e10,
  /** “12家企业成功申报国家科技型中小企业，1家公司成功申报省级‘专精特新’企业”. */
  techSmes: 12,
  specialised: 1,
  /** “累计实现营业额1.8亿元、接待顾客700万人次以上，在全省26家万达广场中位列第一方阵”; turnover in fen. */
  turnover: 1.8e10,
  footfall: 7_086_400,
  peers: 26,
  tier: '第一方阵',
} as const;

/** What the same figures were the year before, smaller and made up: the article says nothing of 2023. */
export const YEAR_BEFORE = { newlyListed: 7, revenue: 47.2e10, techSmes: 8 } as const;

/** What the article doesn't state and is made up: the turnover behind “1.8亿元” in fen, and what 第一方阵 means. */
export const MADE_UP = { turnover: 1.8e10 - 31_578_500, lastPlaceOfTier: 8 } as const;

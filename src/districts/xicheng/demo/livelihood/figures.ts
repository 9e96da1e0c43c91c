/**
 * What this chapter of the demonstration year is made to add up to, as the source article publishes it (its wording in
 * the comment). It stands here only: the program computes the figures again from the records.
 */
export const FIGURES = {
  /** “完成城镇新增就业年度目标的206.2%”. */
  newJobsCompletion: 206.2,
  /** “月湾湖、古郾等5个社区‘一社区一特色’”; the community records carry it. */
  brandedCommunities: 5,
} as const;

/** Sizes that the article doesn't state and that are made up: targets, attrition and the year before. */
export const MADE_UP = {
  jobsTarget: { 2023: 900, 2024: 1000 },
  attrition: { 2023: 248, 2024: 425 },
  /** New jobs of the year before, net of attrition. */
  netJobs2023: 1352,
} as const;

/**
 * What this part of the demonstration year is made to add up to, as the source article publishes it (its wording in
 * the comment). It stands here only: the program computes the figures again from the records.
 */
export const FIGURES = {
  /** “谋划政策性资金项目32个，总投资29.7亿元”; in fen. */
  fundProjects: 32,
  fundInvestment: 29.7e10,
} as const;

/** What the same figures were the year before, smaller and made up: the article says nothing of 2023. */
export const YEAR_BEFORE = {
  fundProjects: 21,
  fundInvestment: 18.4e10,
} as const;

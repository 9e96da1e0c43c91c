import type { CriterionVersions } from '#kernel/criterion/criterion.ts';
import { ARCHIVE_CRITERIA } from './archive.ts';
import { BUSINESS_CRITERIA } from './business.ts';
import { CITY_CRITERIA } from './city.ts';
import { ENTERPRISES_CRITERIA } from './enterprises.ts';
import { INVESTMENT_CRITERIA } from './investment.ts';
import { LIVELIHOOD_CRITERIA } from './livelihood.ts';
import { PROJECTS_CRITERIA } from './projects.ts';

/** The criteria of the district in all their versions. */
export const XICHENG_CRITERIA: CriterionVersions = {
  ...INVESTMENT_CRITERIA, ...PROJECTS_CRITERIA, ...ENTERPRISES_CRITERIA, ...CITY_CRITERIA, ...BUSINESS_CRITERIA, ...LIVELIHOOD_CRITERIA, ...ARCHIVE_CRITERIA,
};

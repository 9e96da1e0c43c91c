import type { FastifyInstance } from 'fastify';
import { couldMay } from '#kernel/access/access.ts';
import { seesAny } from '#kernel/access/sight.ts';
import type { CriteriaList } from '#kernel/criterion/criteria-wire.ts';
import { CriterionRecord } from '#kernel/criterion/criterion-record.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { listCriteria } from '../platform/list-criteria.ts';
import { viewOfRequest, type Site } from './site.ts';

/** The district's criteria in all their versions; a version is recorded as a record of `criterion-version`. */
export function criteriaRoutes(app: FastifyInstance, site: Site): void {
  const { district, criteria } = site.platform;

  app.get('/api/criteria', async (request): Promise<CriteriaList> => {
    const view = await viewOfRequest(site, request);
    if (!seesAny(view.sight(CriterionRecord.id))) throw new DistrictError('access/closed', { title: CriterionRecord.title });
    // Read anew, so that what was recorded a moment ago stands in the list.
    await criteria.read();
    const today = dayOf(district.now());
    return { today, mayRecord: couldMay(view.actor, CriterionRecord.write), criteria: listCriteria(district.model, criteria, today) };
  });
}

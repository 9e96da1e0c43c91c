import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { couldMay } from '#kernel/access/access.ts';
import { seesAny } from '#kernel/access/sight.ts';
import type { CriteriaList, CriterionPreview } from '#kernel/criterion/criteria-wire.ts';
import { CriterionRecord } from '#kernel/criterion/criterion-record.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, isDay } from '#kernel/field/day.ts';
import { listCriteria } from '../platform/list-criteria.ts';
import { previewCriterion } from '../platform/preview-criterion.ts';
import { readRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

const Day = z.string().refine(isDay);
const PreviewPath = z.object({ criterion: z.string().max(100) });
const PreviewRequest = z.strictObject({ from: Day, until: Day.optional(), value: z.string().max(60_000) });

/** The district's criteria in all their versions; a version is recorded as a record of `criterion-version`. */
export function criteriaRoutes(app: FastifyInstance, site: Site): void {
  const { district, criteria } = site.platform;

  app.get('/api/criteria', async (request): Promise<CriteriaList> => {
    const view = await viewOfRequest(site, request);
    if (!seesAny(view.sight(CriterionRecord.id))) throw new DistrictError('access/closed', { title: CriterionRecord.title });
    // Read anew, so that what was recorded a moment ago stands in the list.
    await criteria.read();
    const today = dayOf(district.now());
    return { today, mayRecord: couldMay(view.actor, CriterionRecord.write), desks: district.model.desks.filter((desk) => desk.criteria.length > 0).map(({ id, title }) => ({ id, title })), criteria: listCriteria(district.model, criteria, today) };
  });

  app.post('/api/criteria/:criterion/preview', { config: { access: 'administered' } }, async (request): Promise<CriterionPreview> => {
    const { actor } = await viewOfRequest(site, request);
    if (!couldMay(actor, CriterionRecord.write)) throw new DistrictError('access/denied', { actor: actor.id });
    const { criterion } = readRequest(PreviewPath, request.params);
    await criteria.read();
    return previewCriterion(site.platform, criterion, readRequest(PreviewRequest, request.body));
  });
}

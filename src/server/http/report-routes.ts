import type { FastifyInstance } from 'fastify';
import type { ReportCheck } from '#desks/report/check-report.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import { checkText } from '../report/check.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readRequest, ReportRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

/** The largest text that is checked over HTTP, in bytes as JSON. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Checks a text against the records. */
export function reportRoutes(app: FastifyInstance, site: Site): void {
  app.post('/api/report/check', { bodyLimit: MOST_BYTES, config: { readsOnly: true } }, async (request): Promise<ReportCheck> => {
    const { text, period = openingPeriod(site.platform) } = readRequest(ReportRequest, request.body);
    return checkText(site.platform.district, site.boards, text, period, await viewOfRequest(site, request));
  });

  app.get('/api/report/sample', async () => {
    const { demonstration } = site.platform;
    if (!demonstration) throw new DistrictError('report/no-sample');
    return { text: demonstration.report };
  });
}

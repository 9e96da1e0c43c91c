import type { FastifyInstance } from 'fastify';
import { describeModel } from '#kernel/desk/describe.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { dayOf } from '#kernel/field/day.ts';
import { DISTRICT_NAME } from '#districts/xicheng/district.ts';
import { HEADLINES } from '#districts/xicheng/headlines.ts';
import { openApiDocument } from './openapi/document.ts';
import type { Site } from './site.ts';

/** What the screens need to know before they draw anything. */
export function catalogueRoutes(app: FastifyInstance, site: Site): void {
  const { district, demonstration } = site.platform;

  app.get('/api/catalogue', async (request): Promise<Catalogue> => {
    const actor = site.actorOf(request);
    return {
      district: { id: district.schema, name: DISTRICT_NAME, demonstration, today: dayOf(district.now()), period: '2024' },
      headlines: HEADLINES,
      me: { id: actor.id, name: actor.name, unit: actor.unit, duties: actor.duties },
      ...describeModel(district.model, actor),
    };
  });

  // Made once: declarations don't change while the program runs.
  const document = openApiDocument(district.model, `沙澧 Shali · ${DISTRICT_NAME.zh} ${DISTRICT_NAME.en}`);
  app.get('/openapi.json', async () => document);

  app.get('/healthz', async () => {
    await district.database.pool.query('select 1');
    return { ok: true };
  });
}

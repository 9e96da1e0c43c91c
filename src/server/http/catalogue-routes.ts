import type { FastifyInstance } from 'fastify';
import { seesAny } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import { describeModel } from '#kernel/desk/describe.ts';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { dayOf } from '#kernel/field/day.ts';
import { inRole } from '#store/access/in-role.ts';
import { inScope } from '#store/access/in-scope.ts';
import { findGranted } from '#store/record/granted.ts';
import { pinyinInitials } from '#store/record/search-text.ts';
import { openApiDocument } from './openapi/document.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import { SCOPED, viewOfRequest, type Site } from './site.ts';

/** What the screens need to know before they draw anything. */
export function catalogueRoutes(app: FastifyInstance, site: Site): void {
  const { district, demonstration, pack } = site.platform;

  app.get('/api/catalogue', SCOPED, async (request): Promise<Catalogue> => {
    const view = await viewOfRequest(site, request);
    const { actor } = view;
    const described = describeModel(district.model, view, await openRegisters(view));
    return {
      district: { id: district.schema, name: pack.name, demonstration: demonstration !== undefined, today: dayOf(district.now()), period: openingPeriod(site.platform) },
      headlines: pack.headlines,
      firstPage: actor.duties.some((duty) => pack.cockpitFirst?.includes(duty)) ? 'cockpit' : 'desk',
      me: { id: actor.id, name: actor.name, unit: actor.unit, duties: actor.duties },
      dutyTitles: Object.fromEntries(district.model.dutyTitles),
      ...described,
      initials: Object.fromEntries([...described.desks, ...described.registers].map(({ title }) => [title.zh, pinyinInitials(title.zh)])),
    };
  });

  // Made once: declarations don't change while the program runs.
  const document = openApiDocument(district.model, `沙澧 Shali · ${pack.name.zh} ${pack.name.en}`);
  app.get('/openapi.json', { config: { access: 'open' } }, async () => document);

  app.get('/healthz', { config: { access: 'open' } }, async () => {
    await inRole(district.database, 'public', (runner) => runner.query('select 1'));
    return { ok: true };
  });

  // Registers that the rules open to him, and those of which single records are.
  async function openRegisters(view: View): Promise<ReadonlySet<string>> {
    const { open = [], closed = [] } = Object.groupBy(district.model.registers.keys(), (id) => (seesAny(view.sight(id)) ? 'open' : 'closed'));
    return new Set([...open, ...(await inScope(district, view, closed, (scoped) => findGranted(district, scoped, closed)))]);
  }
}

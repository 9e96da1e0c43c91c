import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DistrictFacts, DutyList, HolidayYear, JournalNames, TurnList } from '#kernel/access/administration-wire.ts';
import type { HolidayPreview, UnitMovePreview } from '#kernel/access/preview-wire.ts';
import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { isDay } from '#kernel/field/day.ts';
import { readRequest } from '../http/request.ts';
import type { Site } from '../http/site.ts';
import { describeDistrict } from './describe-district.ts';
import { describeDuties } from './describe-duties.ts';
import { previewHolidays } from './preview-holidays.ts';
import { previewUnitMove } from './preview-unit-move.ts';
import { holidaysOf, recordHolidays } from './holidays.ts';

const { system, security, audit } = ADMINISTRATORS;

// Never a program: what is administered is answered for by a person.
const ADMINISTERED = { config: { access: 'administered' } } as const;

const MOST_DAYS = 200;
const YearRequest = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
const NoticeRequest = z.strictObject({
  document: z.string().trim().min(1).max(200),
  days: z.array(z.strictObject({ day: z.string().refine(isDay), kind: z.enum(['off', 'work']), name: z.string().trim().min(1).max(60) })).min(1).max(MOST_DAYS),
});
const DaysRequest = z.strictObject({ days: z.array(z.strictObject({ day: z.string().refine(isDay), kind: z.enum(['off', 'work']) })).max(MOST_DAYS) });
const UnitPath = z.object({ unit: z.string().max(80) });
const MoveRequest = z.strictObject({ to: z.string().max(80).nullable() });
const JobPath = z.object({ job: z.string().max(80) });
const NothingRequest = z.strictObject({});

/** What the administrators' pages need beside the registers that they keep. */
export function administrationRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/administration/duties', ADMINISTERED, async (request): Promise<DutyList> => {
    await administratorOf(site, request, system, security);
    return { duties: await describeDuties(district) };
  });

  app.get('/api/administration/registers', ADMINISTERED, async (request): Promise<JournalNames> => {
    await administratorOf(site, request, audit);
    const { registers, procedures } = district.model;
    return { registers: [...registers.values()].map(({ id, title }) => ({ id, title, acts: Object.entries(procedures.get(id)?.actions ?? {}).map(([name, action]) => ({ name, title: action.title })) })) };
  });

  app.get('/api/administration/district', ADMINISTERED, async (request): Promise<DistrictFacts> => {
    await administratorOf(site, request, system, security, audit);
    return describeDistrict(site.platform);
  });

  app.get('/api/administration/holidays', ADMINISTERED, async (request): Promise<HolidayYear> => {
    await administratorOf(site, request, system);
    return holidaysOf(site.platform, readRequest(YearRequest, request.query).year);
  });

  app.post('/api/administration/holidays', ADMINISTERED, async (request): Promise<{ recorded: number }> => {
    const actor = await administratorOf(site, request, system);
    const { document, days } = readRequest(NoticeRequest, request.body);
    await recordHolidays(site.platform, actor, document, days);
    return { recorded: days.length };
  });

  app.post('/api/administration/holidays/preview', ADMINISTERED, async (request): Promise<HolidayPreview> => {
    await administratorOf(site, request, system);
    return previewHolidays(site.platform, readRequest(DaysRequest, request.body).days);
  });

  app.post('/api/administration/units/:unit/move-preview', ADMINISTERED, async (request): Promise<UnitMovePreview> => {
    await administratorOf(site, request, system);
    return previewUnitMove(district, readRequest(UnitPath, request.params).unit, readRequest(MoveRequest, request.body).to ?? undefined);
  });

  app.get('/api/administration/jobs', ADMINISTERED, async (request): Promise<TurnList> => {
    await administratorOf(site, request, system);
    return { since: site.turns.since, turns: site.turns.list() };
  });

  app.post('/api/administration/jobs/:job/run', ADMINISTERED, async (request): Promise<{ asked: true }> => {
    await administratorOf(site, request, system);
    readRequest(NothingRequest, request.body);
    await site.turns.runNow(readRequest(JobPath, request.params).job);
    return { asked: true };
  });
}

/** Who makes a request, if he is one of these administrators. @throws DistrictError `access/denied` for everybody else. */
export async function administratorOf(site: Site, request: FastifyRequest, ...duties: readonly string[]): Promise<Actor> {
  const actor = await site.actorOf(request);
  if (!may(actor, duty(...duties))) throw new DistrictError('access/denied', { actor: actor.id });
  return actor;
}

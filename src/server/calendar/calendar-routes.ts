import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#kernel/access/access.ts';
import type { CalendarAddressWire, CalendarFeedWire } from '#kernel/desk/feed-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { addDays, dayOf } from '#kernel/field/day.ts';
import { Staff } from '#base/staff.ts';
import { dropFeedSecret, findFeedOwner, findFeedUse, makeFeedSecret } from '#store/calendar/feed-secrets.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { readRequest } from '../http/request.ts';
import type { Site } from '../http/site.ts';
import { findStaff } from '../sign-in/staff-actor.ts';
import { getHolder } from '../tokens/program.ts';
import { readCalendar } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const FeedPath = z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) });
const DAYS_BEFORE = 30;
const DAYS_AHEAD = 90;
const MINE = { config: { access: 'administered' } } as const;
// Somebody who tries addresses gets nowhere, and a phone asks a few times an hour.
const ASKED_A_MINUTE = 30;

/** My calendar under a secret address: made, renewed and withdrawn by me, read by whoever has the address. */
export function calendarRoutes(app: FastifyInstance, site: Site): void {
  const { district, pack } = site.platform;

  app.get('/api/account/calendar', MINE, async (request): Promise<CalendarFeedWire> => {
    const { id } = await site.actorOf(request);
    return { feed: (await findFeedUse(district, id)) ?? null, offered: await isStaff(district, id) };
  });

  app.post('/api/account/calendar', MINE, async (request, reply): Promise<CalendarAddressWire> => {
    const { id } = await site.actorOf(request);
    if (!(await isStaff(district, id))) throw new DistrictError('access/no-staff-record');
    void reply.header('cache-control', 'no-store');
    return { path: `/calendar/${await makeFeedSecret(district, id)}.ics` };
  });

  app.post('/api/account/calendar/withdraw', MINE, async (request): Promise<{ withdrawn: true }> => {
    await dropFeedSecret(district, (await site.actorOf(request)).id);
    return { withdrawn: true };
  });

  app.get('/calendar/:file', { config: { access: 'open', rateLimit: { max: ASKED_A_MINUTE, timeWindow: '1 minute' } } }, async (request, reply) => {
    const actor = await ownerOf(district, request);
    const view = await loadView(district, actor);
    const today = dayOf(district.now());
    const content = await readCalendar(district, view, addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AHEAD));
    void reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex').type('text/calendar; charset=utf-8');
    return writeCalendar({ ...content, name: `沙澧 · ${pack.name.zh}`, address: site.address ?? '', schema: district.schema, at: district.now() });
  });
}

async function isStaff(district: District, id: string): Promise<boolean> {
  return district.model.registers.has(Staff.id) && (await findStaff(district, id)) !== undefined;
}

// All that is refused is refused alike: an address that was never made, a former one, and that of somebody who has left.
async function ownerOf(district: District, request: FastifyRequest): Promise<Actor> {
  try {
    const { file } = readRequest(FeedPath, request.params);
    const owner = await findFeedOwner(district, file.slice(0, -'.ics'.length));
    if (owner === undefined) throw new DistrictError('calendar/unknown');
    return await getHolder(district, owner);
  } catch (error) {
    if (error instanceof DistrictError) throw new DistrictError('calendar/unknown', {}, { cause: error });
    throw error;
  }
}

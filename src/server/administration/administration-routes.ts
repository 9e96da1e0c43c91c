import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DutyList } from '#kernel/access/administration-wire.ts';
import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Site } from '../http/site.ts';
import { describeDuties } from './describe-duties.ts';

const { system, security } = ADMINISTRATORS;

/** What the administrators' pages need beside the registers that they keep. */
export function administrationRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/administration/duties', async (request): Promise<DutyList> => {
    await administratorOf(site, request, system, security);
    return { duties: await describeDuties(district) };
  });
}

/** Who makes a request, if he is one of these administrators. @throws DistrictError `access/denied` for everybody else. */
export async function administratorOf(site: Site, request: FastifyRequest, ...duties: readonly string[]): Promise<Actor> {
  const actor = await site.actorOf(request);
  if (!may(actor, duty(...duties))) throw new DistrictError('access/denied', { actor: actor.id });
  return actor;
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AccountEventPage } from '#kernel/access/administration-wire.ts';
import { duty, may } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readRequest } from '../http/request.ts';
import type { Gate } from './gate.ts';
import { listEvents } from './list-events.ts';
import type { SignIn } from './sign-in.ts';

const AT = z.iso.datetime({ offset: true });
const EventRequest = z.strictObject({
  login: z.string().trim().toLowerCase().max(64).optional(),
  by: z.string().trim().max(200).optional(),
  what: z.string().max(40).optional(),
  from: AT.optional(),
  until: AT.optional(),
  after: z.string().max(120).regex(/^\S+_\S+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const ADMINISTERED = { config: { access: 'administered' } } as const;

/** What happened to accounts, for the audit administrator alone: accounts are no registers and stand in no journal. */
export function eventRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate): void {
  app.get('/api/administration/account-events', ADMINISTERED, async (request): Promise<AccountEventPage> => {
    const actor = await gate.actorOf(request);
    if (!may(actor, duty(ADMINISTRATORS.audit))) throw new DistrictError('access/denied', { actor: actor.id });
    return listEvents(signIn, readRequest(EventRequest, request.query));
  });
}

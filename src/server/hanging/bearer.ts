import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#kernel/access/access.ts';
import { mayReadRegister } from '#kernel/access/token-scope.ts';
import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import type { Hanging } from '#kernel/file/hanging-wire.ts';
import type { Register } from '#kernel/register/register.ts';
import { inScope, type Scoped } from '#store/access/in-scope.ts';
import type { Bearer } from '#store/file/attachments.ts';
import { readRequest } from '../http/request.ts';
import { viewOfRequest, type Site } from '../http/site.ts';

/** The path of a record on which something hangs. */
export const BearerPath = z.object({ register: z.string().max(48), record: RecordId });

/** A page of what hangs on a record. */
export const HangingPage = z.strictObject({ after: RecordId.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** A record on which something hangs, for who asks: what he sees, and what its register takes. */
export type Asked = { readonly bearer: Bearer; readonly register: Register; readonly view: View };

/**
 * The record that a request names. A program also needs to read the register of what hangs there.
 * @throws DistrictError `register/unknown`, `access/token-scope`.
 */
export async function askedBearer(site: Site, request: FastifyRequest, of: string): Promise<Asked> {
  const { register: registerId, record } = readRequest(BearerPath, request.params);
  const register = getRegister(site.platform.district.model, registerId);
  const scope = await site.scopeOf(request);
  if (scope && request.method === 'GET' && !mayReadRegister(scope, of)) throw new DistrictError('access/token-scope');
  return { bearer: { register: register.id, id: record }, register, view: await viewOfRequest(site, request) };
}

/** Reads what hangs on a record, once the record itself was read as the viewer reads it. @throws DistrictError `record/unknown`. */
export function onBearer<T>(site: Site, { bearer, view }: Asked, registers: readonly string[], work: (scoped: Scoped) => Promise<T>): Promise<T> {
  return inScope(site.platform.district, view, [bearer.register, ...registers], async (scoped) => {
    await scoped.openBound(bearer.register, bearer.id);
    return work(scoped);
  });
}

/** Refuses what a register doesn't take. @throws DistrictError `attachment/closed`, `comment/closed`. */
export function checkTakes(register: Register, what: Hanging): void {
  if (!register.takes.includes(what)) throw new DistrictError(what === 'files' ? 'attachment/closed' : 'comment/closed', { register: register.id, title: register.title });
}

/** The platform in the name of somebody: what hangs on records is written by it alone, after the record was read as he reads it. */
export function inTheNameOf(actor: Actor): Actor {
  const { deputyFor: _left, ...own } = actor;
  return { ...own, duties: [], kind: 'system' };
}

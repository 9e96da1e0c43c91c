import type { FastifyReply, FastifyRequest } from 'fastify';
import type { View } from '#kernel/access/view.ts';
import type { Accepted, Command } from '#kernel/command/command.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inScope } from '#store/access/in-scope.ts';
import { runOnce, type Along } from '#store/command/run.ts';
import { findAsAccepted } from '#store/record/as-accepted.ts';
import { TOKEN_REGISTER } from '#store/token/token-secrets.ts';
import { WEBHOOK_REGISTER } from '#store/webhook/subscriptions.ts';
import { underKey } from './idempotency.ts';
import { recordAfter } from './record-after.ts';
import { checkStep, viewOfRequest, type Site } from './site.ts';

/** What came of a request's command: what was accepted, and the record as it then stood for who asked. */
export type Ran = { readonly accepted: Accepted; readonly record: RecordWire; readonly replayed: boolean };

/** Says that a command comes from the routes of its register; `along` is written in the same transaction. */
export type Own = { readonly along?: Along };

/** Records of these say nothing without the secret beside them: they are changed by routes of their own alone. */
const MADE_APART: ReadonlySet<string> = new Set([TOKEN_REGISTER, WEBHOOK_REGISTER]);

/**
 * Runs the command of a request, once for each `Idempotency-Key` and within the scope of a program's token; every route
 * that changes a record goes through here.
 */
export async function runRequested(site: Site, request: FastifyRequest, reply: FastifyReply, command: Command, own?: Own): Promise<Ran> {
  const { district } = site.platform;
  if (!own) checkMadeHere(command.register);
  await checkStep(site, request, command.register, command.do === 'act' ? command.action : command.do);
  const view = await viewOfRequest(site, request);
  const { accepted, replayed } = await site.meters.judged(() => underKey(site, request, reply, view.actor, (once) => runOnce(district, { actor: view.actor, at: district.now(), command }, once, own?.along)));
  return { accepted, replayed, record: await (replayed ? recordThen(site, view, accepted) : recordAfter(district, view, accepted)) };
}

/** Refuses records that are changed by routes of their own alone. @throws DistrictError `record/made-apart`. */
export function checkMadeHere(register: string): void {
  if (MADE_APART.has(register)) throw new DistrictError('record/made-apart', { register });
}

// The same answer as the first time, however the record has gone on since; unless he no longer sees it.
async function recordThen(site: Site, view: View, accepted: Accepted): Promise<RecordWire> {
  const { district } = site.platform;
  const { register, record: id, version } = accepted;
  const found = await inScope(district, view, [register], (scoped) => findAsAccepted(district, scoped, accepted));
  return found ?? { id, register, version, values: {}, changedAt: district.now() };
}

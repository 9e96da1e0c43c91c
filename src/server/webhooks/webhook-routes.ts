import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { duty, may } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { DeliveryPage, DeliveryWire, WebhookChange, WebhookMade, WebhookPage, WebhookWire } from '#kernel/exchange/webhook-wire.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { inScope } from '#store/access/in-scope.ts';
import { getRecord } from '#store/record/get.ts';
import { listRecords } from '#store/record/list.ts';
import { namesOf } from '#store/record/names.ts';
import { listDeliveries, sendAgain } from '#store/webhook/deliveries.ts';
import { keepWebhookSecret, makeWebhookSecret, WEBHOOK_REGISTER } from '#store/webhook/subscriptions.ts';
import { readRequest } from '../http/request.ts';
import { runRequested } from '../http/run-command.ts';
import { viewOfRequest, type Site } from '../http/site.ts';
import { getHolder } from '../tokens/program.ts';
import { secretText } from './sign-message.ts';

const Change = z.strictObject({ register: z.string().max(48), act: z.string().max(48).optional() });
const WebhookRequest = z.strictObject({ name: z.string().trim().min(1).max(60), holder: RecordId, address: z.string().max(300), changes: z.array(Change).min(1).max(100), withRecord: z.boolean().default(false) });
const Path = z.object({ webhook: RecordId });
const DeliveryPath = Path.extend({ delivery: z.string().max(60) });
const PageRequest = z.strictObject({ after: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
const DeliveriesRequest = z.strictObject({ state: z.enum(['waiting', 'done', 'dead', 'withheld']).optional(), after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
const Kept = z.object({ name: z.string(), holder: z.string(), address: z.string(), changes: z.array(Change), withRecord: z.boolean(), secretMadeAt: z.string(), stoppedAt: z.string().optional() });

const ADMINISTERED = { config: { access: 'administered' } } as const;

/** Who lets other systems be told. */
const SUBSCRIBES = duty(ADMINISTRATORS.system);

/** Subscriptions of other systems, and what was told to them; never by a program. */
export function webhookRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.post('/api/webhooks', ADMINISTERED, async (request, reply): Promise<WebhookMade> => {
    await onlySubscriber(request);
    const asked = readRequest(WebhookRequest, request.body);
    site.reach.checkAddress(asked.address);
    for (const one of asked.changes) checkChange(one as WebhookChange);
    await getHolder(district, asked.holder);
    const secret = makeWebhookSecret(district);
    const id = randomUUID();
    const ran = await runRequested(site, request, reply, { do: 'create', register: WEBHOOK_REGISTER, id, set: { ...asked, secretMadeAt: district.now() } }, { along: (runner) => keepWebhookSecret(district, runner, id, secret) });
    void reply.status(201).header('cache-control', 'no-store');
    return { webhook: await wireOf(request, ran.record), ...(ran.replayed ? {} : { secret: secretText(secret) }) };
  });

  app.get('/api/webhooks', ADMINISTERED, async (request): Promise<WebhookPage> => {
    const { after, limit } = readRequest(PageRequest, request.query);
    const page = await listRecords(district, await viewOfRequest(site, request), WEBHOOK_REGISTER, { where: {}, words: '', sort: '-changedAt', limit, ...(after ? { after } : {}) });
    return { webhooks: page.rows.map((row) => describe(row, page.refs)), ...(page.next ? { next: page.next } : {}) };
  });

  app.post('/api/webhooks/:webhook/secret', ADMINISTERED, async (request, reply): Promise<WebhookMade> => {
    const { webhook } = readRequest(Path, request.params);
    const secret = makeWebhookSecret(district);
    const ran = await runRequested(site, request, reply, { do: 'update', register: WEBHOOK_REGISTER, id: webhook, set: { secretMadeAt: district.now() } }, { along: (runner) => keepWebhookSecret(district, runner, webhook, secret) });
    void reply.header('cache-control', 'no-store');
    return { webhook: await wireOf(request, ran.record), ...(ran.replayed ? {} : { secret: secretText(secret) }) };
  });

  for (const [step, stoppedAt] of [['stop', () => district.now()], ['start', () => null]] as const) {
    app.post(`/api/webhooks/:webhook/${step}`, ADMINISTERED, async (request, reply): Promise<WebhookWire> => {
      const { webhook } = readRequest(Path, request.params);
      const { record } = await runRequested(site, request, reply, { do: 'update', register: WEBHOOK_REGISTER, id: webhook, set: { stoppedAt: stoppedAt() } }, {});
      return wireOf(request, record);
    });
  }

  app.get('/api/webhooks/:webhook/deliveries', ADMINISTERED, async (request): Promise<DeliveryPage> => {
    const { webhook } = readRequest(Path, request.params);
    await inScope(district, await viewOfRequest(site, request), [WEBHOOK_REGISTER], (scoped) => getRecord(district, scoped, WEBHOOK_REGISTER, webhook));
    return listDeliveries(district, webhook, readRequest(DeliveriesRequest, request.query));
  });

  app.post('/api/webhooks/:webhook/deliveries/:delivery/retry', ADMINISTERED, async (request): Promise<DeliveryWire> => {
    await onlySubscriber(request);
    const { webhook, delivery } = readRequest(DeliveryPath, request.params);
    return sendAgain(district, webhook, delivery);
  });

  async function onlySubscriber(request: FastifyRequest): Promise<void> {
    const actor = await site.actorOf(request);
    if (!may(actor, SUBSCRIBES)) throw new DistrictError('access/denied', { register: WEBHOOK_REGISTER, actor: actor.id });
  }

  function checkChange({ register: id, act }: WebhookChange): void {
    const register = getRegister(district.model, id);
    const acts = ['create', 'update', ...Object.keys(district.model.procedures.get(register.id)?.actions ?? {})];
    if (act !== undefined && !acts.includes(act)) throw new DistrictError('webhook/act-unknown', { register: register.id, act });
  }

  async function wireOf(request: FastifyRequest, record: RecordWire): Promise<WebhookWire> {
    const refs = await inScope(district, await viewOfRequest(site, request), ['staff'], (scoped) => namesOf(district, scoped, getRegister(district.model, WEBHOOK_REGISTER), [record.values]));
    return describe(record, refs);
  }
}

function describe(record: RecordWire, refs: Readonly<Record<string, string>>): WebhookWire {
  const { holder, changes, stoppedAt, ...rest } = Kept.parse(record.values);
  return { id: record.id, ...rest, holder: { id: holder, name: refs[holder] ?? holder }, changes: changes as readonly WebhookChange[], ...(stoppedAt === undefined ? {} : { stoppedAt }) };
}

import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { duty, may } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import type { TokenScope } from '#kernel/access/token-scope.ts';
import type { TokenMade, TokenPage, TokenWire } from '#kernel/access/token-wire.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { namesOf } from '#store/record/names.ts';
import { listRecords } from '#store/record/list.ts';
import { inScope } from '#store/access/in-scope.ts';
import { keepTokenSecret, listTokenUses, makeTokenSecret, TOKEN_REGISTER } from '#store/token/token-secrets.ts';
import { readRequest } from '../http/request.ts';
import { runRequested } from '../http/run-command.ts';
import { viewOfRequest, type Site } from '../http/site.ts';
import { checkGrants } from './check-grants.ts';
import { isNetwork } from './networks.ts';
import { getHolder } from './program.ts';

const Grant = z.strictObject({ may: z.enum(['read', 'write', 'metrics']), register: z.string().max(48).optional(), action: z.string().max(48).optional() });
const TokenRequest = z.strictObject({
  name: z.string().trim().min(1).max(60),
  holder: RecordId,
  grants: z.array(Grant).min(1).max(100),
  until: z.iso.date(),
  networks: z.array(z.string().max(50)).max(20).default([]),
});
const Path = z.object({ token: RecordId });
const PageRequest = z.strictObject({ after: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Who makes and revokes tokens. */
const MAKES_TOKENS = duty(ADMINISTRATORS.system);

/** A token that nobody renews ends within so many days. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Tokens of programs: made, listed, revoked; never by a program. */
export function tokenRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.post('/api/tokens', { config: { access: 'administered' } }, async (request, reply): Promise<TokenMade> => {
    const actor = await site.actorOf(request);
    if (!may(actor, MAKES_TOKENS)) throw new DistrictError('access/denied', { register: TOKEN_REGISTER, actor: actor.id });
    const { networks, ...asked } = readRequest(TokenRequest, request.body);
    checkGrants(district.model, asked.grants as TokenScope);
    checkUntil(asked.until);
    const wrong = networks.find((one) => !isNetwork(one));
    if (wrong !== undefined) throw new DistrictError('token/network-invalid', { network: wrong });
    await getHolder(district, asked.holder);
    const secret = makeTokenSecret(district);
    const id = randomUUID();
    const set = { ...asked, ...(networks.length > 0 ? { networks: networks.map((network) => ({ network })) } : {}) };
    const ran = await runRequested(site, request, reply, { do: 'create', register: TOKEN_REGISTER, id, set }, { along: (runner) => keepTokenSecret(district, runner, id, secret) });
    void reply.status(201).header('cache-control', 'no-store');
    return { token: await tokenOf(request, ran.record), ...(ran.replayed ? {} : { secret }) };
  });

  app.get('/api/tokens', { config: { access: 'administered' } }, async (request): Promise<TokenPage> => {
    const { after, limit } = readRequest(PageRequest, request.query);
    const page = await listRecords(district, await viewOfRequest(site, request), TOKEN_REGISTER, { where: {}, words: '', sort: '-changedAt', limit, ...(after ? { after } : {}) });
    const uses = await listTokenUses(district, page.rows.map((row) => row.id));
    return { tokens: page.rows.map((row) => ({ ...wireOf(row, page.refs), ...uses.get(row.id) })), ...(page.next ? { next: page.next } : {}) };
  });

  app.post('/api/tokens/:token/revoke', { config: { access: 'administered' } }, async (request, reply): Promise<TokenWire> => {
    const { token } = readRequest(Path, request.params);
    const { record } = await runRequested(site, request, reply, { do: 'update', register: TOKEN_REGISTER, id: token, set: { revokedAt: district.now() } }, {});
    return tokenOf(request, record);
  });

  function checkUntil(until: string): void {
    const today = dayOf(district.now());
    const last = dayOf(new Date(Date.parse(district.now()) + LONGEST_DAYS * DAY_MS).toISOString());
    if (until < today || until > last) throw new DistrictError('token/until-invalid', { today, last });
  }

  async function tokenOf(request: FastifyRequest, record: RecordWire): Promise<TokenWire> {
    const view = await viewOfRequest(site, request);
    const refs = await inScope(district, view, ['staff'], (scoped) => namesOf(district, scoped, getRegister(district.model, TOKEN_REGISTER), [record.values]));
    return { ...wireOf(record, refs), ...(await listTokenUses(district, [record.id])).get(record.id) };
  }
}

const Kept = z.object({
  name: z.string(), holder: z.string(), grants: z.array(Grant), until: z.string(),
  networks: z.array(z.object({ network: z.string() })).default([]), revokedAt: z.string().optional(),
});

function wireOf(record: RecordWire, refs: Readonly<Record<string, string>>): TokenWire {
  const { name, holder, grants, until, networks, revokedAt } = Kept.parse(record.values);
  return { id: record.id, name, holder: { id: holder, name: refs[holder] ?? holder }, grants: grants as TokenScope, until, networks: networks.map(({ network }) => network), ...(revokedAt === undefined ? {} : { revokedAt }) };
}

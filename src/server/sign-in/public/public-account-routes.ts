import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireLevel, type RealNameLevel } from '#kernel/access/real-name.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { isCreditCode } from '#kernel/field/check-digit.ts';
import { dayOf } from '#kernel/field/day.ts';
import { readRequest } from '../../http/request.ts';
import type { Gate } from '../gate.ts';
import { checkPassword, PASSWORD_MOST } from '../password-rules.ts';
import { originOf } from '../password-sign-in.ts';
import type { Session } from '../session-store.ts';
import type { SignIn } from '../sign-in.ts';
import type { OutsideChecks, PersonToCheck } from './outside-checks.ts';
import type { Agency, RealNameStore } from './real-name-store.ts';

/** What an account of the public shows its holder. */
export type PublicAccountWire = { readonly login: string; readonly level: RealNameLevel; readonly agencies: readonly Agency[] };

const Register = z.strictObject({ login: z.string().trim().toLowerCase().max(64), password: z.string().min(1).max(PASSWORD_MOST * 4) });
const Phone = z.strictObject({ phone: z.string().regex(/^1[3-9]\d{9}$/, '应为 11 位手机号') });
const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/, '应为 6 位数字') });
const Identity = z.strictObject({ name: z.string().trim().min(2).max(40), identity: z.string().trim().toUpperCase().regex(/^\d{17}[\dX]$/, '应为 18 位身份证号') });
const AgencyRequest = z.strictObject({ creditCode: z.string().trim().toUpperCase().refine(isCreditCode, '统一社会信用代码不对') });
const RevokeRequest = z.strictObject({ agency: z.string().max(64) });

/** Few: each sends a message or asks an outside service. */
const COSTLY = { rateLimit: { max: 10, timeWindow: '1 minute' } } as const;
const OPEN = { config: { access: 'open', ...COSTLY } } as const;
const OWN = { config: { access: 'session', ...COSTLY } } as const;

/** Accounts of citizens and enterprises, and how surely they are known. */
export function publicAccountRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate, names: RealNameStore, checks: OutsideChecks): void {
  app.post('/api/public-account', OPEN, async (request): Promise<{ login: string }> => {
    const { login, password } = readRequest(Register, request.body);
    checkPassword(password, { login, name: login });
    const [id] = await signIn.accounts.add([{ kind: 'public', login, name: login, passwordHash: await hashPassword(password) }], signIn.now());
    await signIn.events.note('added', { id, login }, signIn.now(), originOf(request));
    return { login };
  });

  app.get('/api/public-account', { config: { access: 'session' } }, async (request) => describe(await gate.sessionOf(request)));

  app.post('/api/public-account/phone', OWN, async (request): Promise<{ sent: true }> => {
    const { phone } = readRequest(Phone, request.body);
    const service = getService(checks.phone);
    await service.send(phone, await names.makeCode((await gate.sessionOf(request)).account.id, phone, signIn.now()));
    return { sent: true };
  });

  app.post('/api/public-account/phone/confirm', OWN, async (request): Promise<PublicAccountWire> => {
    const { code } = readRequest(Code, request.body);
    const session = await gate.sessionOf(request);
    await names.takeCode(session.account.id, code, signIn.now());
    return noted('phone-verified', session, request);
  });

  app.post('/api/public-account/identity', OWN, async (request): Promise<PublicAccountWire> => {
    const given = readRequest(Identity, request.body);
    const session = await gate.sessionOf(request);
    requireLevel(await levelOf(session), 1);
    const answer = await getService(checks.identity).check({ ...given, phone: (await personOf(session)).phone });
    if (!answer.matches) throw new DistrictError('real-name/identity-refused');
    await names.keepIdentity(session.account.id, given, answer.receipt, signIn.now());
    return noted('identity-checked', session, request);
  });

  app.post('/api/public-account/agencies', OWN, async (request): Promise<PublicAccountWire> => {
    const { creditCode } = readRequest(AgencyRequest, request.body);
    const session = await gate.sessionOf(request);
    requireLevel(await levelOf(session), 2);
    const found = await getService(checks.agency).find({ ...(await personOf(session)), creditCode });
    if (!found) throw new DistrictError('real-name/agency-refused');
    await names.keepAgency(session.account.id, { creditCode, ...found }, signIn.now());
    return noted('agency-registered', session, request);
  });

  app.post('/api/public-account/agencies/revoke', OWN, async (request): Promise<PublicAccountWire> => {
    const { agency } = readRequest(RevokeRequest, request.body);
    const session = await gate.sessionOf(request);
    if (!(await names.revokeAgency(session.account.id, agency, signIn.now()))) throw new DistrictError('record/unknown');
    return noted('agency-revoked', session, request);
  });

  const levelOf = (session: Session): Promise<RealNameLevel> => names.levelOf(session.account.id, dayOf(signIn.now()));

  async function personOf(session: Session): Promise<PersonToCheck> {
    const known = await names.findPerson(session.account.id);
    return { phone: known?.phone ?? '', name: known?.name ?? '', identity: known?.identity ?? '' };
  }

  async function describe(session: Session): Promise<PublicAccountWire> {
    return { login: session.account.login, level: await levelOf(session), agencies: await names.listAgencies(session.account.id, dayOf(signIn.now())) };
  }

  async function noted(what: Parameters<SignIn['events']['note']>[0], session: Session, request: FastifyRequest): Promise<PublicAccountWire> {
    await signIn.events.note(what, session.account, signIn.now(), originOf(request));
    return describe(session);
  }
}

function getService<T>(service: T | undefined): T {
  if (service === undefined) throw new DistrictError('real-name/no-service');
  return service;
}

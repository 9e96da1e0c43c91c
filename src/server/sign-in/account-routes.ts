import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AccountEventLine } from './account-events.ts';
import type { AccountLack, AccountWire, SecondFactorWire, SessionWire } from '#kernel/access/sign-in-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { readRequest } from '../http/request.ts';
import type { Gate } from './gate.ts';
import { setOwnPassword } from './manage-accounts.ts';
import { PASSWORD_MOST } from './password-rules.ts';
import { originOf, requirePassword } from './password-sign-in.ts';
import { confirmSecondFactor, dropSecondFactor, offerSecondFactor } from './second-factor.ts';
import type { Session } from './session-store.ts';
import { setCookies } from './set-cookies.ts';
import type { SignIn } from './sign-in.ts';
import { getStaffInOffice, isAdministratorDuty, needsSecondFactor, type StaffRecord } from './staff-actor.ts';

const Password = z.string().min(1).max(PASSWORD_MOST * 4);
const ChangeRequest = z.strictObject({ present: Password, next: Password });
const PasswordRequest = z.strictObject({ password: Password });
const CodeRequest = z.strictObject({ code: z.string().trim().min(1).max(20) });
const EndRequest = z.union([z.strictObject({ session: z.string().max(64) }), z.strictObject({ others: z.literal(true) })]);

const SESSION = { config: { access: 'session' } } as const;
const GUESSED = { config: { access: 'session', rateLimit: { max: 60, timeWindow: '1 minute' } } } as const;
const EVENTS_SHOWN = 20;

/** One's own account: open to whoever has a session, even before the account can act. */
export function accountRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate): void {
  app.get('/api/account', SESSION, async (request): Promise<AccountWire> => describeAccount(signIn, await gate.sessionOf(request)));

  app.get('/api/account/events', SESSION, async (request): Promise<{ events: readonly AccountEventLine[] }> => ({ events: await signIn.events.list((await gate.sessionOf(request)).account.id, EVENTS_SHOWN) }));

  app.get('/api/account/sessions', SESSION, async (request): Promise<{ sessions: readonly SessionWire[] }> => {
    const mine = await gate.sessionOf(request);
    return { sessions: (await signIn.sessions.list(mine.account.id, signIn.now())).map((one) => ({ ...one, mine: one.id === mine.id })) };
  });

  app.post('/api/account/sessions/end', SESSION, async (request): Promise<{ ended: number }> => {
    const wanted = readRequest(EndRequest, request.body);
    const { account, token } = await gate.sessionOf(request);
    const ended = 'others' in wanted ? await signIn.sessions.endOthers(account.id, token) : Number(await signIn.sessions.end(account.id, wanted.session));
    if ('session' in wanted && ended === 0) throw new DistrictError('account/session-unknown');
    await signIn.events.note('sessions-ended', account, signIn.now(), originOf(request));
    return { ended };
  });

  app.post('/api/account/password', GUESSED, async (request): Promise<{ changed: true }> => {
    const { present, next } = readRequest(ChangeRequest, request.body);
    const session = await gate.sessionOf(request);
    refusePublished(session);
    await requirePassword(signIn, request, session, present);
    if (present === next) throw new DistrictError('password/unchanged');
    await setOwnPassword(signIn, session.account, next, session.token);
    await signIn.events.note('password-changed', session.account, signIn.now(), originOf(request));
    return { changed: true };
  });

  secondFactorRoutes(app, signIn, gate);
}

function secondFactorRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate): void {
  app.post('/api/account/second-factor', GUESSED, async (request, reply): Promise<SecondFactorWire> => {
    const { password } = readRequest(PasswordRequest, request.body);
    const session = await gate.sessionOf(request);
    refusePublished(session);
    await requirePassword(signIn, request, session, password);
    void reply.header('cache-control', 'no-store');
    return offerSecondFactor(signIn, request, session, password);
  });

  app.post('/api/account/second-factor/confirm', GUESSED, async (request, reply): Promise<{ secondFactor: true }> => {
    const { code } = readRequest(CodeRequest, request.body);
    setCookies(reply, await confirmSecondFactor(signIn, request, await gate.sessionOf(request), code));
    return { secondFactor: true };
  });

  app.post('/api/account/second-factor/drop', GUESSED, async (request, reply): Promise<{ secondFactor: false }> => {
    const { password } = readRequest(PasswordRequest, request.body);
    const session = await gate.sessionOf(request);
    await requirePassword(signIn, request, session, password);
    if (!signIn.platform.demonstration && (await gate.actorOf(request)).duties.some(isAdministratorDuty)) throw new DistrictError('account/second-factor-kept');
    setCookies(reply, await dropSecondFactor(signIn, request, session, password));
    return { secondFactor: false };
  });
}

// What is published must stay as published: a visitor who changed it would shut all others out.
function refusePublished(session: Session): void {
  if (session.account.demonstration) throw new DistrictError('account/published');
}

async function describeAccount(signIn: SignIn, session: Session): Promise<AccountWire> {
  const { account } = session;
  const staff = account.kind === 'staff' ? await getStaffInOffice(signIn.platform.district, account.staff ?? '', dayOf(signIn.now())) : undefined;
  const lacks = lackOf(signIn, session, staff);
  return {
    login: account.login, name: staff?.name ?? account.name, demonstration: account.demonstration, secondFactor: account.secondFactor,
    duties: staff?.duties ?? (account.kind === 'tour' ? signIn.platform.district.model.duties : []),
    hasPassword: (await signIn.accounts.findPasswordHash(account.id)) !== undefined,
    ...(staff ? { title: staff.title } : {}),
    ...(lacks ? { lacks } : {}),
  };
}

function lackOf(signIn: SignIn, session: Session, staff: StaffRecord | undefined): AccountLack | undefined {
  if (session.account.mustChange) return 'password';
  return staff && needsSecondFactor(signIn, session, staff.duties) ? 'second-factor' : undefined;
}

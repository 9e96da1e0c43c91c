import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignInAnswer, SignInOptions } from '#kernel/access/sign-in-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readRequest } from '../http/request.ts';
import { findDemoAccounts } from './demo-accounts.ts';
import { isFirstRun, makeFirstAdministrator } from './first-run.ts';
import type { Gate } from './gate.ts';
import { originOf, signInWithPassword, type SignedIn } from './password-sign-in.ts';
import { PASSWORD_MOST } from './password-rules.ts';
import { signInWithCode } from './second-factor.ts';
import { setCookies } from './set-cookies.ts';
import { findToken } from './session-store.ts';
import type { SignIn } from './sign-in.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** Routes that guessers would use: a measure for each network address. */
const GUESSED = { access: 'open', rateLimit: { max: 60, timeWindow: '1 minute' } } as const;

const Password = z.string().min(1).max(PASSWORD_MOST * 4);
const PasswordRequest = z.strictObject({ login: z.string().trim().min(1).max(64), password: Password });
const CodeRequest = z.strictObject({ code: z.string().trim().min(1).max(20) });
const SsoRequest = z.object({ back: z.string().max(600).default('/') });
const FirstRunRequest = z.strictObject({ code: z.string().max(40), login: z.string().trim().max(64), name: z.string().trim().min(1).max(40), password: Password });
const SignOutRequest = z.strictObject({ everywhere: z.boolean().default(false) }).default({ everywhere: false });

const HOUR_MS = 3_600_000;

/** How staff comes in beside the password: what the sign-in page shows, the first run, the single sign-on. */
export function staffEntryRoutes(app: FastifyInstance, signIn: SignIn, singleSignOn: SingleSignOn | undefined): void {
  app.get('/api/sign-in', { config: GUESSED }, async (_request, reply): Promise<SignInOptions> => {
    void reply.header('cache-control', 'no-store');
    const demonstration = await findDemoAccounts(signIn);
    return {
      district: signIn.platform.pack.name,
      firstRun: await isFirstRun(signIn),
      ...(demonstration ? { demonstration } : {}),
      ...(singleSignOn ? { singleSignOn: { title: singleSignOn.title } } : {}),
    };
  });

  app.post('/api/sign-in/first-run', { config: GUESSED }, async (request, reply): Promise<SignInAnswer> => {
    const given = readRequest(FirstRunRequest, request.body);
    await makeFirstAdministrator(signIn, { ...given, login: given.login.toLowerCase() });
    return answered(reply, await signInWithPassword(signIn, request, { login: given.login.toLowerCase(), password: given.password }));
  });

  app.post('/api/sign-in/single-sign-on', { config: GUESSED }, async (request, reply): Promise<{ location: string }> => {
    if (!singleSignOn) throw new DistrictError('request/not-found');
    const { location, cookies } = await singleSignOn.begin(request, readRequest(SsoRequest, request.body).back);
    setCookies(reply, cookies);
    return { location };
  });

  app.get('/api/sign-in/callback/city', { config: GUESSED }, async (request, reply) => {
    if (!singleSignOn) throw new DistrictError('request/not-found');
    const { location, cookies } = await singleSignOn.finish(request);
    setCookies(reply, cookies);
    return reply.redirect(location);
  });
}

/** Signing in by password and code, and out again; the same on both faces. */
export function passwordRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate): void {
  const sweep = hourly(signIn);

  app.post('/api/sign-in', { config: GUESSED }, async (request, reply): Promise<SignInAnswer> => {
    await sweep();
    const given = readRequest(PasswordRequest, request.body);
    return answered(reply, await signInWithPassword(signIn, request, { login: given.login.toLowerCase(), password: given.password }));
  });

  app.post('/api/sign-in/code', { config: GUESSED }, async (request, reply): Promise<SignInAnswer> =>
    answered(reply, await signInWithCode(signIn, request, readRequest(CodeRequest, request.body).code)));

  app.post('/api/sign-out', { config: { access: 'open' } }, async (request, reply): Promise<{ signedOut: true }> => {
    const { everywhere } = readRequest(SignOutRequest, request.body ?? undefined);
    await signOut(signIn, gate, request, everywhere);
    setCookies(reply, await emptyCookie(signIn));
    return { signedOut: true };
  });
}

// Who has no session any more is signed out already.
async function signOut(signIn: SignIn, gate: Gate, request: FastifyRequest, everywhere: boolean): Promise<void> {
  const token = findToken(request.headers.cookie, signIn.cookie, signIn.keys.cookies);
  if (token === undefined) return;
  const session = await gate.sessionOf(request).catch(() => undefined);
  if (everywhere && session) await signIn.sessions.endOthers(session.account.id);
  else await signIn.sessions.endByToken(token);
  if (session) await signIn.events.note(everywhere ? 'sessions-ended' : 'signed-out', session.account, signIn.now(), originOf(request));
}

async function emptyCookie(signIn: SignIn): Promise<readonly string[]> {
  const { secure } = (await signIn.engine.$context).authCookies.sessionToken.attributes;
  return [`${signIn.cookie}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`];
}

function answered(reply: FastifyReply, { needsCode, cookies }: SignedIn): SignInAnswer {
  setCookies(reply, cookies);
  return { signedIn: !needsCode, needsCode };
}

// What is over is removed when somebody signs in, once an hour: nobody has to be reminded to do it.
function hourly(signIn: SignIn): () => Promise<void> {
  let last = 0;
  return async () => {
    const now = signIn.now();
    if (Date.parse(now) - last < HOUR_MS) return;
    last = Date.parse(now);
    await signIn.sessions.sweep(now);
    await signIn.attempts.sweep(now);
  };
}

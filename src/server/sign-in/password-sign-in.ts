import { verifyPassword } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { emailOf, LOGIN, type Account } from './account-store.ts';
import { askEngine, engineHeaders } from './ask-engine.ts';
import { ADDRESS_LIMIT, locked, LOGIN_LIMIT, type CountedAttempt } from './attempts.ts';
import { networkOf } from './network-of.ts';
import { tokenIn, type Session } from './session-store.ts';
import type { SignIn } from './sign-in.ts';
import { getStaffInOffice } from './staff-actor.ts';

/** What came of a sign-in: a session, or that a code of the second factor is asked for; with the cookies to set. */
export type SignedIn = { readonly needsCode: boolean; readonly cookies: readonly string[] };

/** An attempt as it was counted, by its login and by its network address. */
export type Counted = { readonly login: CountedAttempt; readonly address: CountedAttempt };

/** An address that no account has: no face is called so. */
const NOBODY = 'nobody@none.invalid';

type Named = { readonly id?: string; readonly login: string };

/**
 * Signs in by login and password.
 * @throws DistrictError `sign-in/wrong`, `sign-in/locked`, `access/disabled`, `access/has-left` …
 */
export async function signInWithPassword(signIn: SignIn, request: FastifyRequest, given: { readonly login: string; readonly password: string }): Promise<SignedIn> {
  const counted = await countAttempt(signIn, request, given.login);
  const known = LOGIN.test(given.login) ? await signIn.accounts.findByLogin(signIn.face, given.login) : undefined;
  // For a login that nobody has, the library hashes the password all the same, so that the time says nothing.
  const body = { email: known ? emailOf(signIn.face, known.login) : NOBODY, password: given.password };
  const answer = await askEngine(signIn.engine.api.signInEmail({ body, headers: engineHeaders(request), returnHeaders: true }));
  if (!answer || !known) throw await refuseFailed(signIn, request, counted, known ?? { login: given.login });
  await signIn.attempts.takeBack(counted.address);
  const needsCode = 'twoFactorRedirect' in answer.body;
  try {
    await checkMayEnter(signIn, known);
  } catch (refusal) {
    // The library has begun a session that nobody will hear of.
    if (!needsCode) await signIn.sessions.endByToken(tokenIn(answer.cookies, signIn.cookie, signIn.keys.cookies));
    await signIn.attempts.takeBack(counted.login);
    throw refusal;
  }
  if (needsCode) await signIn.attempts.takeBack(counted.login);
  else await noteEntered(signIn, request, known);
  return { needsCode, cookies: answer.cookies };
}

/** Asks for the password of a session's own account once more. @throws DistrictError `account/password-wrong` or `sign-in/locked`. */
export async function requirePassword(signIn: SignIn, request: FastifyRequest, session: Session, password: string): Promise<void> {
  const { account } = session;
  const counted = await countAttempt(signIn, request, account.login);
  const hash = await signIn.accounts.findPasswordHash(account.id);
  if (hash === undefined || !(await verifyPassword({ hash, password }))) {
    const refusal = await refuseFailed(signIn, request, counted, account);
    throw refusal.code === 'sign-in/wrong' ? new DistrictError('account/password-wrong') : refusal;
  }
  await Promise.all([signIn.attempts.takeBack(counted.address), signIn.attempts.takeBack(counted.login)]);
}

/** Counts an attempt against the address and the login. @throws DistrictError `sign-in/locked`. */
export async function countAttempt(signIn: SignIn, request: FastifyRequest, login: string): Promise<Counted> {
  const now = signIn.now();
  const address = await signIn.attempts.count(`${signIn.face}/address/${networkOf(request.ip)}`, ADDRESS_LIMIT, now);
  return { address, login: await signIn.attempts.count(loginKey(signIn, login), LOGIN_LIMIT, now) };
}

/** The refusal of a failed attempt: that it was wrong, or, if it was one too many, until when it is locked now. */
export async function refuseFailed(signIn: SignIn, request: FastifyRequest, counted: Counted, account: Named): Promise<DistrictError> {
  const until = counted.login.lockedUntil ?? counted.address.lockedUntil;
  if (until === undefined) return new DistrictError('sign-in/wrong');
  if (counted.login.lockedUntil) await signIn.events.note('locked', account, signIn.now(), originOf(request));
  return locked(until, signIn.now());
}

/** Whether an account may have a session at all. @throws DistrictError that says why not. */
export async function checkMayEnter(signIn: SignIn, account: Account): Promise<void> {
  if (account.disabledAt) throw new DistrictError('access/disabled');
  if (account.demonstration && !signIn.platform.demonstration) throw new DistrictError('sign-in/wrong');
  if (account.kind === 'staff') await getStaffInOffice(signIn.platform.district, account.staff ?? '', dayOf(signIn.now()));
}

/** Notes a sign-in and forgets the failures before it. */
export async function noteEntered(signIn: SignIn, request: FastifyRequest, account: Pick<Account, 'id' | 'login'>): Promise<void> {
  await signIn.attempts.clear(loginKey(signIn, account.login));
  await signIn.events.note('signed-in', account, signIn.now(), originOf(request));
}

/** The key under which failures of a login are counted. */
export function loginKey(signIn: Pick<SignIn, 'face'>, login: string): string {
  return `${signIn.face}/login/${login.toLowerCase().slice(0, 64)}`;
}

/** Where a request comes from. */
export function originOf(request: FastifyRequest): { readonly address: string; readonly agent: string } {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' };
}

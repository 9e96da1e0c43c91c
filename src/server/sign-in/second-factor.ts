import type { FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';
import { keyedHash } from './account-keys.ts';
import type { Account } from './account-store.ts';
import { askEngine, engineHeaders } from './ask-engine.ts';
import { checkMayEnter, countAttempt, noteEntered, originOf, refuseFailed, type SignedIn } from './password-sign-in.ts';
import { findToken, tokenIn, type Session } from './session-store.ts';
import type { SignIn } from './sign-in.ts';

/** What sets up a second factor: the secret for the person's device, and codes for the day on which it is lost. */
export type SecondFactorOffer = { readonly uri: string; readonly secret: string; readonly recoveryCodes: readonly string[] };

const RECOVERY_CODE = /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/;
const ISSUER = '沙澧';

/**
 * Ends a sign-in that waits for a code: one from the device, or a recovery code.
 * @throws DistrictError `sign-in/code-expired`, `sign-in/wrong`, `sign-in/locked` …
 */
export async function signInWithCode(signIn: SignIn, request: FastifyRequest, code: string): Promise<SignedIn> {
  const { account, cookie } = await getChallenged(signIn, request);
  const counted = await countAttempt(signIn, request, account.login);
  const plain = code.replaceAll(/\s/g, '');
  const isFresh = await signIn.usedCodes.use(account.id, keyedHash(signIn.keys, 'used-code', plain), signIn.now());
  // Only the waiting sign-in is passed on: with a session beside it the library would check the code for that one.
  const question = { body: { code: plain }, headers: engineHeaders(request, [cookie]), returnHeaders: true as const };
  const { verifyBackupCode, verifyTOTP } = signIn.engine.api;
  const answer = isFresh ? await askEngine<unknown>(RECOVERY_CODE.test(plain) ? verifyBackupCode(question) : verifyTOTP(question)) : undefined;
  if (!answer) throw await refuseFailed(signIn, request, counted, account);
  await signIn.attempts.takeBack(counted.address);
  try {
    await checkMayEnter(signIn, account);
  } catch (refusal) {
    await signIn.sessions.endByToken(tokenIn(answer.cookies, signIn.cookie, signIn.keys.cookies));
    throw refusal;
  }
  await noteEntered(signIn, request, account);
  return { needsCode: false, cookies: answer.cookies };
}

async function getChallenged(signIn: SignIn, request: FastifyRequest): Promise<{ readonly account: Account; readonly cookie: string }> {
  const context = await signIn.engine.$context;
  const cookie = context.createAuthCookie('two_factor').name;
  const challenge = findToken(request.headers.cookie, cookie, signIn.keys.cookies);
  const waiting = challenge === undefined ? null : await context.internalAdapter.findVerificationValue(challenge);
  const account = waiting && waiting.expiresAt > new Date() ? await signIn.accounts.findById(waiting.value) : undefined;
  if (!account) throw new DistrictError('sign-in/code-expired');
  return { account, cookie };
}

/** Offers a second factor; it holds once a code has confirmed it. The password was checked before. */
export async function offerSecondFactor(signIn: SignIn, request: FastifyRequest, session: Session, password: string): Promise<SecondFactorOffer> {
  if (session.account.secondFactor) throw new DistrictError('account/second-factor-set');
  const answer = await askEngine(signIn.engine.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: engineHeaders(request, [signIn.cookie]), returnHeaders: true }));
  if (!answer || answer.body.method !== 'totp') throw new DistrictError('account/password-wrong');
  const secret = new URL(answer.body.totpURI).searchParams.get('secret') ?? '';
  // The library names the account by its invented address; people know theirs by the login.
  const uri = `otpauth://totp/${encodeURIComponent(`${ISSUER}:${session.account.login}`)}?${new URLSearchParams({ secret, issuer: ISSUER, digits: '6', period: '30' })}`;
  return { uri, secret, recoveryCodes: answer.body.backupCodes };
}

/** Confirms the offered second factor by a code; every other session of the account ends. Returns the cookies to set. */
export async function confirmSecondFactor(signIn: SignIn, request: FastifyRequest, session: Session, code: string): Promise<readonly string[]> {
  const { account } = session;
  if (account.secondFactor) throw new DistrictError('account/second-factor-set');
  const counted = await countAttempt(signIn, request, account.login);
  const plain = code.replaceAll(/\s/g, '');
  const answer = await askEngine<unknown>(signIn.engine.api.verifyTOTP({ body: { code: plain }, headers: engineHeaders(request, [signIn.cookie]), returnHeaders: true }));
  if (!answer) throw await refuseFailed(signIn, request, counted, account);
  await Promise.all([signIn.attempts.takeBack(counted.address), signIn.attempts.takeBack(counted.login)]);
  await signIn.usedCodes.use(account.id, keyedHash(signIn.keys, 'used-code', plain), signIn.now());
  await signIn.sessions.endOthers(account.id, tokenIn(answer.cookies, signIn.cookie, signIn.keys.cookies));
  await signIn.events.note('second-factor-on', account, signIn.now(), originOf(request));
  return answer.cookies;
}

/** Takes the second factor away. The password was checked before. Returns the cookies to set. */
export async function dropSecondFactor(signIn: SignIn, request: FastifyRequest, session: Session, password: string): Promise<readonly string[]> {
  const answer = await askEngine(signIn.engine.api.disableTwoFactor({ body: { password }, headers: engineHeaders(request, [signIn.cookie]), returnHeaders: true }));
  if (!answer) throw new DistrictError('account/password-wrong');
  await signIn.events.note('second-factor-off', session.account, signIn.now(), originOf(request));
  return answer.cookies;
}

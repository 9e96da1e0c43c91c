import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { keyedHash } from './account-keys.ts';
import { emailOf, LOGIN, type Account } from './account-store.ts';
import { engineHeaders } from './ask-engine.ts';
import { ENGINE_PATH, engineOptions } from './engine.ts';
import { noteEntered } from './password-sign-in.ts';
import { tokenIn } from './session-store.ts';
import type { SignIn } from './sign-in.ts';
import type { SingleSignOnSettings } from './sign-in-settings.ts';
import { readSsoProfile, staffIdOf } from './sso-profile.ts';
import { getStaffInOffice } from './staff-actor.ts';

/** The one provider; its callback is `…/api/sign-in/callback/city`. */
const PROVIDER = 'city';

/** Why we refuse whom the city vouches for, as it stands in the address that the browser comes back to. */
const OWN_REFUSALS = ['no-staff-claim', 'no-staff-record', 'has-left', 'not-yet-here', 'disabled'] as const;

/** Where the browser is sent, and the cookies to set on the way. */
export type SentOn = { readonly location: string; readonly cookies: readonly string[] };

/** A city's single sign-on by OpenID Connect: the authorization code with PKCE and a nonce; id tokens are verified. */
export type SingleSignOn = {
  readonly title: string;
  /** Sends the browser to the city's sign-on; afterwards it comes back to `back`, a path of our own. */
  begin(request: FastifyRequest, back: string): Promise<SentOn>;
  /** Takes the browser that comes back. */
  finish(request: FastifyRequest): Promise<SentOn>;
};

/** Sets up the single sign-on where one is configured. The provider is first asked when somebody uses it. */
export function makeSingleSignOn(signIn: SignIn): SingleSignOn | undefined {
  const settings = signIn.settings.singleSignOn;
  if (!settings) return undefined;
  let engine: ReturnType<typeof makeSsoEngine> | undefined;
  const getEngine = (): ReturnType<typeof makeSsoEngine> => (engine ??= makeSsoEngine(signIn, settings));
  return {
    title: settings.title,
    begin: async (request, back) => {
      if (!isOwnPath(back)) throw new DistrictError('request/invalid', { problems: ['back'] });
      const body = { provider: PROVIDER, callbackURL: back, errorCallbackURL: '/', disableRedirect: true };
      const answer = await getEngine().api.signInSocial({ body, headers: engineHeaders(request), returnHeaders: true }).catch((cause: unknown) => {
        throw new DistrictError('sign-in/sso-unreachable', {}, { cause });
      });
      const { url } = answer.response;
      if (!url) throw new DistrictError('sign-in/sso-unreachable');
      return { location: url, cookies: answer.headers.getSetCookie() };
    },
    finish: (request) => finish(signIn, getEngine(), request),
  };
}

async function finish(signIn: SignIn, engine: ReturnType<typeof makeSsoEngine>, request: FastifyRequest): Promise<SentOn> {
  const headers = engineHeaders(request);
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
  const query = new URL(request.url, signIn.settings.address).search;
  const answer = await engine.handler(new Request(`${signIn.settings.address}${ENGINE_PATH}/callback/${PROVIDER}${query}`, { headers }));
  const cookies = answer.headers.getSetCookie();
  const token = tokenIn(cookies, signIn.cookie, signIn.keys.cookies);
  const session = token === undefined ? undefined : await signIn.sessions.findByToken(token, signIn.now());
  if (!session) return { location: `/?sso=${await problemOf(answer, signIn.settings.address)}`, cookies };
  await noteEntered(signIn, request, session.account);
  return { location: ownPathOf(answer.headers.get('location'), signIn.settings.address), cookies };
}

// Our own refusals come as answers, the library's as an address with the error in it.
async function problemOf(answer: Response, address: string): Promise<string> {
  const body: unknown = answer.status >= 400 ? await answer.json().catch(() => undefined) : undefined;
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : new URL(answer.headers.get('location') ?? '/', address).searchParams.get('error');
  return OWN_REFUSALS.find((one) => one === code) ?? 'failed';
}

function makeSsoEngine(signIn: SignIn, settings: SingleSignOnSettings) {
  return betterAuth({
    ...engineOptions(signIn.engineSettings),
    account: { accountLinking: { enabled: true, trustedProviders: [PROVIDER] }, updateAccountOnSignIn: false, encryptOAuthTokens: true },
    plugins: [
      genericOAuth({
        config: [{
          providerId: PROVIDER,
          discoveryUrl: settings.discovery,
          clientId: settings.clientId,
          clientSecret: settings.clientSecret,
          scopes: [...settings.scopes],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
          getUserInfo: (tokens) => readSsoProfile(settings, tokens),
          // The claim is the identity: should it name another record one day, it is that record's account.
          accountSubject: ({ profile }) => staffIdOf(settings, profile) ?? '',
          mapProfileToUser: async (profile) => {
            const account = await getAccountOf(signIn, settings, profile);
            return { email: emailOf('staff', account.login), emailVerified: true, name: account.name };
          },
        }],
      }),
    ],
  });
}

/** The account of the record that the claim names; made at the first time, since the city has vouched for the person. */
async function getAccountOf(signIn: SignIn, settings: SingleSignOnSettings, profile: Readonly<Record<string, unknown>>): Promise<Account> {
  const id = staffIdOf(settings, profile);
  if (id === undefined) throw refused('no-staff-claim');
  const staff = await getStaffInOffice(signIn.platform.district, id, dayOf(signIn.now())).catch((error: unknown) => {
    throw error instanceof DistrictError ? refused(error.code.replace('access/', '')) : error;
  });
  const known = await signIn.accounts.findByStaff(id);
  if (known?.disabledAt) throw refused('disabled');
  if (known) return known;
  const now = signIn.now();
  const login = await freeLogin(signIn, id);
  const [made = ''] = await signIn.accounts.add([{ kind: 'staff', login, name: staff.name, staff: id }], now);
  await signIn.events.note('added', { id: made, login }, now, { by: 'single-sign-on' });
  const account = await signIn.accounts.findById(made);
  if (!account) throw refused('no-staff-record');
  return account;
}

// The record's own id, where it can be a login and nobody else has it.
async function freeLogin(signIn: SignIn, id: string): Promise<string> {
  const isFree = LOGIN.test(id) && !(await signIn.accounts.findByLogin('staff', id));
  return isFree ? id : `sso-${keyedHash(signIn.keys, 'login', id).toLowerCase().replaceAll(/[^a-z0-9]/g, '').slice(0, 12)}`;
}

// The library sends the browser to the error page with this code.
function refused(code: string): APIError {
  return new APIError('FORBIDDEN', { code, message: code });
}

/** Whether a text is a path of our own: one slash first, and nothing that browsers would take for another host. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]{0,500}$/.test(path);
}

function ownPathOf(location: string | null, address: string): string {
  const target = new URL(location ?? '/', address);
  return target.origin === new URL(address).origin ? `${target.pathname}${target.search}` : '/';
}

import { queryOptions } from '@tanstack/react-query';
import type { SecondFactorWire, SignInAnswer } from '#kernel/access/sign-in-wire.ts';
import { ask } from '../api/client.ts';

/** What the sign-in page offers on this platform. */
export const signInOptionsQuery = queryOptions({ queryKey: ['sign-in'], queryFn: ({ signal }) => ask('GET /api/sign-in', {}, signal), staleTime: 60_000 });

/** My own account. */
export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => ask('GET /api/account', {}, signal), staleTime: Infinity });

/** My sessions. */
export const sessionsQuery = queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => ask('GET /api/account/sessions', {}, signal), staleTime: 0 });

/** Signs in by login and password; a second factor may still be asked for. */
export const signIn = (login: string, password: string): Promise<SignInAnswer> => ask('POST /api/sign-in', { body: { login, password } });

/** Shows the code of the second factor. */
export const showCode = (code: string): Promise<SignInAnswer> => ask('POST /api/sign-in/code', { body: { code } });

/** Makes the first administrator with the code that the start printed. */
export const firstRun = (given: { readonly code: string; readonly login: string; readonly name: string; readonly password: string }): Promise<SignInAnswer> => ask('POST /api/sign-in/first-run', { body: given });

/** Where the city's single sign-on begins; it sends the browser back to `back`. */
export const singleSignOn = (back: string): Promise<{ location: string }> => ask('POST /api/sign-in/single-sign-on', { body: { back } });

/** Ends this session, or all of mine, and shows the sign-in page with nothing kept in memory. */
export async function signOut(everywhere: boolean): Promise<void> {
  await ask('POST /api/sign-out', { body: { everywhere } });
  window.location.assign('/');
}

/** Sets my own password. */
export const changePassword = (present: string, next: string): Promise<{ changed: true }> => ask('POST /api/account/password', { body: { present, next } });

/** Offers a second factor. */
export const offerSecondFactor = (password: string): Promise<SecondFactorWire> => ask('POST /api/account/second-factor', { body: { password } });

/** Confirms it by a code. */
export const confirmSecondFactor = (code: string): Promise<{ secondFactor: true }> => ask('POST /api/account/second-factor/confirm', { body: { code } });

/** Takes it away. */
export const dropSecondFactor = (password: string): Promise<{ secondFactor: false }> => ask('POST /api/account/second-factor/drop', { body: { password } });

/** Ends one of my sessions, or all but this one. */
export const endSessions = (which: { readonly session: string } | { readonly others: true }): Promise<{ ended: number }> => ask('POST /api/account/sessions/end', { body: which });

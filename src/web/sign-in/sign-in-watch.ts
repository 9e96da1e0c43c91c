import { useSyncExternalStore } from 'react';

/** Why a city's single sign-on has sent the browser back without a session; read once, before the router tidies the address. */
export const SSO_PROBLEM = new URLSearchParams(window.location.search).get('sso') ?? undefined;

type Asked = { readonly answer: Promise<boolean>; readonly settle: (signedIn: boolean) => void };

let held = false;
let asked: Asked | undefined;
let answered = 0;
const listeners = new Set<() => void>();

/** Notes that this page works in a session; from now on the end of it is asked about over the page, which stays. */
export function holdSession(): void {
  held = true;
}

/** Whether this page has worked in a session. */
export function isSessionHeld(): boolean {
  return held;
}

/** Asks whoever sits there to sign in again; all requests that wait share one question. False when he would not. */
export function askForSignIn(): Promise<boolean> {
  if (!asked) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    asked = { answer: promise, settle: resolve };
    tell();
  }
  return asked.answer;
}

/** Answers the question: those who wait go on, or give up. */
export function settleSignIn(signedIn: boolean): void {
  asked?.settle(signedIn);
  if (signedIn) answered += 1;
  asked = undefined;
  tell();
}

/** How often somebody has signed in again; what was sent before the last time may still be refused for the session that ended. */
export function countSignIns(): number {
  return answered;
}

/** Whether somebody is being asked to sign in again. */
export function useSignInAsked(): boolean {
  return useSyncExternalStore(listen, () => asked !== undefined);
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(): void {
  for (const changed of listeners) changed();
}

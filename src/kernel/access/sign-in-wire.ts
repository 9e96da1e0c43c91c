import type { Label } from '../field/field.ts';
import type { Instant } from '../field/day.ts';
import type { Duty } from './access.ts';

/** An account of the demonstration, as the sign-in page lists it. */
export type DemoAccountWire = { readonly login: string; readonly name: string; readonly title: string; readonly unit: string };

/** What a sign-in page needs to know before anybody has signed in. */
export type SignInOptions = {
  readonly district: Label;
  /** The demonstration's accounts with their one published password; only with the demonstration district. */
  readonly demonstration?: { readonly password: string; readonly accounts: readonly DemoAccountWire[] };
  /** A city's single sign-on, where one is configured. */
  readonly singleSignOn?: { readonly title: string };
  /** There is no account yet: the first administrator is to be made with the code that the start printed. */
  readonly firstRun: boolean;
};

/** What came of a sign-in. */
export type SignInAnswer = { readonly signedIn: boolean; readonly needsCode: boolean };

/** What an account still lacks before it can act. */
export type AccountLack = 'password' | 'second-factor';

/** My own account. */
export type AccountWire = {
  readonly login: string;
  readonly name: string;
  readonly title?: string;
  readonly duties: readonly Duty[];
  readonly demonstration: boolean;
  readonly secondFactor: boolean;
  /** Whether there is a password to change; who comes by the single sign-on may have none. */
  readonly hasPassword: boolean;
  readonly lacks?: AccountLack;
};

/** One of my sessions. */
export type SessionWire = { readonly id: string; readonly createdAt: Instant; readonly usedAt: Instant; readonly address: string; readonly agent: string; readonly mine: boolean };

/** What sets up a second factor. */
export type SecondFactorWire = { readonly uri: string; readonly secret: string; readonly recoveryCodes: readonly string[] };

/** An account as its operator sees it. */
export type AccountLine = {
  readonly login: string;
  readonly name: string;
  readonly kind: 'staff' | 'tour' | 'public';
  readonly staff?: string;
  readonly demonstration: boolean;
  readonly secondFactor: boolean;
  readonly mustChange: boolean;
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
};

/** A password to hand over once. */
export type NewPassword = { readonly login: string; readonly name: string; readonly password: string };

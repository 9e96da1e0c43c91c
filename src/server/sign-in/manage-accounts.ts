import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { AccountLine, NewPassword } from '#kernel/access/sign-in-wire.ts';
import { LOGIN, type Account } from './account-store.ts';
import { checkPassword } from './password-rules.ts';
import { loginKey } from './password-sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { findStaff } from './staff-actor.ts';

/** Without letters and figures that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LETTERS = 4;

/** A password to be handed over once and changed at the first sign-in: some 79 bits. */
export function makeOneTimePassword(): string {
  const group = (): string => Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Adds an account to a staff record, with a password that its holder must change. @throws DistrictError `access/no-staff-record`, `account/…`. */
export async function addStaffAccount(signIn: SignIn, given: { readonly login: string; readonly staff: string }, by: string): Promise<NewPassword> {
  const staff = await findStaff(signIn.platform.district, given.staff);
  if (!staff) throw new DistrictError('access/no-staff-record');
  if (!LOGIN.test(given.login)) throw new DistrictError('account/login-invalid', { login: given.login.slice(0, 60) });
  const password = makeOneTimePassword();
  const now = signIn.now();
  const [id] = await signIn.accounts.add([{ kind: 'staff', login: given.login, name: staff.name, staff: staff.id, mustChange: true, passwordHash: await hashPassword(password) }], now);
  await signIn.events.note('added', { id, login: given.login }, now, { by });
  return { login: given.login, name: staff.name, password };
}

/** Sets a new one-time password, ends the sessions and the lock; with `secondFactor` takes that away too, for a device that is lost. */
export async function resetAccount(signIn: SignIn, login: string, settings: { readonly secondFactor: boolean }, by: string): Promise<NewPassword> {
  const account = await getStaffAccount(signIn, login);
  const password = makeOneTimePassword();
  const now = signIn.now();
  await signIn.accounts.setPassword(account.id, await hashPassword(password), true, now);
  if (settings.secondFactor) await signIn.accounts.removeSecondFactor(account.id, now);
  await signIn.sessions.endOthers(account.id);
  await signIn.attempts.clear(loginKey(signIn, account.login));
  await signIn.events.note('reset', account, now, { by });
  return { login: account.login, name: account.name, password };
}

/** Disables an account and ends its sessions, or enables it again. */
export async function setAccountDisabled(signIn: SignIn, login: string, disabled: boolean, by: string): Promise<AccountLine> {
  const account = await getStaffAccount(signIn, login);
  const now = signIn.now();
  await signIn.accounts.setDisabled(account.id, disabled ? now : null);
  if (disabled) await signIn.sessions.endOthers(account.id);
  await signIn.events.note(disabled ? 'disabled' : 'enabled', account, now, { by });
  return lineOf({ ...account, disabledAt: disabled ? now : undefined });
}

/** All accounts of staff. */
export async function listAccounts(signIn: SignIn): Promise<readonly AccountLine[]> {
  return (await signIn.accounts.listStaff()).map(lineOf);
}

/** Sets one's own password; the present one was asked for before. All other sessions end. */
export async function setOwnPassword(signIn: SignIn, account: { readonly id: string; readonly login: string; readonly name: string }, password: string, token: string): Promise<void> {
  checkPassword(password, account);
  await signIn.accounts.setPassword(account.id, await hashPassword(password), false, signIn.now());
  await signIn.sessions.endOthers(account.id, token);
}

async function getStaffAccount(signIn: SignIn, login: string): Promise<Account> {
  const account = await signIn.accounts.findByLogin('staff', login);
  if (!account) throw new DistrictError('account/unknown', { login: login.slice(0, 60) });
  return account;
}

function lineOf(account: Account): AccountLine {
  return {
    login: account.login, name: account.name, kind: account.kind, demonstration: account.demonstration, secondFactor: account.secondFactor, mustChange: account.mustChange, createdAt: account.createdAt,
    ...(account.staff ? { staff: account.staff } : {}), ...(account.disabledAt ? { disabledAt: account.disabledAt } : {}),
  };
}

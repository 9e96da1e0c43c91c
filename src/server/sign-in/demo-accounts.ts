import { hashPassword } from 'better-auth/crypto';
import type { DemoAccountWire } from '#kernel/access/sign-in-wire.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import type { NewAccount } from './account-store.ts';
import type { SignIn } from './sign-in.ts';

/** Makes the demonstration's accounts that are not there yet; on a platform that is no demonstration it does nothing. */
export async function makeDemoAccounts(signIn: SignIn): Promise<void> {
  const { demonstration } = signIn.platform;
  if (!demonstration) return;
  // A record or a login that the operator has given to somebody stays with him.
  const there = new Set((await signIn.accounts.listStaff()).flatMap((account) => [account.login, account.staff ?? '']));
  const wanted: readonly Omit<NewAccount, 'passwordHash'>[] = [
    { kind: 'tour', ...demonstration.tour, demonstration: true },
    ...demonstration.accounts.map(({ login, name, staff }) => ({ kind: 'staff' as const, login, name, staff, demonstration: true })),
  ];
  const missing = wanted.filter((account) => !there.has(account.login) && !there.has(account.staff ?? account.login));
  if (missing.length === 0) return;
  // One password for all, so one hash does: it is published anyway.
  const passwordHash = await hashPassword(demonstration.password);
  await signIn.accounts.add(missing.map((account) => ({ ...account, passwordHash })), signIn.now());
}

/** The demonstration's accounts as the sign-in page lists them; undefined when this is no demonstration. */
export async function findDemoAccounts(signIn: SignIn): Promise<{ readonly password: string; readonly accounts: readonly DemoAccountWire[] } | undefined> {
  const { demonstration, district, pack } = signIn.platform;
  if (!demonstration) return undefined;
  const units = await eachAlone(district.database, 'reader').query<{ id: string; name: string }>(`select "id", "name" from ${table(district.schema, 'unit')}`);
  const names = new Map(units.rows.map((row) => [row.id, row.name]));
  const there = new Set((await signIn.accounts.listStaff()).filter((account) => account.demonstration).map((account) => account.login));
  const roles = demonstration.accounts.filter(({ login }) => there.has(login)).map(({ login, name, title, unit }) => ({ login, name, title, unit: names.get(unit) ?? unit }));
  return { password: demonstration.password, accounts: [{ ...demonstration.tour, title: '全部岗位，供浏览', unit: names.get(pack.rootUnit.id) ?? '' }, ...roles] };
}

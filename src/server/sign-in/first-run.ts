import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { platformOf } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import type { Order } from '#kernel/command/command.ts';
import { runBatch } from '#store/command/run.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import { keyedHash } from './account-keys.ts';
import { LOGIN } from './account-store.ts';
import { makeOneTimePassword } from './manage-accounts.ts';
import { checkPassword } from './password-rules.ts';
import type { SignIn } from './sign-in.ts';

/** Whom the first run makes the administrator. */
export type FirstAdministrator = { readonly code: string; readonly login: string; readonly name: string; readonly password: string };

/** Makes the code of a first start, where there is no account and no demonstration; the code of an earlier start is void. */
export async function makeFirstRunCode(signIn: SignIn): Promise<string | undefined> {
  if (!(await isFirstRun(signIn))) return undefined;
  const code = makeOneTimePassword();
  await pool(signIn).query(
    `insert into ${codes(signIn)} ("id", "code", "madeAt") values (1, $1, $2) on conflict ("id") do update set "code" = excluded."code", "madeAt" = excluded."madeAt", "usedAt" = null`,
    [hashOf(signIn, code), signIn.now()],
  );
  return code;
}

/** Whether the first administrator is yet to be made. */
export async function isFirstRun(signIn: SignIn): Promise<boolean> {
  return !signIn.platform.demonstration && (await signIn.accounts.isEmpty());
}

/**
 * Makes the first administrator: the staff record through the one door, then the account.
 * @throws DistrictError `first-run/over`, `first-run/code-wrong`, `password/…` or `account/login-invalid`.
 */
export async function makeFirstAdministrator(signIn: SignIn, given: FirstAdministrator): Promise<void> {
  checkPassword(given.password, given);
  if (!LOGIN.test(given.login)) throw new DistrictError('account/login-invalid', { login: given.login.slice(0, 60) });
  if (!(await isFirstRun(signIn))) throw new DistrictError('first-run/over');
  const now = signIn.now();
  // Taken before anything is made: of two who send the code at once, one is refused.
  const taken = await pool(signIn).query(`update ${codes(signIn)} set "usedAt" = $2 where "id" = 1 and "code" = $1 and "usedAt" is null`, [hashOf(signIn, given.code), now]);
  if (taken.rowCount !== 1) throw new DistrictError('first-run/code-wrong');
  try {
    const staff = await makeStaffRecord(signIn, given.name);
    const [id] = await signIn.accounts.add([{ kind: 'staff', login: given.login, name: given.name, staff, passwordHash: await hashPassword(given.password) }], now);
    await signIn.events.note('first-run', { id, login: given.login }, now);
  } catch (error) {
    await pool(signIn).query(`update ${codes(signIn)} set "usedAt" = null where "id" = 1`);
    throw error;
  }
}

async function makeStaffRecord(signIn: SignIn, name: string): Promise<string> {
  const { district, pack: { rootUnit } } = signIn.platform;
  const platform = platformOf(rootUnit.id);
  const at = signIn.now();
  const id = `staff-${randomUUID()}`;
  const root = await eachAlone(district.database, 'reader').query(`select 1 from ${table(district.schema, 'unit')} where "id" = $1`, [rootUnit.id]);
  const entered = (record: string, called: string, title: string, duty: string): Order => ({
    actor: platform, at, command: { do: 'create', register: 'staff', id: record, set: { name: called, unit: rootUnit.id, title, posts: [{ duty }], since: dayOf(at) } },
  });
  // The other two of the three administrators are entered without a person: the first gives each an account and a name,
  // since nobody can give duties but the security administrator, and he not to himself.
  const orders: Order[] = [
    entered(id, name, '系统管理员', ADMINISTRATORS.system),
    entered(`staff-${randomUUID()}`, '安全管理员（待定）', '安全管理员', ADMINISTRATORS.security),
    entered(`staff-${randomUUID()}`, '审计管理员（待定）', '审计管理员', ADMINISTRATORS.audit),
  ];
  if (root.rows.length === 0) orders.unshift({ actor: platform, at, command: { do: 'create', register: 'unit', id: rootUnit.id, set: { name: rootUnit.name, kind: rootUnit.kind, powerBasis: rootUnit.powerBasis } } });
  await runBatch(district, orders);
  return id;
}

function hashOf(signIn: SignIn, code: string): string {
  return keyedHash(signIn.keys, 'first-run', code.trim().toLowerCase());
}

function codes(signIn: SignIn): string {
  return table(signIn.schema, 'first_run');
}

function pool(signIn: SignIn): SignIn['platform']['district']['database']['pool'] {
  return signIn.platform.district.database.pool;
}

import type { UserLine, UserPage } from '#kernel/access/administration-wire.ts';
import type { Actor } from '#kernel/access/access.ts';
import type { Instant } from '#kernel/field/day.ts';
import { table } from '#store/database/identifier.ts';
import type { AccountKind } from './account-store.ts';
import { loginKey } from './password-sign-in.ts';
import { SESSION_SECONDS } from './session-limits.ts';
import type { SignIn } from './sign-in.ts';
import { isAdministratorDuty } from './staff-actor.ts';
import { findStaffLines, type StaffLine } from './staff-lines.ts';

/** Which accounts are asked for. `after` is the last login of the page before. */
export type UserQuery = { readonly q: string; readonly after: string; readonly limit: number };

type AccountRow = {
  login: string; name: string; kind: AccountKind; staff: string | null; demonstration: boolean; mustChange: boolean; disabledAt: Instant | null; secondFactor: boolean | null;
  createdAt: Instant; signedInAt: Instant | null; lockedUntil: Instant | null; sessions: number;
};

/** A page of the accounts of staff with their staff records: two queries, whatever the number of accounts. */
export async function listUsers(signIn: SignIn, actor: Actor, query: UserQuery): Promise<UserPage> {
  const found = await readAccounts(signIn, query);
  const shown = found.slice(0, query.limit);
  const staff = await findStaffLines(signIn.platform.district, shown.flatMap((row) => row.staff ?? []));
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return { users: shown.map((row) => lineOf(row, staff.get(row.staff ?? ''), actor)), ...(last ? { next: last.login } : {}) };
}

async function readAccounts(signIn: SignIn, { q, after, limit }: UserQuery): Promise<readonly AccountRow[]> {
  const named = (name: string): string => table(signIn.schema, name);
  const now = signIn.now();
  const { rows } = await signIn.platform.district.database.pool.query<AccountRow>(
    `select h."login", u."name", h."kind", h."staff", h."demonstration", h."mustChange", h."disabledAt", u."twoFactorEnabled" as "secondFactor", h."createdAt",
       (select max(e."at") from ${named('account_event')} e where e."user" = h."user" and e."what" = 'signed-in') as "signedInAt",
       case when a."lockedUntil" > $4 then a."lockedUntil" end as "lockedUntil",
       (select count(*)::integer from ${named('session')} s where s."userId" = h."user" and s."expiresAt" > $4 and s."updatedAt" > $5) as "sessions"
     from ${named('holder')} h join ${named('user')} u on u."id" = h."user" left join ${named('attempt')} a on a."key" = $6 || h."login"
     where h."kind" <> 'public' and h."login" > $2 and ($1 = '' or strpos(h."login", $1) > 0 or strpos(u."name", $1) > 0)
     order by h."login" limit $3`,
    [q, after, limit + 1, now, new Date(Date.parse(now) - SESSION_SECONDS.idle * 1000).toISOString(), loginKey(signIn, '')],
  );
  return rows;
}

function lineOf(row: AccountRow, staff: StaffLine | undefined, actor: Actor): UserLine {
  const { login, kind, demonstration, mustChange, createdAt, sessions } = row;
  const kept = keptFor(actor, { staff: row.staff ?? undefined, kind, demonstration }, staff?.posts.map((post) => post.duty) ?? []);
  return {
    login, name: staff?.name ?? row.name, kind, demonstration, mustChange, createdAt, sessions, secondFactor: row.secondFactor === true,
    ...(row.staff ? { staff: row.staff } : {}), ...(row.disabledAt ? { disabledAt: row.disabledAt } : {}),
    ...(staff ? { unit: staff.unit, title: staff.title } : {}), ...(staff?.until ? { until: staff.until } : {}),
    ...(row.signedInAt ? { signedInAt: row.signedInAt } : {}), ...(row.lockedUntil ? { lockedUntil: row.lockedUntil } : {}), ...(kept ? { kept } : {}),
  };
}

/**
 * Why an account's password is not reset and it is not disabled by this administrator; undefined where it may be.
 * His own he would lock himself out of, the demonstration's stay as published, and whoever could reset the other
 * administrators' could be them: the three are kept apart (docs/rules/administration.md, U3).
 */
export function keptFor(actor: Actor, account: { readonly staff: string | undefined; readonly kind: AccountKind; readonly demonstration: boolean }, duties: readonly string[]): UserLine['kept'] {
  if (account.kind === 'tour' || account.demonstration) return 'published';
  if (account.staff === actor.id) return 'own';
  return duties.some(isAdministratorDuty) && !duties.includes('administrator') ? 'administrator' : undefined;
}

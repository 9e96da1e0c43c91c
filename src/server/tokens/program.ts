import type { Actor } from '#kernel/access/access.ts';
import { mayDoAll, mayReadAll, type TokenScope } from '#kernel/access/token-scope.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import type { District } from '#store/district.ts';
import { findToken, noteTokenUse } from '#store/token/token-secrets.ts';
import { getStaffInOffice, isAdministratorDuty } from '../sign-in/staff-actor.ts';
import { liesIn, networkList } from './networks.ts';

/** A program that acts by a token: for whom, and within which scope. */
export type Program = { readonly actor: Actor; readonly scope: TokenScope };

/** What a token has to fit: how the route is guarded, and whether the request would change something. */
export type Asked = { readonly access: string | undefined; readonly scoped: boolean; readonly isChange: boolean };

/**
 * The program that a secret stands for. Its rights are those of the member of staff as they stand now, without what others
 * have left to him as their deputy; the journal says by which token it acted.
 * @throws DistrictError `access/token-invalid`, `access/token-over`, `access/token-network`, or why the holder can't act.
 */
export async function getProgram(district: District, secret: string, address: string): Promise<Program> {
  const token = await findToken(district, secret);
  if (!token) throw new DistrictError('access/token-invalid');
  const today = dayOf(district.now());
  if (token.revokedAt !== null || token.until < today) throw new DistrictError('access/token-over', { until: token.revokedAt ? dayOf(token.revokedAt) : token.until });
  const networks = token.networks ?? [];
  if (networks.length > 0 && !liesIn(networkList(networks.map(({ network }) => network)), address)) throw new DistrictError('access/token-network', { address });
  const actor = await getHolder(district, token.holder);
  await noteTokenUse(district, token, address);
  return { actor: { ...actor, name: `${actor.name}（令牌 ${token.name}）` }, scope: token.grants };
}

/**
 * The member of staff for whom a program acts, as he stands now. An administrator's powers are his own: no program has
 * them, so that no token and no subscription joins what is kept apart.
 * @throws DistrictError why he can't act.
 */
export async function getHolder(district: District, id: string): Promise<Actor> {
  const { name, unit, duties } = await getStaffInOffice(district, id, dayOf(district.now()));
  return { id, name, unit, duties: duties.filter((duty) => !isAdministratorDuty(duty)), kind: 'staff' };
}

/**
 * Holds a token against a route, before anything is read. Routes that are `scoped` look at the register themselves; every
 * other needs a grant for all. Accounts, tokens and what operates the platform are closed to programs.
 * @throws DistrictError `access/token-scope`, `access/token-not-here`.
 */
export function checkScope(scope: TokenScope, { access, scoped, isChange }: Asked): void {
  if (access === 'metrics') {
    if (!scope.some((grant) => grant.may === 'metrics')) throw new DistrictError('access/token-scope');
    return;
  }
  if (access !== undefined) throw new DistrictError('access/token-not-here');
  const isOpen = scoped ? scope.some((grant) => grant.may === (isChange ? 'write' : 'read')) : isChange ? mayDoAll(scope) : mayReadAll(scope);
  if (!isOpen) throw new DistrictError('access/token-scope');
}

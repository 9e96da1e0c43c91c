import type { Who } from './access.ts';

/**
 * How far somebody sees into a register: all its records; those of his unit and the units below it; or those that he
 * made himself.
 */
export type ReadScope = 'district' | 'unit' | 'own';

/** Who sees how far. */
export type ReadGrant = { readonly by: Who; readonly scope: ReadScope };

/** A register's rules of reading: who sees which records, and who sees sensitive values and may reveal personal ones. */
export type Reading = { readonly grants: readonly ReadGrant[]; readonly unmask: Who };

/** These see all records of the register. */
export function readDistrict(by: Who): ReadGrant {
  return { by, scope: 'district' };
}

/** These see the records of their own unit and of the units below it. */
export function readUnit(by: Who): ReadGrant {
  return { by, scope: 'unit' };
}

/** These see the records that they made themselves. */
export function readOwn(by: Who): ReadGrant {
  return { by, scope: 'own' };
}

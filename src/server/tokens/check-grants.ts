import type { TokenScope } from '#kernel/access/token-scope.ts';
import { getRegister, type Model } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';

const STEPS_OF_ALL: readonly string[] = ['create', 'update', 'reveal'];

/**
 * Refuses a scope that names what there is not: it would read as if it opened something.
 * @throws DistrictError `register/unknown`, `token/action-unknown`, `token/grant-invalid`.
 */
export function checkGrants(model: Model, grants: TokenScope): void {
  for (const { may, register, action } of grants) {
    if (may === 'metrics' && register !== undefined) throw new DistrictError('token/grant-invalid');
    if (action !== undefined && (may !== 'write' || register === undefined)) throw new DistrictError('token/grant-invalid');
    if (register === undefined) continue;
    const { id } = getRegister(model, register);
    if (action !== undefined && !STEPS_OF_ALL.includes(action) && !Object.hasOwn(model.procedures.get(id)?.actions ?? {}, action)) throw new DistrictError('token/action-unknown', { register: id, action });
  }
}

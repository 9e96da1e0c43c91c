import { DistrictError } from '../error/district-error.ts';
import type { Values } from '../register/register.ts';
import type { Holder } from './case-state.ts';
import type { Move } from './move.ts';

/**
 * To whom a transfer gives the task: the person or unit that its field names now.
 * @throws DistrictError `procedure/form-missing` when the field names nobody.
 */
export function holderOf(move: Extract<Move, { kind: 'transfer' }>, values: Values): Holder {
  const field = 'person' in move ? move.person : move.unit;
  const id = values[field];
  if (typeof id !== 'string') throw new DistrictError('procedure/form-missing', { fields: [field] });
  return 'person' in move ? { person: id } : { unit: id };
}

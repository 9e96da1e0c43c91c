import type { Change } from '../command/change.ts';
import type { Held } from '../command/command.ts';
import { getRegister, type Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Instant } from '../field/day.ts';
import { parseValues } from '../register/register.ts';
import { sees } from './sight.ts';
import type { View } from './view.ts';

/** The register that keeps who read which masked value, when and why; a district without it reveals nothing. */
export const REVEAL_REGISTER = 'reveal';

/** A masked value that somebody asks to read, with his reason. `as` is the id under which the reading is kept. */
export type RevealOrder = { readonly as: string; readonly at: Instant; readonly register: string; readonly id: string; readonly field: string; readonly reason: string };

/**
 * Decides whether a masked value may be read and gives the journaled act: a record of the reading, made by the reader.
 * Pure. Who doesn't see the record learns no more than that there is none.
 * @throws DistrictError `record/unknown`, `reveal/not-masked`, `reveal/denied`, `reveal/reason-missing`, `reveal/empty` or `reveal/not-kept`.
 */
export function decideReveal(model: Model, view: View, order: RevealOrder, held: Held | undefined): Change {
  const register = getRegister(model, order.register);
  const about = { register: register.id, id: order.id, field: order.field };
  if (!held || !sees(view.sight(register.id), view.keys, held)) throw new DistrictError('record/unknown', { register: register.id, id: order.id });
  const field = Object.hasOwn(register.fields, order.field) ? register.fields[order.field] : undefined;
  if (!field || (field.class !== 'personal' && field.class !== 'sensitive')) throw new DistrictError('reveal/not-masked', about);
  if (!view.unmasks(register.id)) throw new DistrictError('reveal/denied', about);
  if (order.reason.trim() === '') throw new DistrictError('reveal/reason-missing', about);
  if (held.values[order.field] === undefined) throw new DistrictError('reveal/empty', about);
  const journal = model.registers.get(REVEAL_REGISTER);
  if (!journal) throw new DistrictError('reveal/not-kept', about);
  const { set } = parseValues(journal, { register: register.id, record: order.id, version: held.version, field: order.field, reason: order.reason, reader: view.actor.id, revealedAt: order.at });
  return {
    register: journal,
    id: order.as,
    version: 1,
    act: 'reveal',
    reason: order.reason,
    actor: view.actor,
    at: order.at,
    createdAt: order.at,
    unit: view.actor.unit || undefined,
    maker: view.actor.id,
    values: set,
    fresh: set,
    caseState: undefined,
    also: [],
  };
}

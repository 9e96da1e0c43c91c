import { DistrictError } from '../error/district-error.ts';
import { dayOf, type Instant } from '../field/day.ts';
import type { Actor, Principal } from './access.ts';

/** Those for whom an actor may act at an instant. */
export function principalsAt(actor: Actor, at: Instant): readonly Principal[] {
  const day = dayOf(at);
  return (actor.deputyFor ?? []).filter((one) => one.since <= day && day <= one.until);
}

/**
 * Whose rights an act is measured by: the actor's own, or those that somebody who is away has left to him. A deputy has
 * the duties that were left and no other, and may not leave them to somebody else again (Civil Code art. 169).
 * @throws DistrictError `access/no-delegation` when nothing was left to the actor for that day.
 */
export function actingFor(actor: Actor, onBehalfOf: string | undefined, at: Instant): Actor {
  if (onBehalfOf === undefined) return actor;
  const principals = principalsAt(actor, at).filter((one) => one.id === onBehalfOf);
  const first = principals[0];
  if (actor.kind !== 'staff' || !first) throw new DistrictError('access/no-delegation', { actor: actor.id, principal: onBehalfOf.slice(0, 80) });
  return { id: first.id, name: first.name, unit: first.unit, duties: [...new Set(principals.flatMap((one) => one.duties))], kind: 'staff' };
}

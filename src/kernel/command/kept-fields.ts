import { may, type Actor } from '../access/access.ts';
import type { Procedure } from '../procedure/parts.ts';

/**
 * The fields among `names` that an actor may not set outside a procedure. What an action stamps or counts, what it makes
 * or a clock marks is written by the platform alone; what actions ask for is set outside them only by who may take one of
 * those actions. Else a plain change could say what only the step itself may say (passed, closed, in time).
 */
export function keptFields(procedure: Procedure, actor: Actor, names: readonly string[]): readonly string[] {
  if (actor.kind === 'system') return [];
  const actions = Object.values(procedure.actions);
  const written = new Set([
    ...Object.values(procedure.clocks).flatMap((clock) => clock.marks ?? []),
    ...actions.flatMap(({ stamps, makes, move }) => [
      ...Object.keys(stamps ?? {}),
      ...(makes ?? []).flatMap((effect) => effect.into ?? []),
      ...(move?.kind === 'rework' ? [move.counts ?? []].flat() : []),
    ]),
  ]);
  return names.filter((name) => {
    if (written.has(name)) return true;
    const asking = actions.filter((action) => Object.hasOwn(action.form ?? {}, name));
    return asking.length > 0 && !asking.some((action) => may(actor, action.by));
  });
}

import { declare } from '../error/declaration-error.ts';
import type { Procedure } from './parts.ts';
import { mostOf } from './standing.ts';
import { reachedFrom, waysOfCase } from './ways.ts';

/**
 * A state that no way leads to is a mistake; so is a state, not an end, that no way leaves, or from which no end can be
 * reached by ways that stay open: not by a step that can be used up, and not by a withdrawal, which is one person's alone.
 */
export function checkWays(procedure: Procedure, path: string): void {
  const ways = waysOfCase(procedure);
  const lasting = waysOfCase(procedure, (action) => mostOf(action) === undefined && action.move?.kind !== 'withdrawal');
  const reached = reachedFrom(ways, [procedure.initial]);
  const ends = Object.keys(procedure.states).filter((name) => procedure.states[name]?.end);
  for (const [name, state] of Object.entries(procedure.states)) {
    declare(reached.has(name), `${path}.states.${name}`, 'no action leads to this state');
    if (state.end) continue;
    declare(ways.some((way) => way.from === name), `${path}.states.${name}`, 'no action leaves this state, and it is not marked as an end');
    const onward = reachedFrom(lasting, [name]);
    declare(ends.length === 0 || ends.some((end) => onward.has(end)), `${path}.states.${name}`, 'no way leads from this state to an end');
  }
}

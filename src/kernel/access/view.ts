import { getReading, type Model } from '../desk/model.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Day } from '../field/day.ts';
import type { Actor } from './access.ts';
import { mayUnmask, readerKeys, sightOf, type Sight } from './sight.ts';
import type { UnitTree } from './unit-tree.ts';

/** What one actor sees of a district on a day, register by register. */
export type View = {
  readonly actor: Actor;
  /** The names under which single records can be opened to him. */
  readonly keys: readonly string[];
  readonly sight: (register: string) => Sight;
  /** Whether he sees a register wholly, or the records of all units in it. */
  readonly covers: (register: string) => boolean;
  /** Whether he sees sensitive values of a register, and may ask for personal ones. */
  readonly unmasks: (register: string) => boolean;
};

// Lists of names travel to the database joined by commas.
const PLAIN_ID = /^[^,]{1,200}$/;

/** What an actor sees. @throws DistrictError `access/id-invalid`. */
export function viewOf(model: Model, actor: Actor, tree: UnitTree, on: Day): View {
  if (!PLAIN_ID.test(actor.id)) throw new DistrictError('access/id-invalid', { actor: actor.id.slice(0, 80) });
  const known = new Map<string, Sight>();
  const sight = (register: string): Sight => {
    const found = known.get(register) ?? sightOf(getReading(model, register), actor, tree, on);
    known.set(register, found);
    return found;
  };
  return {
    actor,
    keys: readerKeys(actor, tree, on),
    sight,
    covers: (register) => sight(register).whole || (tree.size > 0 && sight(register).units.length >= tree.size),
    unmasks: (register) => actor.kind === 'system' || mayUnmask(getReading(model, register), actor, on),
  };
}

import { assertNever } from '../error/assert-never.ts';
import type { Day } from '../field/day.ts';
import { may, staff, type Actor } from './access.ts';
import type { Reading } from './reading.ts';
import type { UnitTree } from './unit-tree.ts';

/** What somebody sees of a register: all of it, or the records of these units and those made by these people. */
export type Sight = { readonly whole: boolean; readonly units: readonly string[]; readonly makers: readonly string[] };

/** What of a record decides who sees it. */
export type Seen = { readonly unit?: string | undefined; readonly maker?: string | undefined; readonly readers?: readonly string[] | undefined };

/** Sees nothing, as everybody does by default. */
export const NO_SIGHT: Sight = { whole: false, units: [], makers: [] };

/** Sees everything, as the platform itself does. */
export const WHOLE_SIGHT: Sight = { whole: true, units: [], makers: [] };

/**
 * What an actor sees of a register by its rules on a day: the union of what each of his standpoints gives, his own and
 * those of the people whose deputy he is that day, each with its own duties in its own unit.
 */
export function sightOf(reading: Reading, actor: Actor, tree: UnitTree, on: Day): Sight {
  if (actor.kind === 'system') return WHOLE_SIGHT;
  let whole = false;
  const units = new Set<string>();
  const makers = new Set<string>();
  for (const standpoint of standpointsOf(actor, on)) {
    for (const grant of reading.grants) {
      if (!may(standpoint, grant.by)) continue;
      switch (grant.scope) {
        case 'district':
          whole = true;
          break;
        case 'unit':
          for (const unit of tree.withBelow(standpoint.unit)) units.add(unit);
          break;
        case 'own':
          makers.add(standpoint.id);
          break;
        default:
          assertNever(grant.scope);
      }
    }
  }
  return whole ? WHOLE_SIGHT : { whole, units: [...units].toSorted(), makers: [...makers].toSorted() };
}

/** Whether a sight may show anything. */
export function seesAny({ whole, units, makers }: Sight): boolean {
  return whole || units.length > 0 || makers.length > 0;
}

/** Whether a record is seen. The policies of the database say the same (store/access/sight-sql.ts). */
export function sees(sight: Sight, keys: readonly string[], record: Seen): boolean {
  if (sight.whole) return true;
  if (record.unit !== undefined && sight.units.includes(record.unit)) return true;
  if (record.maker !== undefined && sight.makers.includes(record.maker)) return true;
  return record.readers?.some((reader) => keys.includes(reader)) ?? false;
}

/** Whether an actor sees sensitive values of a register plainly, and may ask for personal ones. */
export function mayUnmask(reading: Reading, actor: Actor, on: Day): boolean {
  return standpointsOf(actor, on).some((standpoint) => may(standpoint, reading.unmask));
}

/** The name under which a record is opened to everybody who is of the staff. */
export const ALL_STAFF = 'staff:all';

/**
 * The names under which a single record can be opened to an actor (a record's `_readers`), in the words of tasks: his own
 * (`person:staff-1`), those of his duties in his unit (`duty:mediator@unit-justice`), his unit's (`unit:unit-justice`),
 * those of his unit and all above it (`within:unit-committee`), and that of all staff. Likewise those of the people whose
 * deputy he is that day. The three administrators are none of the staff for whom a unit's matters are.
 */
export function readerKeys(actor: Actor, tree: UnitTree, on: Day): readonly string[] {
  const keys = standpointsOf(actor, on).flatMap((standpoint) => {
    const { id, unit, duties, kind } = standpoint;
    const plain = kind === 'staff' ? duties.filter((one) => PLAIN_DUTY.test(one)) : [];
    const within = may(standpoint, staff()) ? [...tree.withAbove(unit).map((one) => `within:${one}`), ALL_STAFF] : [];
    return [`person:${id}`, ...(plain.length > 0 ? [`unit:${unit}`, ...plain.map((one) => `duty:${one}@${unit}`)] : []), ...within];
  });
  return [...new Set(keys)].toSorted();
}

// A duty is written into somebody's record as a text: what is none of a declaration must not read as two names.
const PLAIN_DUTY = /^[a-z][a-z0-9-]*$/;

function standpointsOf(actor: Actor, on: Day): readonly Actor[] {
  const { deputyFor = [], ...own } = actor;
  const left = actor.kind === 'staff' ? deputyFor.filter((one) => one.since <= on && on <= one.until) : [];
  return [own, ...left.map(({ id, name, unit, duties }): Actor => ({ id, name, unit, duties, kind: 'staff' }))];
}

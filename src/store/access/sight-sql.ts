import type { View } from '#kernel/access/view.ts';
import type { Parameters } from '../database/identifier.ts';

/** So many values are asked for one by one, each by its index in the order of the list; more are asked for together. */
const APART = 4;

/**
 * What a view sees of a register as conditions on its rows `alias`, of which exactly one holds for each row that is seen.
 * They say what the register's policy says (schema/policies.ts), in a form by which rows are found and counted quickly;
 * a test holds the two against each other.
 */
export function sightArms(view: View, register: string, alias: string, parameters: Parameters): readonly string[] {
  const { whole, units, makers } = view.sight(register);
  if (whole) return ['true'];
  const arms: string[] = [];
  const before: string[] = [];
  for (const [column, values] of [['"_unit"', units], ['"_maker"', makers]] as const) {
    if (values.length === 0) continue;
    const list = `${alias}.${column} = any(${parameters.add(values, 'text[]')})`;
    const tests = values.length > APART ? [list] : values.map((value) => `${alias}.${column} = ${parameters.add(value, 'text')}`);
    arms.push(...tests.map((test) => [test, ...before].join(' and ')));
    before.push(`${list} is not true`);
  }
  arms.push([`${alias}."_readers" && ${parameters.add(view.keys, 'text[]')}`, ...before].join(' and '));
  return arms;
}

/** What a view sees of a register as one condition on its rows `alias`. */
export function sightTest(view: View, register: string, alias: string, parameters: Parameters): string {
  const { whole, units, makers } = view.sight(register);
  if (whole) return 'true';
  const tests = [
    ...(units.length > 0 ? [`${alias}."_unit" = any(${parameters.add(units, 'text[]')})`] : []),
    ...(makers.length > 0 ? [`${alias}."_maker" = any(${parameters.add(makers, 'text[]')})`] : []),
    `${alias}."_readers" && ${parameters.add(view.keys, 'text[]')}`,
  ];
  return `(${tests.join(' or ')})`;
}

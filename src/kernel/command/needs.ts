import type { Model } from '../desk/model.ts';
import type { Action } from '../procedure/parts.ts';
import type { Held, Order } from './command.ts';

/** What orders may need to look at beside their own records. */
export type Needs = {
  /** Records that effects change, as `register/id`. */
  readonly records: ReadonlyMap<string, ReadonlySet<string>>;
  /** People and units to whom tasks are given. */
  readonly persons: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
};

/** Whether orders could need other records at all; mostly they don't, and then nothing more is read. */
export function mayNeedOthers(model: Model, orders: readonly Order[]): boolean {
  return orders.some(({ command }) => command.do === 'act' && (findAction(model, command.register, command.action)?.makes ?? []).some((effect) => effect.record !== undefined));
}

/**
 * What orders need around them, reckoned from the raw values of their forms and of the records as they stand: rather one
 * too many than one too few, since the decision itself is made later, on what was loaded.
 */
export function needsOf(model: Model, orders: readonly Order[], find: (register: string, id: string) => Held | undefined): Needs {
  const records = new Map<string, Set<string>>();
  const persons = new Set<string>();
  const units = new Set<string>();
  const raw = new Map<string, Record<string, unknown>>();
  for (const { command } of orders) {
    const key = `${command.register}/${command.id}`;
    const given = command.do === 'act' ? command.form : command.set;
    const values = { ...(raw.get(key) ?? find(command.register, command.id)?.values), ...given };
    raw.set(key, values);
    const action = command.do === 'act' ? findAction(model, command.register, command.action) : undefined;
    if (!action) continue;
    for (const { register, record } of action.makes ?? []) {
      if (record !== undefined) for (const id of textsOf(values[record])) records.set(register, (records.get(register) ?? new Set()).add(id));
    }
    const asked = peopleFields(model, command.register, action);
    for (const field of asked.persons) for (const id of textsOf(values[field])) persons.add(id);
    for (const field of asked.units) for (const id of textsOf(values[field])) units.add(id);
  }
  return { records, persons, units };
}

function findAction(model: Model, register: string, name: string): Action | undefined {
  const actions = model.procedures.get(register)?.actions ?? {};
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

// An action of a lane may be the one that joins, and so may open a signing: every signing of the procedure counts then.
function peopleFields(model: Model, register: string, action: Action): { readonly persons: readonly string[]; readonly units: readonly string[] } {
  const { move } = action;
  const seats = Object.values(model.procedures.get(register)?.states ?? {}).flatMap((state) => (state.signing ? [state.signing.seats] : []));
  const transfers = move?.kind === 'transfer' ? [move] : [];
  return {
    persons: [
      ...transfers.flatMap((one) => ('person' in one ? [one.person] : [])),
      ...(move?.kind === 'add-signer' ? [move.signer] : []),
      ...seats.flatMap((one) => (one.of === 'persons' ? [one.field] : [])),
    ],
    units: [...transfers.flatMap((one) => ('unit' in one ? [one.unit] : [])), ...seats.flatMap((one) => (one.of === 'units' ? [one.field] : []))],
  };
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

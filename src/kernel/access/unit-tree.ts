/** A unit with the one above it. */
export type UnitPlace = { readonly id: string; readonly parent?: string | undefined };

/** The district's units 单位 as a tree. */
export type UnitTree = {
  /** A unit and all units below it, by their ids; the unit alone when the tree doesn't know it. */
  readonly withBelow: (unit: string) => readonly string[];
  /** A unit and all units above it, by their ids. */
  readonly withAbove: (unit: string) => readonly string[];
  /** How many units there are. */
  readonly size: number;
};

/** Makes the tree; a circle, which commands refuse, would end where it began. */
export function makeUnitTree(units: Iterable<UnitPlace>): UnitTree {
  const children = new Map<string, string[]>();
  const parents = new Map<string, string>();
  let size = 0;
  for (const { id, parent } of units) {
    size += 1;
    if (parent === undefined) continue;
    parents.set(id, parent);
    const list = children.get(parent) ?? [];
    list.push(id);
    children.set(parent, list);
  }
  return {
    size,
    withBelow: (unit) => {
      if (unit === '') return [];
      const found = new Set([unit]);
      // A set gives what is added to it while it is walked through.
      for (const one of found) for (const child of children.get(one) ?? []) found.add(child);
      return [...found].toSorted();
    },
    withAbove: (unit) => {
      const found = new Set<string>();
      for (let one: string | undefined = unit; one !== undefined && one !== '' && !found.has(one); one = parents.get(one)) found.add(one);
      return [...found].toSorted();
    },
  };
}

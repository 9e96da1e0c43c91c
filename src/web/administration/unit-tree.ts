import type { RecordWire } from '#kernel/desk/wire.ts';

/** A unit with those below it, as trees are drawn. */
export type UnitNode = { readonly key: string; readonly value: string; readonly title: string; readonly children: UnitNode[] };

/** The tree of the units; a unit whose parent is not there stands at the top, so that none is lost from sight. */
export function treeOfUnits(units: readonly RecordWire[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = Map.groupBy(units, (unit) => (known.has(String(unit.values.parent)) ? String(unit.values.parent) : ''));
  const nodes = (parent: string, above: ReadonlySet<string>): UnitNode[] =>
    (below.get(parent) ?? []).filter((unit) => !above.has(unit.id)).map((unit) => ({ key: unit.id, value: unit.id, title: String(unit.values.name), children: nodes(unit.id, new Set([...above, unit.id])) }));
  return nodes('', new Set());
}

/** How many units stand below a unit, at any depth. */
export function countBelow(nodes: readonly UnitNode[], unit: string): number {
  const count = (node: UnitNode): number => node.children.reduce((sum, child) => sum + 1 + count(child), 0);
  const find = (among: readonly UnitNode[]): UnitNode | undefined => {
    for (const node of among) {
      const found = node.key === unit ? node : find(node.children);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(nodes);
  return found ? count(found) : 0;
}

import { expect, test } from 'vitest';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { countBelow, treeOfUnits } from './unit-tree.ts';

const unit = (id: string, parent?: string): RecordWire => ({ id, register: 'unit', version: 1, values: { name: id, ...(parent ? { parent } : {}) }, changedAt: '2025-01-01T00:00:00.000Z' });

test('units stand below their parents, and one whose parent is missing stands at the top', () => {
  const tree = treeOfUnits([unit('committee'), unit('office', 'committee'), unit('desk', 'office'), unit('lost', 'nowhere')]);
  expect(tree.map((node) => node.key)).toEqual(['committee', 'lost']);
  expect(tree[0]?.children[0]?.children[0]?.key).toBe('desk');
  expect([countBelow(tree, 'committee'), countBelow(tree, 'office'), countBelow(tree, 'desk'), countBelow(tree, 'no such')]).toEqual([2, 1, 0, 0]);
});

import { expect, test } from 'vitest';
import { changedParts } from './changed-parts.ts';

test('two values differ part by part, and rows by their number', () => {
  expect(changedParts(1.2, 1.3)).toEqual([{ path: '', before: 1.2, after: 1.3 }]);
  expect(changedParts({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 4 }, e: 5 })).toEqual([{ path: 'b.c', before: 2, after: 4 }, { path: 'b.d', before: 3 }, { path: 'e', after: 5 }]);
  expect(changedParts([{ from: 1 }], [{ from: 2 }, { from: 3 }])).toEqual([{ path: '1.from', before: 1, after: 2 }, { path: '2', after: { from: 3 } }]);
  expect(changedParts({ a: [1] }, { a: [1] })).toEqual([]);
});

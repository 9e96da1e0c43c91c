import { expect, test } from 'vitest';
import { matchEntries, type Entry } from './palette-entries.ts';

const entries: readonly Entry[] = [
  { href: '/registers/instruction', name: '督办事项', kind: '台账', initials: 'dbsx' },
  { href: '/registers/instruction#new', name: '新建督办事项', kind: '操作', initials: 'xjdbsx' },
  { href: '/registers/city-case', name: '城管案件', kind: '台账', initials: 'cgaj' },
];
const found = (typed: string): readonly string[] => matchEntries(entries, typed, 6).map((one) => one.href);

test('entries are found by parts of their names and by pinyin initials, what begins so first', () => {
  expect(found('督办')).toEqual(['/registers/instruction', '/registers/instruction#new']);
  expect(found('dbsx')).toEqual(['/registers/instruction', '/registers/instruction#new']);
  expect(found('新建 督办')).toEqual(['/registers/instruction#new']);
  expect(found('XJ')).toEqual(['/registers/instruction#new']);
  expect(found('cg')).toEqual(['/registers/city-case']);
  expect(found('')).toEqual([]);
  expect(found('没有')).toEqual([]);
});

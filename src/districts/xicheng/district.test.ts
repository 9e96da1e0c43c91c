import { expect, test } from 'vitest';
import { Retention, retentionOf } from '#kernel/archive/retention.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { XICHENG_CRITERIA } from './criteria/criteria.ts';
import { holdersOf } from './demo/duty-holders.ts';
import { DEMO_DUTIES } from './demo/year.ts';
import { PROGRAM_MODEL } from '../program.ts';
import { HEADLINES } from './headlines.ts';
import { COMMUNITIES, UNITS } from './units.ts';

const criteria = [...PROGRAM_MODEL.criteria.values()];

test('every criterion that a desk names has a version in force on any day of 2024 and 2025, with its document', () => {
  for (const criterion of criteria) for (const day of ['2024-01-01', '2024-12-31', '2025-12-31']) expect(getVersion(XICHENG_CRITERIA, criterion, day).document.length).toBeGreaterThan(3);
  expect(Object.keys(XICHENG_CRITERIA).toSorted()).toEqual(criteria.map((criterion) => criterion.id).toSorted());
});

test('every duty that a declaration names is held by somebody in a unit of the district', () => {
  const units = new Set([...UNITS.map((unit) => unit.id), ...COMMUNITIES.map((community) => `unit-${community.id}`)]);
  const held = new Set(holdersOf(DEMO_DUTIES).map(({ duty }) => duty));
  expect(PROGRAM_MODEL.duties.filter((duty) => !held.has(duty))).toEqual([]);
  expect(Object.values(DEMO_DUTIES).filter(({ unit }) => !units.has(unit))).toEqual([]);
});

test('every figure is owned by a unit, and no two figures have the same name', () => {
  const units = new Set(UNITS.map((unit) => unit.id));
  const indicators = [...PROGRAM_MODEL.indicators.values()];
  expect(indicators.filter((indicator) => !units.has(indicator.owner)).map((indicator) => indicator.id)).toEqual([]);
  const names = indicators.flatMap((indicator) => [...new Set([indicator.title.zh, ...indicator.aliases])].map((name) => ({ name, id: indicator.id })));
  const taken = Map.groupBy(names, ({ name }) => name);
  expect([...taken.values()].filter((list) => list.length > 1)).toEqual([]);
});

test('every headline is a figure that is declared', () => {
  expect(HEADLINES.filter((id) => !PROGRAM_MODEL.indicators.has(id))).toEqual([]);
  expect(new Set(HEADLINES).size).toBe(HEADLINES.length);
});

test('every register with a procedure has a retention period by the district’s table, and the table names no register that is not declared', () => {
  const { value } = getVersion(XICHENG_CRITERIA, Retention, '2024-12-31');
  expect(Object.keys(value.registers).filter((register) => !PROGRAM_MODEL.registers.has(register))).toEqual([]);
  expect([...PROGRAM_MODEL.procedures.keys()].filter((register) => !Object.hasOwn(value.registers, register))).toEqual([]);
  for (const register of PROGRAM_MODEL.procedures.keys()) expect(retentionOf(XICHENG_CRITERIA, register, '2024-12-31')).toMatchObject({ fonds: 'X001', document: expect.stringContaining('保管期限') });
});

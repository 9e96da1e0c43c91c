import type { Condition, Test } from '#kernel/condition/condition.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';

const LISTS = ['in', 'notIn'];
const BOUNDS = ['atLeast', 'above', 'atMost', 'below', 'not', 'includes', 'startsWith'];

/**
 * Reads a condition from an address; whatever doesn't fit the register is left out, so that an old link still opens: a
 * field that is gone, and what is masked for me, of which only can be asked whether it is filled in.
 */
export function parseCondition(register: RegisterWire, input: unknown): Condition {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return {};
  const known = new Set(register.fields.map((field) => field.name));
  if (register.procedure) for (const name of ['state', 'dueAt']) known.add(name);
  const kept: Record<string, Test> = {};
  const masked = new Set(register.fields.flatMap((field) => (field.masked ? [field.name] : [])));
  for (const [name, test] of Object.entries(input)) {
    if (!known.has(name.split('.')[0] ?? '') || !isTest(test)) continue;
    if (!masked.has(name) || (typeof test === 'object' && 'filled' in test)) kept[name] = test;
  }
  return kept;
}

function isTest(test: unknown): test is Test {
  if (isScalar(test)) return true;
  if (typeof test !== 'object' || test === null) return false;
  const [[key, value] = ['', undefined], ...rest] = Object.entries(test);
  if (rest.length > 0) return false;
  if (LISTS.includes(key)) return Array.isArray(value) && value.length > 0 && value.every(isScalar);
  if (key === 'between') return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string' || typeof one === 'number');
  if (key === 'filled') return typeof value === 'boolean';
  return BOUNDS.includes(key) && isScalar(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

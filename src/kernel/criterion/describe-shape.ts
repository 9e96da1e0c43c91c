import { z } from 'zod';
import type { CriterionShape } from './criteria-wire.ts';
import type { Criterion } from './criterion.ts';

/** What a JSON schema says, as far as a form asks for it. */
type Said = { readonly type?: string; readonly enum?: readonly unknown[]; readonly minimum?: number; readonly maximum?: number; readonly pattern?: string; readonly properties?: Readonly<Record<string, Said>>; readonly required?: readonly string[]; readonly items?: Said | readonly Said[] | boolean };

/** How a criterion's value is made up, read from its schema, which has the last word when a version is recorded. */
export function describeShape(criterion: Criterion<unknown>): CriterionShape {
  return shapeOf(z.toJSONSchema(criterion.schema, { io: 'input', unrepresentable: 'any' }) as Said);
}

function shapeOf(said: Said): CriterionShape {
  if (said.enum) return said.enum.every((one) => typeof one === 'string') ? { kind: 'choice', options: said.enum } : { kind: 'other' };
  switch (said.type) {
    case 'number':
    case 'integer':
      return { kind: 'number', whole: said.type === 'integer', ...bound('least', said.minimum), ...bound('most', said.maximum) };
    case 'string':
      return { kind: 'text', ...(said.pattern === undefined ? {} : { pattern: said.pattern }) };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'object':
      return said.properties ? { kind: 'parts', parts: Object.entries(said.properties).map(([name, one]) => ({ name, optional: !said.required?.includes(name), shape: shapeOf(one) })) } : { kind: 'other' };
    case 'array':
      return typeof said.items === 'object' && 'type' in said.items ? { kind: 'list', of: shapeOf(said.items) } : { kind: 'other' };
    default:
      return { kind: 'other' };
  }
}

// Whole numbers are bounded by what a machine counts exactly, which nobody needs to be told.
function bound<K extends string>(name: K, value: number | undefined): { readonly [N in K]?: number } {
  return value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? {} : ({ [name]: value } as { readonly [N in K]: number });
}

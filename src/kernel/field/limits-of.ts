import { z } from 'zod';
import type { Field, FieldLimits } from './field.ts';

const known = new WeakMap<Field, { readonly limits?: FieldLimits }>();

/** What bounds a field's values, read from its schema, so that a form can say it while somebody types; the command decides. */
export function limitsOf(field: Field): { readonly limits?: FieldLimits } {
  const before = known.get(field);
  if (before) return before;
  const read = readLimits(field);
  known.set(field, read);
  return read;
}

function readLimits(field: Field): { readonly limits?: FieldLimits } {
  if (!['text', 'bigint', 'numeric'].includes(field.column) || field.widget === 'choice' || field.widget === 'reference') return {};
  const shape = z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' }) as { maxLength?: number; pattern?: string; minimum?: number; maximum?: number };
  const { maxLength, pattern, minimum, maximum } = shape;
  const limits: FieldLimits = {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minimum === undefined || Math.abs(minimum) >= Number.MAX_SAFE_INTEGER ? {} : { least: minimum }),
    ...(maximum === undefined || Math.abs(maximum) >= Number.MAX_SAFE_INTEGER ? {} : { most: maximum }),
  };
  return Object.keys(limits).length > 0 ? { limits } : {};
}

import fc from 'fast-check';
import { z } from 'zod';
import { creditCheck, identityCheck, organisationCheck } from '#kernel/field/check-digit.ts';
import type { Field } from '#kernel/field/field.ts';
import { strayFields, type Register, type Values } from '#kernel/register/register.ts';

/** A value that a field takes, the same for the same number; the referred-to record is asked for by its register. */
export type Referred = (register: string) => string;

/** Values for a record of a register: all its fields, or the required ones alone; what is asked for only elsewhere is left out. */
export function validValues(register: Register, number: number, referred: Referred, which: 'all' | 'required'): Record<string, unknown> {
  const fields = Object.entries(register.fields).filter(([name, field]) => which === 'all' || !field.optional || register.dependent[name]?.required);
  const values = Object.fromEntries(fields.map(([name, field]) => [name, validValue(field, number, referred)]));
  const stray = new Set(strayFields(register, values as Values));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !stray.has(name)));
}

/** A value that a field takes. Patterns and closed kinds are met by construction, and the field's own schema has the last word. */
export function validValue(field: Field, number: number, referred: Referred): unknown {
  const tried = candidates(field, number, referred).find((value) => field.schema.safeParse(value).success);
  if (tried === undefined) throw new Error(`No value was found that a field of kind ${field.kind} takes (${field.title.en}).`);
  return tried;
}

function candidates(field: Field, number: number, referred: Referred): readonly unknown[] {
  const day = new Date(Date.UTC(2024, 0, 2 + (number % 300))).toISOString().slice(0, 10);
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return [`值${number}`, String(number), '{}', ...matching(field, number)];
    case 'integer':
    case 'money':
      return [100 + number, 5, 1, 2024, 0];
    case 'measure':
    case 'percent':
      return [`${10 + (number % 80)}.5`, '1', '0'];
    case 'date':
      return [day];
    case 'instant':
      return [`${day}T02:00:00.000Z`];
    case 'choice':
      return [field.options![number % field.options!.length]!.value];
    case 'many-choice':
      return [[field.options![0]!.value]];
    case 'yes-no':
      return [number % 2 === 0];
    case 'reference':
      return [referred(field.of!)];
    case 'record-link':
      return [`unit/${referred('unit')}`];
    case 'references':
      return [[referred(field.of!)]];
    case 'person':
      return ['某某'];
    case 'phone':
      return ['13800000000'];
    case 'identity-number':
      return [`11010119900307${String(number % 1000).padStart(3, '0')}`].map((body) => body + identityCheck(body));
    case 'credit-code': {
      const organisation = String(10_000_000 + number);
      const body = `91410000${organisation}${organisationCheck(organisation)}`;
      return [body + creditCheck(body)];
    }
    case 'industry-class':
      return ['I6510'];
    case 'project-code':
      return [`2406-411102-04-01-${String(100_000 + number)}`];
    case 'file':
      return [{ name: '材料.pdf', type: 'application/pdf', size: 10, sha256: 'a'.repeat(64) }];
    case 'place-point':
      return [{ type: 'Point', coordinates: [113.98, 33.57] }];
    case 'place-linestring':
      return [{ type: 'LineString', coordinates: [[113.98, 33.57], [113.99, 33.58]] }];
    case 'place-polygon':
      return [{ type: 'Polygon', coordinates: [[[113.98, 33.57], [113.99, 33.57], [113.99, 33.58], [113.98, 33.57]]] }];
    case 'rows':
      return [[Object.fromEntries(Object.entries(field.rows!).map(([name, one]) => [name, validValue(one, number, referred)]))]];
    default:
      throw new Error(`A field kind without values for tests: ${field.kind}`);
  }
}

// The pattern of a text is asked of its schema as JSON Schema, and a text that matches it is drawn.
function matching(field: Field, number: number): readonly string[] {
  const pattern = /"pattern":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' })))?.[1];
  if (pattern === undefined) return [];
  return fc.sample(fc.stringMatching(new RegExp(JSON.parse(`"${pattern}"`) as string)), { numRuns: 20, seed: number });
}

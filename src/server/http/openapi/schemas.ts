import { z } from 'zod';
import type { Model } from '#kernel/desk/model.ts';
import type { Field } from '#kernel/field/field.ts';
import type { Procedure } from '#kernel/procedure/procedure.ts';
import type { Register } from '#kernel/register/register.ts';

/** A JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const FORMATS: Readonly<Record<string, string>> = { date: 'date', instant: 'date-time' };

/** The schema of a field's value, with its title, unit and choices in words. */
export function fieldSchema(field: Field): JsonSchema {
  if (field.rows) return { ...naming(field), type: 'array', maxItems: 500, items: objectOf(field.rows) };
  const { $schema: _dialect, ...shape } = z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' });
  const values = field.options?.map((option) => option.value);
  const choices = values && (field.column === 'texts' ? { items: { type: 'string', enum: values } } : { enum: values });
  return { ...shape, ...(FORMATS[field.kind] ? { format: FORMATS[field.kind] } : {}), ...choices, ...naming(field) };
}

function naming(field: Field): JsonSchema {
  const choices = field.options?.map((option) => `${option.value} ${option.title.zh}`).join('; ');
  const words = [field.help?.zh, field.unit && `单位：${field.unit}`, field.of && `→ ${field.of}`, choices, `class: ${field.class}`].filter(Boolean).join(' · ');
  return { title: `${field.title.zh} ${field.title.en}`, description: words };
}

function objectOf(fields: Readonly<Record<string, Field>>, names = Object.keys(fields)): JsonSchema {
  const required = names.filter((name) => !fields[name]!.optional);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(names.map((name) => [name, fieldSchema(fields[name]!)])), ...(required.length > 0 ? { required } : {}) };
}

/** What a record of a register says, for making one. */
export function valuesSchema(register: Register): JsonSchema {
  return objectOf(register.fields);
}

/** What a change of a record may say: any of its fields, with null to empty one. */
export function changeSchema(register: Register): JsonSchema {
  const properties = Object.fromEntries(Object.entries(register.fields).map(([name, field]) => [name, field.optional ? { anyOf: [fieldSchema(field), { type: 'null' }] } : fieldSchema(field)]));
  return { type: 'object', additionalProperties: false, minProperties: 1, properties };
}

const ACTING: JsonSchema = {
  task: { type: 'string', maxLength: 200, description: '所办任务；给出后可不带 If-Match the open task that this does; with it If-Match may be left out' },
  onBehalfOf: { type: 'string', maxLength: 64, description: '代理谁办理 the person for whom a deputy acts' },
};

/** What a step of a procedure takes. */
export function actionSchema(model: Model, procedure: Procedure, name: string): JsonSchema {
  const action = procedure.actions[name]!;
  const fields = model.registers.get(procedure.of)!.fields;
  const asked = Object.keys(action.form ?? {});
  const form = { type: 'object', additionalProperties: false, properties: Object.fromEntries(asked.map((field) => [field, fieldSchema(fields[field]!)])) };
  return {
    type: 'object',
    additionalProperties: false,
    properties: { form, reason: { type: 'string', maxLength: 2000, description: action.reason ? '必填 required' : '选填 optional' }, ...ACTING },
    ...(action.reason ? { required: ['reason'] } : {}),
  };
}

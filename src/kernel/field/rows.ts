import { z } from 'zod';
import { settle, type Field, type FieldSettings, type FieldValue, type Label } from './field.ts';

/** A list of rows that belong to the record and have no life of their own; at most 500. */
export function rows(title: Label, fields: Readonly<Record<string, Field>>, settings: FieldSettings & { max?: number } = {}): Field {
  const shape: Record<string, z.ZodType<FieldValue | undefined>> = {};
  for (const [name, field] of Object.entries(fields)) shape[name] = field.optional ? field.schema.optional() : field.schema;
  const row = z.strictObject(shape).transform(withoutAbsent);
  const schema = z.array(row).max(settings.max ?? 500);
  return settle({ kind: 'rows', column: 'json', widget: 'rows', schema, rows: fields }, title, settings);
}

function withoutAbsent(row: Record<string, FieldValue | undefined>): Record<string, FieldValue> {
  const kept: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(row)) if (value !== undefined) kept[name] = value;
  return kept;
}

import type { EvidencePage, FieldWire, RegisterWire } from '#kernel/desk/wire.ts';

const NUMBERS = new Set(['money', 'integer', 'measure', 'percent']);

/** The number field whose value every record contributes, so that contributions are shown in its unit; none for counts. */
export function measuredField(register: RegisterWire, rows: EvidencePage['rows']): FieldWire | undefined {
  if (rows.every((row) => row.contribution === 1)) return undefined;
  return register.fields.find((field) => NUMBERS.has(field.widget) && rows.every((row) => row.contribution !== null && row.values[field.name] !== undefined && Number(row.values[field.name]) === row.contribution));
}

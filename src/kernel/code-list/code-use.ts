import type { Field, FieldValue, Label } from '../field/field.ts';
import type { Values } from '../register/register.ts';

/** A code that values give for a field which takes its codes from a list. */
export type CodeUse = { readonly list: string; readonly code: string; readonly title: Label };

/** The codes that values hold, rows included. */
export function codesIn(fields: Readonly<Record<string, Field>>, values: Values): readonly CodeUse[] {
  return Object.entries(fields).flatMap(([name, field]): readonly CodeUse[] => {
    const value = values[name];
    if (value === undefined) return [];
    if (field.rows && Array.isArray(value)) return value.flatMap((row: FieldValue) => (isValues(row) ? codesIn(field.rows!, row) : []));
    return field.codeList !== undefined && typeof value === 'string' ? [{ list: field.codeList, code: value, title: field.title }] : [];
  });
}

/** Whether any field, or any field of its rows, takes its codes from a list. */
export function usesCodes(fields: Readonly<Record<string, Field>>): boolean {
  return Object.values(fields).some((field) => field.codeList !== undefined || (field.rows !== undefined && usesCodes(field.rows)));
}

function isValues(value: FieldValue): value is Values {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The key under which the name of a code stands among the names of what values refer to; no record's id has a slash. */
export function codeKey(list: string, code: string, language: 'zh' | 'en' = 'zh'): string {
  return language === 'zh' ? `${list}/${code}` : `${list}/${code}@en`;
}

import type { RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { Language } from '#furniture/value/language.ts';
import { plainValue } from '#furniture/value/plain-value.ts';

/** What a record is called: the value of the field that names it. */
export function nameOf(register: RegisterWire, page: Pick<RecordPageWire, 'record' | 'refs'>, language: Language): string {
  const field = register.fields.find((one) => one.name === register.name);
  const value = page.record.values[register.name];
  return field && value !== undefined ? plainValue(field, value, page.refs, language) : page.record.id;
}

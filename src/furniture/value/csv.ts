import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { formatDue, formatInstant } from './day-text.ts';
import { say, type Language } from './language.ts';

/** A column of a register's list: one of its fields, or the state of its procedure. */
export type ListColumn = { readonly name: string; readonly title: string; readonly field?: FieldWire };

/** What a list may show beside a register's fields. */
const BESIDE: Readonly<Record<string, Readonly<Record<Language, string>>>> = { dueAt: { zh: '到期时间', en: 'Due' }, changedAt: { zh: '更新时间', en: 'Changed' } };

/** The columns of a register's list, in its own order or in that of the given names; unknown ones are left out. */
export function columnsOf(register: RegisterWire, language: Language, stateTitle: string, names: readonly string[] = register.list): readonly ListColumn[] {
  return names.flatMap((name): readonly ListColumn[] => {
    if (name === 'state') return register.procedure ? [{ name, title: stateTitle }] : [];
    const beside = BESIDE[name];
    if (beside) return name === 'dueAt' && !register.procedure ? [] : [{ name, title: beside[language] }];
    const field = register.fields.find((one) => one.name === name);
    return field ? [{ name, title: say(field.title, language), field }] : [];
  });
}

/** The title of a record's state; empty where the register has no procedure. */
export function stateTitle(register: RegisterWire, state: string | undefined, language: Language): string {
  const found = register.procedure?.states.find((one) => one.name === state);
  return found ? say(found.title, language) : (state ?? '');
}

/** In words, what a list shows of a record beside its fields: its state, when it is due, when it was changed. */
export function besideText(register: RegisterWire, name: string, record: RecordWire, language: Language): string {
  if (name === 'state') return stateTitle(register, record.state, language);
  if (name === 'dueAt') return record.dueAt ? formatDue(record.dueAt, language) : '';
  return name === 'changedAt' ? formatInstant(record.changedAt, language) : '';
}

import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import { say, type Language } from './language.ts';

/** A column of a register's list: one of its fields, or the state of its procedure. */
export type ListColumn = { readonly name: string; readonly title: string; readonly field?: FieldWire };

/** The columns of a register's list, in its own order. */
export function columnsOf(register: RegisterWire, language: Language, stateTitle: string): readonly ListColumn[] {
  return register.list.flatMap((name): readonly ListColumn[] => {
    if (name === 'state') return register.procedure ? [{ name, title: stateTitle }] : [];
    const field = register.fields.find((one) => one.name === name);
    return field ? [{ name, title: say(field.title, language), field }] : [];
  });
}

/** The title of a record's state; empty where the register has no procedure. */
export function stateTitle(register: RegisterWire, state: string | undefined, language: Language): string {
  const found = register.procedure?.states.find((one) => one.name === state);
  return found ? say(found.title, language) : (state ?? '');
}

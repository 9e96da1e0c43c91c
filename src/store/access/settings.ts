import type { View } from '#kernel/access/view.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { table } from '../database/identifier.ts';

/** What the policies read, by setting name without its prefix. A setting that is not given lets nothing be seen. */
export type Settings = Readonly<Record<string, string>>;

/** Stands for all records of a register. */
export const WHOLE = '*';

/** The setting that says which records of a register are seen: all, or those of a list of units. */
export function seeSetting(register: string): string {
  return `see_${register.replaceAll('-', '_')}`;
}

/** The setting that says whose own records of a register are seen. */
export function ownSetting(register: string): string {
  return `own_${register.replaceAll('-', '_')}`;
}

/** The setting with the names under which single records are opened. */
export const KEYS_SETTING = 'keys';

/** The setting with the records (`register/record`) or registers (`register/*`) whose journal entries are open. */
export const ENTRIES_SETTING = 'entries';

/** The setting with the records (`register/record`) of which what hangs on them is open. */
export const BOUND_SETTING = 'bound';

/** A list as a setting: each member between commas, so that `unit-3` is no part of `unit-30`. */
export function listSetting(list: readonly string[]): string {
  for (const one of list) invariant(!one.includes(','), 'A name in a setting has no comma.');
  return list.length === 0 ? '' : `,${list.join(',')},`;
}

/** The settings by which the policies of some registers let through what a view sees. */
export function settingsOf(view: View, registers: readonly string[]): Settings {
  const settings: Record<string, string> = { [KEYS_SETTING]: view.keys.join(',') };
  for (const register of registers) {
    const { whole, units, makers } = view.sight(register);
    if (whole || units.length > 0) settings[seeSetting(register)] = whole ? WHOLE : listSetting(units);
    if (makers.length > 0) settings[ownSetting(register)] = listSetting(makers);
  }
  return settings;
}

/** Sets them for this transaction; one call, of the function that executes SET LOCAL for each. */
export function enterStatement(schema: string, settings: Settings): [text: string, values: unknown[]] {
  return [`select ${table(schema, 'enter')}($1::jsonb)`, [JSON.stringify(settings)]];
}

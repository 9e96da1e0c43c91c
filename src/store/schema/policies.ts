import type { ReadScope, Reading } from '#kernel/access/reading.ts';
import type { Register } from '#kernel/register/register.ts';
import { ROLES } from '../access/roles.ts';
import { BOUND_SETTING, KEYS_SETTING, ownSetting, seeSetting, WHOLE } from '../access/settings.ts';
import { quote } from '../database/identifier.ts';

const setting = (name: string): string => `current_setting('shali.${name}', true)`;

/**
 * The statements that guard a register's table: row security with a policy for each role that touches it, and no more
 * rights than the role needs. A policy reads settings of the transaction and the row alone, and calls pure functions
 * (no table, so no subquery: it must hold on a distributed database and cost next to nothing). An absent setting lets
 * nothing through.
 */
export function policyStatements(table: string, register: Register, reading: Reading): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `grant select on ${table} to ${[ROLES.viewer, ROLES.reader].map(quote).join(', ')}`,
    `grant select, insert, update on ${table} to ${quote(ROLES.app)}`,
    `create policy "viewer" on ${table} for select to ${quote(ROLES.viewer)} using (${seenTest(register, reading)})`,
    `create policy "reader" on ${table} for select to ${quote(ROLES.reader)} using (true)`,
    `create policy "app" on ${table} for all to ${quote(ROLES.app)} using (true) with check (true)`,
  ];
}

/** Whether a row is seen: the whole register, or the row's unit, or its maker, or the record that it hangs on, or a name by which the row was opened. */
export function seenTest(register: Register, reading: Reading): string {
  const has = (scope: ReadScope): boolean => reading.grants.some((grant) => grant.scope === scope);
  const see = setting(seeSetting(register.id));
  return [
    `${see} = '${WHOLE}'`,
    // Between commas, so that unit-3 is no part of unit-30.
    ...(has('unit') ? [`strpos(${see}, ',' || "_unit" || ',') > 0`] : []),
    ...(has('own') ? [`strpos(${setting(ownSetting(register.id))}, ',' || "_maker" || ',') > 0`] : []),
    ...(register.bound ? [`strpos(${setting(BOUND_SETTING)}, ',' || ${quote(register.bound)} || ',') > 0`] : []),
    `"_readers" && string_to_array(${setting(KEYS_SETTING)}, ',')`,
  ].join(' or ');
}

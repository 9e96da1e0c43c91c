import type { Register, Values } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { sealText } from '../keys/vault.ts';
import type { Change } from '#kernel/command/change.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** The names of a register's personal fields. */
export function sealedFields(register: Register): readonly string[] {
  return Object.entries(register.fields)
    .filter(([, field]) => field.column === 'sealed')
    .map(([name]) => name);
}

/**
 * Seals the personal values that changes newly set, each record under a key of its own. What is kept, journaled and
 * committed to is the sealed text: destroying the key erases the person and leaves the log verifiable.
 */
export async function sealChanges(district: District, runner: Runner, changes: readonly Change[]): Promise<readonly Change[]> {
  const concerned = changes.filter((change) => sealedFields(change.register).some((name) => change.fresh[name] !== undefined));
  if (concerned.length === 0) return changes;
  const keys = await loadKeys(district, runner, concerned);
  const sealedSoFar = new Map<string, Record<string, Values[string]>>();
  return changes.map((change) => {
    const names = sealedFields(change.register);
    if (names.length === 0) return change;
    const id = `${change.register.id}/${change.id}`;
    const sealed = sealedSoFar.get(id) ?? {};
    for (const name of names) {
      const plain = change.fresh[name];
      if (typeof plain === 'string') sealed[name] = sealText(keys.get(id)!, plain, district.vault.random(NONCE_BYTES));
    }
    sealedSoFar.set(id, sealed);
    const kept = Object.fromEntries(Object.entries(sealed).filter(([name]) => change.values[name] !== undefined));
    return { ...change, values: { ...change.values, ...kept } };
  });
}

async function loadKeys(district: District, runner: Runner, changes: readonly Change[]): Promise<Map<string, Uint8Array>> {
  const wanted = new Map(changes.map((change) => [`${change.register.id}/${change.id}`, { register: change.register.id, record: change.id }]));
  const list = [...wanted.values()];
  const target = table(district.schema, 'subject_key');
  const found = await runner.query<{ register: string; record: string; wrapped: Buffer }>(
    `select k.* from ${target} k join unnest($1::text[], $2::text[]) as w(register, record) on k."register" = w.register and k."record" = w.record`,
    [list.map((one) => one.register), list.map((one) => one.record)],
  );
  const keys = new Map(found.rows.map((row) => [`${row.register}/${row.record}`, district.vault.unwrap(row.wrapped)]));
  const missing = [...wanted].filter(([id]) => !keys.has(id));
  if (missing.length > 0) {
    for (const [id] of missing) keys.set(id, district.vault.random(KEY_BYTES));
    await runner.query(
      `insert into ${target} select * from unnest($1::text[], $2::text[], $3::bytea[])`,
      [missing.map(([, one]) => one.register), missing.map(([, one]) => one.record), missing.map(([id]) => Buffer.from(district.vault.wrap(keys.get(id)!)))],
    );
  }
  return keys;
}
